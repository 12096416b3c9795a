// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/orders/orders.h"
#include "daemon/domain/payments/payment_repository.h"

namespace kiosk::checkout {

/// What its attempts are found by.
[[nodiscard]] inline payments::OrderRef refTo(const orders::Order &order) {
    return {.id = order.id, .createdAt = order.createdAt, .isArchived = order.isArchived};
}

} // namespace kiosk::checkout
