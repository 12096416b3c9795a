// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/checkout/cart_changes.h"
#include "daemon/domain/menu/menu.h"

namespace kiosk::checkout {

/// Prices one line; nothing when it cannot be priced, and \a findings says why. \a path is its JSON pointer.
[[nodiscard]] std::optional<orders::Line> priceLine(const menu::Menu &menu, ServiceType service,
                                                    const orders::LineRequest &request, const QString &path,
                                                    Findings &findings);

} // namespace kiosk::checkout
