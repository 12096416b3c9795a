// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/room/room.h"

#include <QTest>

using namespace kiosk::room;

namespace {
constexpr qint64 mib = 1024 * 1024;
constexpr qint64 gib = 1024 * mib;
} // namespace

Q_DECLARE_METATYPE(Level)

class TestRoom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void levelsBeginAtTheirShares_data() {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<qint64>("free");
        QTest::addColumn<Level>("level");
        QTest::newRow("empty") << 100 * gib << 100 * gib << Level::Enough;
        QTest::newRow("20 %") << 100 * gib << 20 * gib << Level::Enough;
        QTest::newRow("below 20 %") << 100 * gib << 20 * gib - 1 << Level::Low;
        QTest::newRow("10 %") << 100 * gib << 10 * gib << Level::Low;
        QTest::newRow("below 10 %") << 100 * gib << 10 * gib - 1 << Level::Clean;
        QTest::newRow("5 %") << 100 * gib << 5 * gib << Level::Clean;
        QTest::newRow("below 5 %") << 100 * gib << 5 * gib - 1 << Level::Stop;
        QTest::newRow("256 MiB of a large disk") << 100 * gib << 256 * mib << Level::Stop;
        QTest::newRow("less of a large disk") << 100 * gib << 256 * mib - 1 << Level::Full;
        QTest::newRow("nothing") << 100 * gib << qint64(0) << Level::Full;
        QTest::newRow("less than nothing: the ballast is owed") << 100 * gib << -gib << Level::Full;
        QTest::newRow("a small disk with 24 MiB") << 400 * mib << 24 * mib << Level::Clean;
        QTest::newRow("a small disk with less") << 400 * mib << 24 * mib - 1 << Level::Full;
        QTest::newRow("a size that is not known") << qint64(0) << qint64(0) << Level::Enough;
    }
    void levelsBeginAtTheirShares() {
        QFETCH(const qint64, total);
        QFETCH(const qint64, free);
        QTEST(levelOf(free, total), "level");
    }

    void aLevelEndsOnlyWithAMarginSoThatItDoesNotFlicker() {
        QCOMPARE(levelOf(20 * gib, 100 * gib, Level::Low), Level::Low);
        QCOMPARE(levelOf(21 * gib, 100 * gib, Level::Low), Level::Enough);
        QCOMPARE(levelOf(10 * gib, 100 * gib, Level::Clean), Level::Clean);
        QCOMPARE(levelOf(11 * gib, 100 * gib, Level::Clean), Level::Low);
        QCOMPARE(levelOf(5 * gib, 100 * gib, Level::Stop), Level::Stop);
        QCOMPARE(levelOf(6 * gib, 100 * gib, Level::Stop), Level::Clean);
        QCOMPARE(levelOf(300 * mib, 100 * gib, Level::Full), Level::Full);
        QCOMPARE(levelOf(384 * mib, 100 * gib, Level::Full), Level::Stop);
        QCOMPARE(levelOf(50 * gib, 100 * gib, Level::Full), Level::Enough);
    }

    void monthsOfOrdersAreMovedAndExportedUntilBackupsStop() {
        QVERIFY(admitsLargeFiles(Level::Clean));
        QVERIFY(!admitsLargeFiles(Level::Stop));
        QVERIFY(!admitsLargeFiles(Level::Full));
    }

    void theBallastIsNeverMoreThanATwentiethOfTheDisk() {
        QCOMPARE(ballastSize(gib, 1000 * gib), gib);
        QCOMPARE(ballastSize(gib, 10 * gib), gib / 2);
        QCOMPARE(ballastSize(gib, 400 * mib), 20 * mib);
        QCOMPARE(ballastSize(0, 1000 * gib), 0);
        QCOMPARE(ballastSize(gib, 0), 0);
    }

    void releasingTheBallastDoesNotLookLikeRoom() {
        const qint64 total = 100 * gib;
        Disk disk{.free = 200 * mib, .total = total, .ballast = gib, .ballastHeld = gib};
        const Level full = levelOf(disk.usable(), total);
        QCOMPARE(full, Level::Full);
        QCOMPARE(ballastStep(disk, full), BallastStep::Release);
        disk = {.free = disk.free + gib, .total = total, .ballast = gib, .ballastHeld = 0};
        QCOMPARE(levelOf(disk.usable(), total, full), Level::Full);
        QCOMPARE(ballastStep(disk, Level::Full), BallastStep::Keep);
    }

    void theBallastIsMadeOnlyWhenThereIsRoomBesideIt() {
        const qint64 total = 100 * gib;
        const auto stepWith = [&](qint64 free) {
            const Disk disk{.free = free, .total = total, .ballast = gib, .ballastHeld = 0};
            return ballastStep(disk, levelOf(disk.usable(), total));
        };
        QCOMPARE(stepWith(50 * gib), BallastStep::Make);
        QCOMPARE(stepWith(6 * gib), BallastStep::Make);
        QCOMPARE(stepWith(6 * gib - 1), BallastStep::Keep);
        QCOMPARE(stepWith(0), BallastStep::Keep);
    }

    void makingTheBallastDoesNotLookLikeNeed() {
        const qint64 total = 100 * gib;
        const Disk without{.free = 6 * gib, .total = total, .ballast = gib, .ballastHeld = 0};
        const Disk with{.free = 5 * gib, .total = total, .ballast = gib, .ballastHeld = gib};
        QCOMPARE(levelOf(without.usable(), total), levelOf(with.usable(), total));
        QCOMPARE(ballastStep(with, Level::Clean), BallastStep::Keep);
    }

    void aBallastOfAnotherSizeIsReplaced() {
        Disk disk{.free = 50 * gib, .total = 100 * gib, .ballast = gib, .ballastHeld = gib / 2};
        QCOMPARE(ballastStep(disk, Level::Enough), BallastStep::Release);
        disk.ballast = 0;
        QCOMPARE(ballastStep(disk, Level::Enough), BallastStep::Release);
    }
};

QTEST_APPLESS_MAIN(TestRoom)
#include "tst_room.moc"
