// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/observations.h"

namespace kiosk::host {

/// Reads what the backups write about their runs (version 1). A missing report is empty: they never ran. One
/// that cannot be understood is told as a failed run of the kind "report", so that it does not pass as
/// silence.
[[nodiscard]] QList<alerts::BackupRun> readBackupReport(const QString &path);

} // namespace kiosk::host
