// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/app/config/config.h"
#include "daemon/domain/alerts/observations.h"

namespace kiosk::app {

/// The file system of \a folder with the bytes that may be used: where the ballast lies, what is missing of
/// it is owed, so that giving it back does not look like room. Nothing when it cannot be looked at.
[[nodiscard]] std::optional<alerts::Volume> usableVolume(const Config &config, const QString &name,
                                                         const QString &folder);

} // namespace kiosk::app
