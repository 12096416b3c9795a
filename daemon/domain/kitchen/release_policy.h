// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/vocabulary.h"

namespace kiosk::kitchen {

/// What a shop decides about orders that are paid later.
struct ReleasePolicy {
    bool counterAtOnce = true; ///< Cook before the guest has paid at the counter.
};

/// Whether the kitchen may begin: paid, nothing due, or promised at the counter where the shop allows it. A
/// card that has not been charged never is enough.
[[nodiscard]] bool mayRelease(PaymentMethod method, OrderPayment payment, bool zeroTotal,
                              const ReleasePolicy &policy);

} // namespace kiosk::kitchen
