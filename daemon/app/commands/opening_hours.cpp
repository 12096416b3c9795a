// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/commands/commands.h"
#include "daemon/app/commands/database_session.h"
#include "daemon/domain/menu/menu_repository.h"

using namespace Qt::StringLiterals;

namespace kiosk::app {

Result<QTimeZone> readTimeZone(const Config &config) {
    auto session = DatabaseSession::open(config);
    if (!session)
        return std::unexpected(session.error());
    return (*session)->run([](UnitOfWork &unit) -> Result<QTimeZone> {
        const QTimeZone zone = unit.menu().load().timeZone;
        if (!zone.isValid())
            return fail(ErrorCode::NotFound,
                        u"The database holds no shop yet, so its time zone is not known."_s);
        return zone;
    });
}

int printOpeningHours(const Config &config) {
    if (!config.shop.openingHours) {
        print(u"not set"_s);
        return ExitDone;
    }
    const auto zone = readTimeZone(config);
    if (!zone)
        return complain(zone.error());
    print(hours::describe(hours::momentAt(*config.shop.openingHours, QDateTime::currentDateTimeUtc(), *zone),
                          *zone));
    return ExitDone;
}

} // namespace kiosk::app
