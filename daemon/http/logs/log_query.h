// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/logs/log_archive.h"
#include "daemon/http/support/request.h"

namespace kiosk::http {

/// The filter in a request's address; invalid_fields names the parameter that cannot be accepted.
[[nodiscard]] Result<logs::LogFilter> filterOf(const Request &request);
[[nodiscard]] Result<logs::LogSearch> searchOf(const Request &request);

} // namespace kiosk::http
