// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/host/ballast.h"
#include "daemon/integrations/host/old_logs.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace kiosk;
using namespace Qt::StringLiterals;

class TestRoomKeepers : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    static void write(const QString &path) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("line\n");
    }

private Q_SLOTS:
    void init() { m_folder = QTemporaryDir(); }

    void theBallastHoldsRealBlocksUntilItIsReleased() {
        const host::Ballast ballast(m_folder.filePath(u"ballast"_s));
        QCOMPARE(ballast.held(), 0);
        constexpr qint64 size = 4 << 20;
        QVERIFY(ballast.make(size).has_value());
        QCOMPARE(ballast.held(), size);
        struct stat file{};
        QCOMPARE(stat(QFile::encodeName(ballast.path()).constData(), &file), 0);
        QVERIFY(qint64(file.st_blocks) * 512 >= size);
        QVERIFY(ballast.release().has_value());
        QCOMPARE(ballast.held(), 0);
        QVERIFY2(ballast.release().has_value(), "released already");
    }

    void aBallastThatDoesNotFitLeavesNothing() {
        const host::Ballast ballast(m_folder.filePath(u"ballast"_s));
        const auto made = ballast.make(qint64(1) << 55);
        QVERIFY(!made);
        QVERIFY(made.error().detail.contains(ballast.path()));
        QCOMPARE(ballast.held(), 0);
        QVERIFY(QDir(m_folder.path()).isEmpty());
    }

    void aFolderThatIsNotThereIsAnErrorThatNamesIt() {
        const host::Ballast ballast(m_folder.filePath(u"missing/ballast"_s));
        const auto made = ballast.make(4096);
        QVERIFY(!made);
        QVERIFY(made.error().detail.contains(u"missing/ballast"_s));
    }

    void onlyLogsThatRotationHasSetAsideAreOld() {
        const QStringList kept{u"kioskd.log"_s,         u"kioskd.log.1"_s, u"nginx-access.log"_s,
                               u"nginx-access.log.1"_s, u"notes.txt.2"_s,  u"kioskd.log.2.keep"_s};
        const QStringList old{u"kioskd.log.2"_s, u"kioskd.log.10"_s, u"nginx-access.log.9"_s};
        for (const QString &name : kept + old)
            write(m_folder.filePath(name));
        QCOMPARE(host::removeOldLogs(m_folder.path()), qint64(old.size()) * 5);
        QStringList left = QDir(m_folder.path()).entryList(QDir::Files);
        QStringList expected = kept;
        left.sort();
        expected.sort();
        QCOMPARE(left, expected);
    }
};

QTEST_APPLESS_MAIN(TestRoomKeepers)
#include "tst_room_keepers.moc"
