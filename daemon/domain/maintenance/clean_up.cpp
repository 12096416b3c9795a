// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/maintenance/clean_up.h"

#include "daemon/domain/maintenance/maintenance_repository.h"
#include "shared/core/logging.h"

using namespace Qt::StringLiterals;

namespace kiosk::maintenance {

namespace {
constexpr qint64 clocksAgreeWithinSeconds = 3600;
constexpr int firstYear = 2026;
} // namespace

Result<void> cleanUp(UnitOfWork &unit, const QDateTime &now) {
    MaintenanceRepository &repository = unit.maintenance();
    const auto accepted = repository.policyInForce();
    if (!accepted)
        return std::unexpected(accepted.error());
    repository.deleteSessionsEndedBefore(accepted->policy.userSessions.before(now));
    repository.deleteEventsBefore(now.addDays(-housekeeping::events));
    repository.deleteLoginFailuresBefore(now.addDays(-housekeeping::loginFailures));
    repository.deleteCodesExpiredBefore(now.addDays(-housekeeping::codes));
    repository.deleteJobsFinishedBefore(now.addDays(-housekeeping::jobs),
                                        now.addDays(-3 * housekeeping::jobs));
    return {};
}

Result<void> ensurePartitions(UnitOfWork &unit, const QDateTime &now) {
    unit.maintenance().ensurePartitions(now);
    return {};
}

bool isCredible(const QDateTime &now, const QDateTime &databaseTime) {
    return now.toUTC().date().year() >= firstYear &&
           qAbs(now.secsTo(databaseTime)) <= clocksAgreeWithinSeconds;
}

Result<void> keepPartitionsAhead(UnitOfWork &unit, const QDateTime &now) {
    const QDateTime databaseTime = unit.maintenance().databaseTime();
    if (isCredible(now, databaseTime))
        return ensurePartitions(unit, now);
    qCWarning(lcDomain).noquote() << u"The clock says %1 and the database's %2; no month is prepared until "
                                     "both are right."_s.arg(now.toUTC().toString(Qt::ISODate),
                                                             databaseTime.toUTC().toString(Qt::ISODate));
    return {};
}

} // namespace kiosk::maintenance
