// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/backups/backup_routes.h"

#include "shared/contract/backups/backups_operations.h"

namespace kiosk::http {

namespace {

contract::BackupRun toContract(const alerts::BackupRun &run) {
    contract::BackupRun result;
    result.kind = run.kind;
    result.ok = !run.failed;
    result.detail = run.detail;
    result.startedAt = run.startedAt;
    result.finishedAt = run.finishedAt;
    result.lastGoodAt = run.lastGoodAt;
    if (run.bytes > 0)
        result.bytes = run.bytes;
    return result;
}

} // namespace

void bindBackups(Router &router, std::function<const alerts::Observations *()> seen) {
    router.bind<contract::operations::listBackups, void, contract::BackupReport>(
        [seen = std::move(seen)](const Request &) {
            contract::BackupReport report;
            if (const alerts::Observations *last = seen()) {
                report.at = last->at;
                for (const alerts::BackupRun &run : last->host.backups)
                    report.runs.append(toContract(run));
            }
            return Result<contract::BackupReport>(report);
        });
}

} // namespace kiosk::http
