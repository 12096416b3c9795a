// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/observations.h"

namespace kiosk::host {

/// Room on the file system of \a folder, as an unprivileged user has it; nothing when it cannot be asked.
[[nodiscard]] std::optional<alerts::Volume> volumeOf(const QString &name, const QString &folder);
/// Whether both folders lie on one file system.
[[nodiscard]] bool onOneFileSystem(const QString &folder, const QString &other);

} // namespace kiosk::host
