// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/menu/menu.h"
#include "daemon/domain/orders/orders.h"
#include "shared/core/error.h"

namespace kiosk::checkout {

/// The largest amount of a line or an order, in minor units.
inline constexpr qint64 maxAmount = 100'000'000;

struct PricedCart {
    QList<orders::Line> lines;
    Money total; ///< The sum of the lines' totals.
};

/// Prices a cart by \a menu: gross prices, tax contained, a combo's price split over its components. Errors:
/// currency_mismatch; invalid_fields and options_invalid with located faults; cart_changed when something is
/// sold out, gone or costs something else; total_mismatch when only the sum differs.
[[nodiscard]] Result<PricedCart> priceCart(const menu::Menu &menu, const orders::OrderRequest &request);

} // namespace kiosk::checkout
