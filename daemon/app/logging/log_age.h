// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/jobs/runner/job_runner.h"

#include <QFileInfo>

namespace kiosk::app {

/// Log files of \a directory that were closed (kioskd.log.1 …) and hold nothing after \a when.
[[nodiscard]] QFileInfoList logsBefore(const QString &directory, const QDateTime &when);

/// Adds the job that deletes them as the accepted policy says, hourly; none when the log goes elsewhere.
void addOldLogs(jobs::JobRunner &runner, Transactor &transactor, const Clock &clock,
                const QString &directory);

} // namespace kiosk::app
