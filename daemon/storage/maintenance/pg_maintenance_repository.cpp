// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/maintenance/pg_maintenance_repository.h"

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

constexpr Sql selectTime(u"select clock_timestamp()");
constexpr Sql makePartitions(u"select ensure_month_partitions($1)");
constexpr Sql deleteEvents(u"delete from outbox where at < $1");
// Tokens go with their session.
constexpr Sql deleteSessions(u"delete from sessions where expires_at < $1 or ended_at < $1");
// A screen that is never signed out keeps one session for years: what it rotated away goes, too.
constexpr Sql deleteRotatedTokens(u"delete from session_tokens where rotated_at < $1");
constexpr Sql deleteFailures(u"delete from login_failures where last_at < $1");
constexpr Sql deleteSetupCodes(u"delete from setup_codes where expires_at < $1");
constexpr Sql deletePairingCodes(u"delete from pairing_codes where expires_at < $1");
constexpr Sql deleteJobs(uR"(
delete from jobs where (state = 'done' and finished_at < $1) or (state = 'dead' and finished_at < $2)
)");

constexpr Sql selectPolicy(
    u"select periods, accepted_at, accepted_by from retention_policies order by id desc limit 1");
constexpr Sql
    insertPolicy(u"insert into retention_policies (accepted_at, accepted_by, periods) values ($1, $2, $3)");

// A month ended before a moment when its orders are older than that moment's month.
constexpr Sql countToArchive(uR"(
select count(distinct date_trunc('month', created_at at time zone 'UTC')), count(*) from orders
where created_at < date_trunc('month', $1::timestamptz at time zone 'UTC') at time zone 'UTC'
  and created_at >= (select archived_before from archive_boundary)
)");
constexpr Sql countToExport(uR"(
select count(distinct date_trunc('month', created_at at time zone 'UTC')), count(*) from (
    select created_at from orders where created_at >= (select archived_before from archive_boundary)
    union all select created_at from archive.orders where created_at < (select archived_before from archive_boundary)) as every_order
where created_at < date_trunc('month', $1::timestamptz at time zone 'UTC') at time zone 'UTC'
)");
constexpr Sql countSessions(u"select count(*) from sessions where expires_at < $1 or ended_at < $1");
constexpr Sql countToBlank(uR"(
select
    (select count(*) from order_lines where order_created_at < $1 and order_created_at >= archived_before and note <> '') +
    (select count(*) from archive.order_lines where order_created_at < least($1, archived_before) and note <> ''),
    (select count(*) from orders where created_at < $1 and created_at >= archived_before and table_number <> '') +
    (select count(*) from archive.orders where created_at < least($1, archived_before) and table_number <> '')
from archive_boundary
)");

using Counts = std::pair<qint64, qint64>;

Counts readCounts(Rows &row) {
    return {row.take<qint64>(), row.take<qint64>()};
}

} // namespace

QDateTime PgMaintenanceRepository::databaseTime() {
    return m_connection.run(selectTime)
        .first([](Rows &row) { return row.take<QDateTime>(); })
        .value_or(QDateTime());
}

int PgMaintenanceRepository::ensurePartitions(const QDateTime &now) {
    return m_connection.run(makePartitions, {now})
        .first([](Rows &row) { return row.take<int>(); })
        .value_or(0);
}

qint64 PgMaintenanceRepository::deleteEventsBefore(const QDateTime &when) {
    return m_connection.run(deleteEvents, {when}).count();
}

qint64 PgMaintenanceRepository::deleteSessionsEndedBefore(const QDateTime &when) {
    return m_connection.run(deleteSessions, {when}).count() +
           m_connection.run(deleteRotatedTokens, {when}).count();
}

qint64 PgMaintenanceRepository::deleteLoginFailuresBefore(const QDateTime &when) {
    return m_connection.run(deleteFailures, {when}).count();
}

qint64 PgMaintenanceRepository::deleteCodesExpiredBefore(const QDateTime &when) {
    return m_connection.run(deleteSetupCodes, {when}).count() +
           m_connection.run(deletePairingCodes, {when}).count();
}

qint64 PgMaintenanceRepository::deleteJobsFinishedBefore(const QDateTime &done, const QDateTime &dead) {
    return m_connection.run(deleteJobs, {done, dead}).count();
}

Result<maintenance::AcceptedPolicy> PgMaintenanceRepository::policyInForce() {
    struct Row {
        QJsonObject periods;
        QDateTime at;
        QString by;
    };
    const auto row = m_connection.run(selectPolicy).first([](Rows &rows) {
        return Row{rows.take<QJsonObject>(), rows.take<QDateTime>(), rows.take<QString>()};
    });
    if (!row)
        return fail(ErrorCode::Internal,
                    u"No retention policy was accepted, so nothing is moved or deleted by one."_s);
    const auto policy = maintenance::policyFromJson(row->periods);
    if (!policy)
        return fail(
            ErrorCode::Internal,
            u"The accepted retention policy cannot be read, so nothing is moved or deleted by it: %1"_s.arg(
                policy.error().detail));
    return maintenance::AcceptedPolicy{*policy, row->at, row->by};
}

void PgMaintenanceRepository::accept(const maintenance::AcceptedPolicy &accepted) {
    (void)m_connection.run(insertPolicy,
                           {accepted.acceptedAt, accepted.acceptedBy, maintenance::toJson(accepted.policy)});
}

maintenance::RetentionEffect PgMaintenanceRepository::effectOf(const maintenance::RetentionPolicy &policy,
                                                               const QDateTime &now) {
    const auto count = [this](const Sql &sql, const QDateTime &before) {
        return m_connection.run(sql, {before}).first(readCounts).value_or(Counts());
    };
    const auto [archiveMonths, archiveOrders] = count(countToArchive, policy.activeOrders.before(now));
    const auto [exportMonths, exportOrders] = count(countToExport, policy.exportedBefore(now));
    const auto [lines, orders] = count(countToBlank, policy.personalData.before(now));
    const qint64 sessions = m_connection.run(countSessions, {policy.userSessions.before(now)})
                                .first([](Rows &row) { return row.take<qint64>(); })
                                .value_or(0);
    return {.monthsToArchive = archiveMonths,
            .ordersToArchive = archiveOrders,
            .monthsToExport = exportMonths,
            .ordersToExport = exportOrders,
            .sessionsToDelete = sessions,
            .linesToBlank = lines,
            .ordersToBlank = orders};
}

} // namespace kiosk::storage
