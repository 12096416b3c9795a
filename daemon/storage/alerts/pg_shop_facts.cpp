// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/alerts/pg_shop_facts.h"

#include "daemon/domain/orders/numbers.h"
#include "daemon/storage/alerts/pg_message_repository.h"
#include "shared/core/vocabulary.h"

namespace kiosk::storage {

namespace {

constexpr Sql openPayments(uR"(
select p.state, p.id, o.device_id is not null, o.display_number, coalesce(p.sent_at, p.created_at)
from payments p join orders o on (o.id, o.created_at) = (p.order_id, p.order_created_at)
where p.state in ('unknown', 'reverse_failed') order by p.created_at limit 50
)");
constexpr Sql cardAttempts(uR"(
select count(*), count(*) filter (where state in ('unknown', 'not_found', 'reverse_failed'))
from payments where method = 'card_terminal' and created_at > $1 and order_created_at > $2
)");
constexpr Sql counters(uR"(
select (select coalesce(extract(epoch from clock_timestamp() - min(at)), 0)::bigint
        from outbox where tx >= pg_snapshot_xmin(pg_current_snapshot())),
    (select count(*) from jobs where state = 'dead'),
    (select min(at) from schema_migrations)
)");
constexpr Sql settings(uR"(
select current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'
        and current_setting('synchronous_commit') <> 'off',
    current_setting('data_checksums') = 'on', current_setting('archive_mode') <> 'off',
    (select count(*)::integer from pg_stat_activity where backend_type = 'client backend'),
    current_setting('max_connections')::integer,
    (extract(epoch from clock_timestamp()) * 1000)::bigint
)");
constexpr Sql statistics(uR"(
select d.datcollversion is null or d.datcollversion is not distinct from pg_database_collation_actual_version(d.oid),
    age(d.datfrozenxid)::bigint, s.deadlocks, a.last_archived_time, a.last_failed_time
from pg_database d join pg_stat_database s on s.datid = d.oid cross join pg_stat_archiver a
where d.datname = current_database()
)");
// What standbys do is only told to who may read all statistics. A base backup that is being made is none.
constexpr Sql followers(uR"(
select coalesce(s.slot_name::text, r.application_name), coalesce(s.wal_status in ('unreserved', 'lost'), false),
    coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), least(s.restart_lsn, coalesce(r.replay_lsn, r.flush_lsn))), 0)::bigint,
    coalesce(extract(epoch from coalesce(r.replay_lag, r.flush_lag)), 0)::bigint
from (select * from pg_replication_slots where not temporary) s
    full join (select * from pg_stat_replication where state <> 'backup') r on r.pid = s.active_pid
where coalesce(s.slot_name::text, r.application_name) is not null order by 1
)");
// The age that counts is that of the oldest database: each of them can stop the whole server.
constexpr Sql vacuuming(uR"(
select current_setting('autovacuum') = 'on' and current_setting('track_counts') = 'on',
    max(greatest(age(datfrozenxid) / current_setting('autovacuum_freeze_max_age')::float8,
                 mxid_age(datminmxid) / current_setting('autovacuum_multixact_freeze_max_age')::float8) * 100)::bigint,
    max(greatest(age(datfrozenxid), mxid_age(datminmxid)) / 2147483648.0 * 100)::bigint,
    (select case when setting = '-1' then -1 else pg_size_bytes(setting || unit) end
     from pg_settings where name = 'max_slot_wal_keep_size')
from pg_database
)");
// Far beyond what autovacuum waits for by itself.
constexpr Sql bloatedTable(uR"(
select schemaname || '.' || relname, n_dead_tup, n_dead_tup * 100 / (n_live_tup + n_dead_tup) from pg_stat_user_tables
where n_dead_tup > 50000 and n_dead_tup * 100 > (n_live_tup + n_dead_tup) * 40 order by n_dead_tup desc, relid limit 1
)");
// Literals and numbers of a query may be a guest's: they are masked. What others than this program ask may be
// written in ways that the mask does not know, so only who they are is shown.
constexpr Sql blockers(uR"(
select b.pid,
    coalesce(case when s.usename = current_user
        then left(regexp_replace(regexp_replace(s.query, $$'[^']*('|$)$$, '''***''', 'g'), '[0-9]+', '***', 'g'), 200)
        else s.usename || ' (' || s.application_name || ')' end, ''),
    coalesce(extract(epoch from max(clock_timestamp() - l.waitstart)), 0)::bigint, count(distinct l.pid)::integer
from pg_locks l cross join lateral unnest(pg_blocking_pids(l.pid)) b(pid) left join pg_stat_activity s on s.pid = b.pid
where not l.granted and l.waitstart is not null and (l.database is null or l.database = (select oid from pg_database where datname = current_database()))
group by b.pid, s.query, s.usename, s.application_name order by 3 desc, 1 limit 1
)");
// A dump takes as long as it takes.
constexpr Sql longTransactions(uR"(
select pid,
    coalesce(case when usename = current_user
        then left(regexp_replace(regexp_replace(query, $$'[^']*('|$)$$, '''***''', 'g'), '[0-9]+', '***', 'g'), 200)
        else usename || ' (' || application_name || ')' end, ''),
    extract(epoch from clock_timestamp() - xact_start)::bigint
from pg_stat_activity
where datname = current_database() and backend_type = 'client backend' and xact_start is not null and pid <> pg_backend_pid()
  and application_name <> 'pg_dump'
order by xact_start limit 1
)");
// A run that has hardly begun says nothing yet, so the one before it counts.
constexpr Sql oldOrders(uR"(
select state = 'done', attempts, coalesce(last_error, '') from jobs
where kind = 'archive' and (state <> 'waiting' or last_error is not null and attempts > 2)
order by id desc limit 1
)");
constexpr Sql unprepared(uR"(
select extract(epoch from min(month at time zone 'UTC') - $1)::bigint
from (select date_trunc('month', $1::timestamptz at time zone 'UTC') + make_interval(months => ahead) as month
      from generate_series(0, 3) as ahead) as months
where to_regclass('public.orders' || to_char(month, '_YYYY_MM')) is null
)");
// Orders carry the daemon's time, events the database's: each is held against its own clock.
constexpr Sql storedAhead(uR"(
select coalesce(extract(epoch from greatest((select max(created_at) from orders) - $1,
                                            (select max(at) from outbox) - clock_timestamp())), 0)::bigint
)");
constexpr Sql kiosks(uR"(
select id, name, greatest(created_at, last_seen_at) from devices where kind = 'kiosk' and revoked_at is null order by name, id
)");

void readPayments(Connection &connection, alerts::ShopFacts &facts, const QDateTime &now) {
    Rows open = connection.run(openPayments);
    while (open.next()) {
        const auto state = open.take<PaymentState>();
        alerts::OpenPayment payment;
        payment.id = open.take<PaymentId>();
        const auto channel = open.take<bool>() ? orders::Channel::Kiosk : orders::Channel::Counter;
        payment.order = orders::displayNumber(channel, open.take<int>());
        payment.since = open.take<QDateTime>();
        (state == PaymentState::Unknown ? facts.unknownPayments : facts.notReturned).append(payment);
    }
    Rows attempts = connection.run(cardAttempts, {now.addSecs(-600), now.addDays(-2)});
    std::ignore = attempts.next();
    facts.cardAttempts = attempts.take<qint64>();
    facts.cardFaults = attempts.take<qint64>();
}

void readServer(Connection &connection, alerts::ShopFacts &facts) {
    Rows server = connection.run(settings);
    std::ignore = server.next();
    facts.durable = server.take<bool>();
    facts.checksums = server.take<bool>();
    facts.archiving = server.take<bool>();
    facts.connections = server.take<int>();
    facts.connectionLimit = server.take<int>();
    facts.clockAheadMs = server.take<qint64>() - QDateTime::currentMSecsSinceEpoch();

    Rows counted = connection.run(statistics);
    std::ignore = counted.next();
    facts.collationFits = counted.take<bool>();
    facts.oldestTransactionAge = counted.take<qint64>();
    facts.deadlocks = counted.take<qint64>();
    facts.lastArchived = counted.take<std::optional<QDateTime>>();
    facts.lastArchiveFailure = counted.take<std::optional<QDateTime>>();
}

void readUpkeep(Connection &connection, alerts::ShopFacts &facts) {
    Rows server = connection.run(vacuuming);
    std::ignore = server.next();
    facts.autovacuum = server.take<bool>();
    facts.freezePercent = server.take<qint64>();
    facts.wraparoundPercent = server.take<qint64>();
    facts.slotLogLimit = server.take<qint64>();
    facts.bloated = connection.run(bloatedTable).first([](Rows &row) {
        return alerts::BloatedTable{
            .name = row.take<QString>(), .deadRows = row.take<qint64>(), .percent = row.take<qint64>()};
    });
    facts.followers = connection.run(followers).all([](Rows &row) {
        return alerts::Follower{.name = row.take<QString>(),
                                .isLost = row.take<bool>(),
                                .bytes = row.take<qint64>(),
                                .seconds = row.take<qint64>()};
    });
}

alerts::Blocker readBlocker(Rows &row) {
    return {.pid = row.take<int>(), .query = row.take<QString>(), .seconds = row.take<qint64>()};
}

} // namespace

alerts::ShopFacts readShopFacts(Connection &connection, const QDateTime &now) {
    alerts::ShopFacts facts;
    readPayments(connection, facts, now);
    readServer(connection, facts);
    readUpkeep(connection, facts);
    {
        Rows rows = connection.run(counters);
        std::ignore = rows.next();
        facts.outboxHeldSeconds = rows.take<qint64>();
        facts.deadJobs = rows.take<qint64>();
        facts.installedAt = rows.take<QDateTime>();
    }
    facts.blocker = connection.run(blockers).first([](Rows &row) {
        alerts::Blocker blocker = readBlocker(row);
        blocker.waiting = row.take<int>();
        return blocker;
    });
    facts.longTransaction = connection.run(longTransactions).first(readBlocker);
    struct Run {
        bool isDone = false;
        alerts::FailingJob job;
    };
    const auto run = connection.run(oldOrders).first([](Rows &row) {
        return Run{row.take<bool>(), {.attempts = row.take<int>(), .error = row.take<QString>()}};
    });
    if (run && !run->isDone)
        facts.oldOrders = run->job;
    facts.unpreparedInSeconds = connection.run(unprepared, {now})
                                    .first([](Rows &row) { return row.take<std::optional<qint64>>(); })
                                    .value_or(std::nullopt);
    facts.storedAheadSeconds =
        connection.run(storedAhead, {now}).first([](Rows &row) { return row.take<qint64>(); }).value_or(0);
    facts.kiosks = connection.run(kiosks).all([](Rows &row) {
        return alerts::KioskContact{
            .id = row.take<DeviceId>(), .name = row.take<QString>(), .lastSeen = row.take<QDateTime>()};
    });
    facts.undelivered = readUndelivered(connection);
    return facts;
}

} // namespace kiosk::storage
