// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/maintenance/clean_up.h"

#include "daemon/domain/maintenance/maintenance_repository.h"

namespace kiosk::maintenance {

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

} // namespace kiosk::maintenance
