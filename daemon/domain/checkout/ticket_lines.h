// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/kitchen/kitchen.h"
#include "daemon/domain/orders/orders.h"

namespace kiosk::checkout {

/// What the kitchen has to know about an order, as it stands now.
[[nodiscard]] kitchen::Ticket ticketFor(const orders::Order &order, const QDateTime &now);

} // namespace kiosk::checkout
