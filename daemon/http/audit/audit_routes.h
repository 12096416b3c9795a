// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/unit_of_work.h"
#include "daemon/http/support/router.h"

namespace kiosk::http {

/// Who changed what.
void bindAudit(Router &router, Transactor &transactor);

} // namespace kiosk::http
