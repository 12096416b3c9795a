// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/jobs/maintenance/maintenance_jobs.h"

#include "daemon/domain/menu/menu_use_cases.h"
#include "daemon/jobs/maintenance/archive_job.h"
#include "daemon/jobs/runner/use_case_job.h"

using namespace Qt::StringLiterals;

namespace kiosk::jobs {

void addMaintenance(JobRunner &runner, Transactor &transactor, const Clock &clock) {
    const auto add = [&](const QString &kind, qint64 everySeconds, UseCaseJob::UseCase useCase) {
        runner.add(std::make_shared<UseCaseJob>(kind, transactor, clock, std::move(useCase)));
        runner.add(Schedule{.name = kind, .kind = kind, .everySeconds = everySeconds});
    };
    add(u"partitions"_s, 3600,
        [](UnitOfWork &unit, const QDateTime &now) { return maintenance::keepPartitionsAhead(unit, now); });
    add(u"restore_sold_out"_s, 30, [](UnitOfWork &unit, const QDateTime &now) -> Result<void> {
        if (const auto restored = menu::restoreExpired(unit, now); !restored)
            return std::unexpected(restored.error());
        return {};
    });
    add(u"clean_up"_s, 3600,
        [](UnitOfWork &unit, const QDateTime &now) { return maintenance::cleanUp(unit, now); });
}

void addArchive(JobRunner &runner, Transactor &transactor, const Clock &clock, const OldOrders &oldOrders) {
    auto job = std::make_shared<ArchiveJob>(transactor, clock, oldOrders);
    runner.add(Schedule{.name = job->kind(), .kind = job->kind(), .everySeconds = 3600});
    runner.add(std::move(job));
}

} // namespace kiosk::jobs
