// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/observations.h"
#include "daemon/http/support/router.h"

#include <functional>

namespace kiosk::http {

/// \a seen gives what the system saw when it looked last, or nothing before its first look. No request reads
/// the disk, which may hang.
void bindBackups(Router &router, std::function<const alerts::Observations *()> seen);

} // namespace kiosk::http
