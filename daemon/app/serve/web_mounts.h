// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/app/config/config.h"
#include "daemon/http/support/static_files.h"

namespace kiosk::app {

/// Which folder stands behind which address, when the daemon serves the pages itself.
[[nodiscard]] QList<http::StaticMount> webMounts(const Config::Paths &paths);

} // namespace kiosk::app
