// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/orders/orders.h"
#include "shared/contract/orders/orders.h"

namespace kiosk::http {

/// What the guest asks for. \a device and \a by are the caller, never taken from the body.
[[nodiscard]] orders::OrderRequest toDomain(const contract::OrderSubmit &body,
                                            const std::optional<DeviceId> &device, const Actor &by);
/// The order without its payments.
[[nodiscard]] contract::Order toContract(const orders::Order &order);

} // namespace kiosk::http
