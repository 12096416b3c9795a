// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/transitions.h"
#include "shared/core/vocabulary.h"

namespace kiosk::orders {

/// submitted → accepted → closed, or cancelled. Undoing a hand-over reopens.
[[nodiscard]] std::span<const Transition<OrderState>> orderTransitions();
/// How what the attempts add up to may change.
[[nodiscard]] std::span<const Transition<OrderPayment>> orderPaymentTransitions();

} // namespace kiosk::orders
