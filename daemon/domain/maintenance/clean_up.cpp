// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/maintenance/clean_up.h"

#include "daemon/domain/maintenance/maintenance_repository.h"

namespace kiosk::maintenance {

Result<void> cleanUp(UnitOfWork &unit, const Retention &retention, const QDateTime &now) {
    MaintenanceRepository &repository = unit.maintenance();
    repository.deleteEventsBefore(now.addDays(-retention.events));
    repository.deleteSessionsEndedBefore(now.addDays(-retention.sessions));
    repository.deleteLoginFailuresBefore(now.addDays(-retention.loginFailures));
    repository.deleteCodesExpiredBefore(now.addDays(-retention.codes));
    repository.deleteJobsFinishedBefore(now.addDays(-retention.jobs), now.addDays(-3 * retention.jobs));
    return {};
}

Result<void> ensurePartitions(UnitOfWork &unit, const QDateTime &now) {
    unit.maintenance().ensurePartitions(now);
    return {};
}

} // namespace kiosk::maintenance
