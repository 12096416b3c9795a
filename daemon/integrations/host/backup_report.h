// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/observations.h"

namespace kiosk::host {

/// What the backups write about themselves.
struct BackupReport {
    QList<alerts::BackupRun> runs;
    QStringList kinds; ///< That this shop can have; empty: an older report, which does not tell.
};

/// Reads the report of the backups (version 1). A missing report is empty: they never ran. One
/// that cannot be understood is told as a failed run of the kind "report", so that it does not pass as
/// silence.
[[nodiscard]] BackupReport readBackupReport(const QString &path);

} // namespace kiosk::host
