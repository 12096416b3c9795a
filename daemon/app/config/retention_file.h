// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/maintenance/retention.h"

namespace kiosk::app {

/// What a retention file says.
struct RetentionFile {
    QString path;        ///< Empty: there is no place for one, so the defaults hold.
    bool exists = false; ///< No file means the defaults.
    maintenance::RetentionPolicy policy;
};

/// Reads the YAML file \a path: one mapping, retention_policies, as packaging/retention.yaml documents it.
/// A file that is not there gives the defaults. Errors name file, line and key, and say what is accepted.
[[nodiscard]] Result<RetentionFile> readRetentionFile(const QString &path);

} // namespace kiosk::app
