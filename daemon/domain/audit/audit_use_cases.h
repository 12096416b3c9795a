// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/audit/audit_trail.h"
#include "daemon/domain/unit_of_work.h"

namespace kiosk::audit {

/// What was changed, newest first, a page at a time.
[[nodiscard]] Result<Page> list(UnitOfWork &unit, const Query &query);

} // namespace kiosk::audit
