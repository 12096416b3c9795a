// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/server_facts.h"

#include "daemon/storage/engine/database.h"

#include <QPromise>

namespace kiosk::storage {

namespace {

constexpr Sql askServer(u"select current_setting('server_version_num')::int, "
                        "current_setting('data_checksums') = 'on', "
                        "current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on' "
                        "and current_setting('synchronous_commit') <> 'off', "
                        "pg_database_size(current_database())::bigint, "
                        "(select count(*)::int from pg_stat_activity where backend_type = 'client backend'), "
                        "current_setting('max_connections')::int, "
                        "(extract(epoch from clock_timestamp()) * 1000)::bigint");
constexpr Sql askOff(u"select name from pg_settings where name in ('fsync', 'full_page_writes', "
                     "'synchronous_commit', 'data_checksums') and setting = 'off' order by name");
// It asks for a daemon after it has opened its connection, and this is asked after a daemon has opened its
// own.
constexpr Sql askFilling(uR"(
select exists (select from pg_stat_activity where datname = current_database() and application_name = 'kioskd simulate')
)");
constexpr Sql
    askUnsettled(u"select (select count(*)::int from payments where state in ('unknown', 'reverse_failed')), "
                 "(select count(*)::int from jobs where state = 'dead')");

// Sizes are compared as bytes, up to the page that PostgreSQL rounds to.
constexpr Sql askTuning(
    u"select s.name, current_setting(s.name), a.advised, "
    "case when s.unit in ('B', 'kB', '8kB', 'MB') "
    "then abs(pg_size_bytes(current_setting(s.name)) - pg_size_bytes(a.advised)) <= 8192 "
    "else s.setting::numeric = a.advised::numeric end "
    "from (select split_part(pair, '=', 1) as name, split_part(pair, '=', 2) as advised "
    "from unnest(string_to_array(coalesce(current_setting('kiosk.advice', true), ''), ' ')) pair) a "
    "join pg_settings s on s.name = a.name order by s.name");
constexpr Sql askBudget(u"select coalesce(current_setting('kiosk.machine', true), ''), "
                        "current_setting('max_wal_size'), current_setting('max_slot_wal_keep_size'), "
                        "coalesce(current_setting('kiosk.archive_queue', true), '')");

} // namespace

ServerTuning readServerTuning(Connection &connection) {
    ServerTuning tuning;
    {
        Rows rows = connection.run(askBudget);
        std::ignore = rows.next();
        tuning.machine = rows.take<QString>();
        tuning.walBetweenCheckpoints = rows.take<QString>();
        tuning.walForFollowers = rows.take<QString>();
        tuning.walForArchive = rows.take<QString>();
    }
    tuning.settings = connection.run(askTuning).all([](Rows &row) {
        AdvisedSetting setting;
        setting.name = row.take<QString>();
        setting.inForce = row.take<QString>();
        setting.advised = row.take<QString>();
        setting.fits = row.take<bool>();
        return setting;
    });
    return tuning;
}

ServerFacts readServerFacts(Connection &connection) {
    ServerFacts facts;
    Rows rows = connection.run(askServer);
    std::ignore = rows.next();
    facts.version = rows.take<int>();
    facts.checksums = rows.take<bool>();
    facts.durable = rows.take<bool>();
    facts.databaseBytes = rows.take<qint64>();
    facts.connections = rows.take<int>();
    facts.connectionLimit = rows.take<int>();
    facts.clockAheadMs = rows.take<qint64>() - QDateTime::currentMSecsSinceEpoch();
    return facts;
}

Unsettled readUnsettled(Connection &connection) {
    Rows rows = connection.run(askUnsettled);
    std::ignore = rows.next();
    Unsettled found;
    found.payments = rows.take<int>();
    found.jobs = rows.take<int>();
    return found;
}

QFuture<Result<Durability>> askDurability(Database &database) {
    auto promise = std::make_shared<QPromise<Result<Durability>>>();
    auto found = std::make_shared<Durability>();
    promise->start();
    database.run(
        Access::Snapshot,
        [found](Connection &connection) {
            found->settingsOff = connection.run(askOff).all([](Rows &row) { return row.take<QString>(); });
            found->isBeingFilled =
                connection.run(askFilling).first([](Rows &row) { return row.take<bool>(); }).value_or(false);
            return true;
        },
        [promise, found](const std::optional<Error> &failure) {
            promise->addResult(failure ? Result<Durability>(std::unexpected(*failure))
                                       : Result<Durability>(*found));
            promise->finish();
        });
    return promise->future();
}

} // namespace kiosk::storage
