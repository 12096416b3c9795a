// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/audit/audit_trail.h"
#include "daemon/http/support/request.h"

namespace kiosk::http {

/// What is asked for, or which parameter cannot be accepted.
[[nodiscard]] Result<audit::Query> auditQueryOf(const Request &request);

} // namespace kiosk::http
