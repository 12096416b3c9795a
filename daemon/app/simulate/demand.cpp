// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/simulate/demand.h"

#include <algorithm>
#include <array>

namespace kiosk::app {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 opening = 630 * minute;
constexpr qint64 lastOrder = 1290 * minute;

/// Percent of an average day, Monday first; they add up to 700.
constexpr std::array<int, 7> weekdays{76, 84, 90, 96, 124, 136, 94};

/// Bell-shaped around \a middle, at most \a reach away.
qint64 around(qint64 middle, qint64 reach, QRandomGenerator &dice) {
    qint64 sum = 0;
    for (int i = 0; i < 4; ++i)
        sum += dice.bounded(int(2 * reach));
    return middle - reach + sum / 4;
}

qint64 timeOfDay(QRandomGenerator &dice) {
    const int share = dice.bounded(100);
    const qint64 time = share < 42   ? around(765 * minute, 150 * minute, dice)
                        : share < 80 ? around(1130 * minute, 180 * minute, dice)
                                     : opening + dice.bounded(int(lastOrder - opening));
    return std::clamp(time, opening, lastOrder);
}

} // namespace

QList<QDateTime> arrivals(const QDate &date, int average, const QTimeZone &zone, QRandomGenerator &dice) {
    const double factor = weekdays[size_t(date.dayOfWeek() - 1)] * (90 + dice.bounded(21)) / 10'000.0;
    const int count = int(average * factor + dice.generateDouble());
    QList<qint64> times;
    times.reserve(count);
    for (int i = 0; i < count; ++i)
        times.append(timeOfDay(dice));
    std::ranges::sort(times);
    // From noon, which is after the hour at which daylight saving time begins or ends.
    const qint64 noon = QDateTime(date, QTime(12, 0), zone).toMSecsSinceEpoch();
    QList<QDateTime> guests;
    guests.reserve(count);
    for (const qint64 time : std::as_const(times))
        guests.append(QDateTime::fromMSecsSinceEpoch(noon + time - 720 * minute, QTimeZone::UTC));
    return guests;
}

} // namespace kiosk::app
