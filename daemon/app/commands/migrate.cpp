// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/commands/commands.h"
#include "daemon/storage/engine/migrator.h"
#include "daemon/storage/menu/sample_shop.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

int seedIfWanted(const Config &config, storage::Connection &connection) {
    if (!config.shop.demo)
        return ExitDone;
    const auto seeded = storage::seedSampleShop(connection);
    if (!seeded)
        return complain(seeded.error());
    if (*seeded)
        print(u"The shop was empty and has the sample menu now."_s);
    if (config.paths.media.isEmpty())
        return ExitDone;
    if (const auto written = storage::writeSamplePictures(config.paths.media); !written)
        return complain(written.error());
    return ExitDone;
}

} // namespace

int migrate(const Config &config) {
    auto target = storage::ConnectionTarget::fromUrl(config.database.url);
    if (!target)
        return complain(target.error().detail, ExitConfiguration);
    target->applicationName = u"kioskd migrate"_s;
    // A migration may rewrite a large table; nobody else works on the schema meanwhile.
    target->statementTimeout = 1h;
    target->idleInTransactionTimeout = 1h;
    try {
        storage::Connection connection(*target);
        connection.ensureOpen();
        const auto report = storage::Migrator(connection, storage::shippedMigrations()).run();
        if (!report)
            return complain(report.error());
        if (report->to > report->known) {
            print(u"The database has schema version %1, newer than the %2 of this program, which runs on it. "
                  u"Nothing "
                  "was changed."_s.arg(report->to)
                      .arg(report->known));
            return ExitDone;
        }
        print(report->from == report->to
                  ? u"The schema is current: version %1."_s.arg(report->to)
                  : u"The schema was brought from version %1 to %2."_s.arg(report->from).arg(report->to));
        return seedIfWanted(config, connection);
    } catch (const storage::DbException &) {
        return complain(
            u"%1 does not answer, so nothing was changed. Start PostgreSQL and run this again."_s.arg(
                target->describe()),
            ExitUnavailable);
    }
}

} // namespace kiosk::app
