// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/logs/log_archive.h"
#include "shared/contract/logs/logs.h"

namespace kiosk::http {

[[nodiscard]] contract::LogLine toContract(const logs::LogLine &line);
[[nodiscard]] contract::LogPage toContract(const logs::LogSlice &slice);

} // namespace kiosk::http
