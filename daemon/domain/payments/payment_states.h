// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/transitions.h"
#include "shared/core/vocabulary.h"

namespace kiosk::payments {

/// created → sent → captured | declined | cancelled | unknown; unknown is left by asking the terminal;
/// captured money goes back through reversing.
[[nodiscard]] std::span<const Transition<PaymentState>> paymentTransitions();

/// The terminal still has to be asked: created, sent, unknown, reversing.
[[nodiscard]] bool needsTerminal(PaymentState state);
/// While an attempt is in this state no other one may begin: money may be on its way, or is there.
[[nodiscard]] bool isLive(PaymentState state);

} // namespace kiosk::payments
