// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/kitchen/ticket_states.h"

#include <array>

namespace kiosk::kitchen {

std::span<const Transition<TicketState>> ticketTransitions() {
    using enum TicketState;
    static constexpr std::array table{
        Transition{Queued, Preparing, "preparing"},   Transition{Preparing, Ready, "ready"},
        Transition{Ready, HandedOver, "handed_over"}, Transition{Preparing, Queued, "undone"},
        Transition{Ready, Preparing, "undone"},       Transition{HandedOver, Ready, "undone"},
        Transition{Queued, Cancelled, "cancelled"},   Transition{Preparing, Cancelled, "cancelled"},
        Transition{Ready, Cancelled, "cancelled"},
    };
    return table;
}

} // namespace kiosk::kitchen
