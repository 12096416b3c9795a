// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/unit_of_work.h"
#include "daemon/http/support/router.h"
#include "shared/core/clock.h"

#include <functional>

namespace kiosk::http {

/// \a shopName is shown on the order board.
void bindKitchen(Router &router, Transactor &transactor, const Clock &clock,
                 std::function<QString()> shopName);

} // namespace kiosk::http
