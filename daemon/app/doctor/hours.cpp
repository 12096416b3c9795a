// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/commands/commands.h"
#include "daemon/app/doctor/examinations.h"

using namespace Qt::StringLiterals;

namespace kiosk::app {

using enum Finding::Level;

QList<Finding> examineHours(const Config &config) {
    if (!config.shop.openingHours)
        return {{Good, u"hours"_s, u"shop.opening_hours is not set"_s}};
    const auto zone = readTimeZone(config);
    // The database was examined already.
    if (!zone)
        return {{Warning, u"hours"_s, zone.error().detail}};
    const hours::Moment now =
        hours::momentAt(*config.shop.openingHours, QDateTime::currentDateTimeUtc(), *zone);
    return {{Good, u"hours"_s,
             u"%1, by the time of %2"_s.arg(hours::describe(now, *zone), QString::fromLatin1(zone->id()))}};
}

} // namespace kiosk::app
