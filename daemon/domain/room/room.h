// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

/// How full the shop's disks may become, and what follows. The alerts about storage use the same shares.
namespace kiosk::room {

/// From plenty to nothing; each includes what the ones before it ask for.
enum class Level {
    Enough,
    Low,   ///< Somebody should make room.
    Clean, ///< What is old and ours goes.
    Stop,  ///< Nothing large is written: no backups, no months to the archive or to files.
    Full,  ///< PostgreSQL may fail in the middle of the next order: none is taken.
};

/// Below these shares, in percent.
inline constexpr double lowPercent = 20;
inline constexpr double cleanPercent = 10;
inline constexpr double stopPercent = 5;
/// A level ends only so much above the share where it began, so that it does not come and go.
inline constexpr double marginPercent = 1;

/// Below so many free bytes a disk of \a total bytes is full: 256 MiB, less on a small one.
[[nodiscard]] qint64 fullBelow(qint64 total);

/// The level of a disk with \a free of \a total bytes, which was \a before when it was last looked at.
[[nodiscard]] Level levelOf(qint64 free, qint64 total, Level before = Level::Enough);

/// Whether something large may be written that can wait, such as a month of orders.
[[nodiscard]] constexpr bool admitsLargeFiles(Level level) {
    return level < Level::Stop;
}

/// The size of the ballast on a disk of \a total bytes: \a wanted, but never more than a twentieth.
[[nodiscard]] qint64 ballastSize(qint64 wanted, qint64 total);

/// A disk with the file that keeps room for an emergency.
struct Disk {
    qint64 free = 0;
    qint64 total = 0;
    qint64 ballast = 0;     ///< Bytes that the file should have; zero: none is wanted here.
    qint64 ballastHeld = 0; ///< Bytes that it has.
    /// What may be used: the part of the ballast that is missing is owed. Therefore releasing it does not
    /// look like room, and making it again does not look like need.
    [[nodiscard]] qint64 usable() const { return free - (ballast - ballastHeld); }
};

/// What to do with the ballast.
enum class BallastStep { Keep, Make, Release };

/// Released when the disk is full or the file has the wrong size; made when there is room beside it.
[[nodiscard]] BallastStep ballastStep(const Disk &disk, Level level);

} // namespace kiosk::room
