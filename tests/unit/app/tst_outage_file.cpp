// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/alerts/outage_file.h"
#include "daemon/domain/alerts/database_outage.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace kiosk;

class TestOutageFile : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

private slots:
    void whatWasToldIsReadAgainUntilItIsForgotten() {
        const app::OutageFile file(m_folder.filePath(u"run/database-down.json"_s));
        QVERIFY(!file.read());
        const QDateTime noon(QDate(2026, 5, 4), QTime(12, 0, 0, 123), QTimeZone::UTC);
        alerts::DatabaseOutage outage(noon, {});
        const auto told = outage.see(false, noon.addSecs(121), alerts::DatabaseOutage::Steady(121s));
        file.keep(told);
        QCOMPARE(file.read(), told);
        file.keep({});
        QVERIFY(!file.read());
        file.keep({});
    }

    void aFileThatCannotBeReadIsNothing() {
        const QString path = m_folder.filePath(u"broken.json"_s);
        for (const QByteArray content :
             {"", "{", "[]", R"({"alert": "x", "since": "2026-05-04T12:00:00.000Z"})",
              R"({"alert": "0198c0de-0000-7000-8000-000000000001"})"}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            file.close();
            QVERIFY2(!app::OutageFile(path).read(), content.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestOutageFile)
#include "tst_outage_file.moc"
