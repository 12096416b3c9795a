// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/logging/log_age.h"

#include "daemon/app/logging/log_sink.h"
#include "daemon/domain/maintenance/maintenance_repository.h"
#include "daemon/jobs/runner/use_case_job.h"
#include "shared/core/logging.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

constexpr qint64 everySeconds = 3600;

Result<void> removeOld(UnitOfWork &unit, const QString &directory, const QDateTime &now) {
    const auto accepted = unit.maintenance().policyInForce();
    if (!accepted)
        return std::unexpected(accepted.error());
    // A rotation in between would give the name of an old file to a newer one.
    const auto held = LogSink::holdFiles();
    for (const QFileInfo &file : logsBefore(directory, accepted->policy.applicationLogs.before(now)))
        if (!QFile::remove(file.filePath()))
            return fail(ErrorCode::Internal,
                        u"%1 is older than logs are kept, and cannot be deleted."_s.arg(file.filePath()));
    return {};
}

} // namespace

QFileInfoList logsBefore(const QString &directory, const QDateTime &when) {
    QFileInfoList old;
    for (const QFileInfo &file :
         QDir(directory).entryInfoList({u"kioskd.log.[0-9]"_s, u"kioskd.log.[0-9][0-9]"_s}, QDir::Files))
        if (file.lastModified() < when)
            old.append(file);
    return old;
}

void addOldLogs(jobs::JobRunner &runner, Transactor &transactor, const Clock &clock,
                const QString &directory) {
    if (directory.isEmpty())
        return;
    auto job = std::make_shared<jobs::UseCaseJob>(
        u"old_logs"_s, transactor, clock,
        [directory](UnitOfWork &unit, const QDateTime &now) { return removeOld(unit, directory, now); });
    runner.add(jobs::Schedule{.name = job->kind(), .kind = job->kind(), .everySeconds = everySeconds});
    runner.add(std::move(job));
}

} // namespace kiosk::app
