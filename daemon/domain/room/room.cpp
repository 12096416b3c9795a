// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/room/room.h"

#include <algorithm>
#include <array>

namespace kiosk::room {

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
// PostgreSQL makes its log in files of 16 MiB; the last order must still find one.
constexpr qint64 leastFull = 24 * mebibyte;
constexpr qint64 mostFull = 256 * mebibyte;
constexpr qint64 ballastPart = 20;

struct Step {
    Level level;
    double percent;
};
constexpr std::array steps{Step{Level::Stop, stopPercent}, Step{Level::Clean, cleanPercent},
                           Step{Level::Low, lowPercent}};

} // namespace

qint64 fullBelow(qint64 total) {
    return std::clamp(total * 3 / 100, leastFull, mostFull);
}

Level levelOf(qint64 free, qint64 total, Level before) {
    if (total <= 0)
        return Level::Enough;
    const qint64 full = fullBelow(total);
    if (free < (before == Level::Full ? full + full / 2 : full))
        return Level::Full;
    const double share = 100.0 * double(free) / double(total);
    for (const Step &step : steps)
        if (share < step.percent + (before >= step.level ? marginPercent : 0))
            return step.level;
    return Level::Enough;
}

qint64 ballastSize(qint64 wanted, qint64 total) {
    return std::clamp(wanted, qint64(0), total / ballastPart);
}

BallastStep ballastStep(const Disk &disk, Level level) {
    if (disk.ballastHeld > 0 && (level == Level::Full || disk.ballastHeld != disk.ballast))
        return BallastStep::Release;
    if (disk.ballastHeld == 0 && disk.ballast > 0 && level < Level::Stop)
        return BallastStep::Make;
    return BallastStep::Keep;
}

} // namespace kiosk::room
