// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/transitions.h"
#include "shared/core/vocabulary.h"

namespace kiosk::kitchen {

/// queued → preparing → ready → handed_over, one step back each (undo), cancelled with the order.
[[nodiscard]] std::span<const Transition<TicketState>> ticketTransitions();

} // namespace kiosk::kitchen
