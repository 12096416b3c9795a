// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/maintenance/pg_maintenance_repository.h"

namespace kiosk::storage {

namespace {

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

} // namespace

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

} // namespace kiosk::storage
