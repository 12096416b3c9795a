// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/host/time_sync.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk;

class TimeSync : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();

private slots:
    void aMachineWithoutTheServiceTellsNothing() {
        QCOMPARE(host::clockIsKept(m_folder.filePath(u"missing"_s), m_now), std::nullopt);
    }

    void aServiceThatNeverHeardOfAServerKeepsNoClock() {
        QCOMPARE(host::clockIsKept(m_folder.path(), m_now), std::optional(false));
    }

    void whatItHeardCountsForADay() {
        QFile file(m_folder.filePath(u"synchronized"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto keptAfter = [&](qint64 seconds) {
            return file.setFileTime(m_now.addSecs(-seconds), QFileDevice::FileModificationTime) &&
                   host::clockIsKept(m_folder.path(), m_now) == true;
        };
        QVERIFY(keptAfter(0));
        QVERIFY(keptAfter(86400));
        QVERIFY(!keptAfter(86402));
        // A clock that was set back far is kept no longer, whatever it was.
        QVERIFY(!keptAfter(-86402));
    }
};

QTEST_APPLESS_MAIN(TimeSync)
#include "tst_time_sync.moc"
