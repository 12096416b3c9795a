// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/audit/audit_use_cases.h"

namespace kiosk::audit {

Result<Page> list(UnitOfWork &unit, const Query &query) {
    return unit.audit().list(query);
}

} // namespace kiosk::audit
