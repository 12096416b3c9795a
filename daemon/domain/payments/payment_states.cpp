// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/payments/payment_states.h"

#include <array>

namespace kiosk::payments {

std::span<const Transition<PaymentState>> paymentTransitions() {
    using enum PaymentState;
    static constexpr std::array table{
        Transition{Created, Sent, "sent"},
        Transition{Created, Cancelled, "cancelled"},
        Transition{Sent, Captured, "captured"},
        Transition{Sent, Declined, "declined"},
        Transition{Sent, Cancelled, "cancelled"},
        Transition{Sent, NotFound, "not_found"},
        Transition{Sent, Unknown, "unknown"},
        Transition{Sent, Reversing, "reversing"},
        Transition{Unknown, Captured, "captured"},
        Transition{Unknown, Declined, "declined"},
        Transition{Unknown, Cancelled, "cancelled"},
        Transition{Unknown, NotFound, "not_found"},
        Transition{Unknown, Reversing, "reversing"},
        Transition{Captured, Reversing, "reversing"},
        // The terminal took money after all for an attempt that was given up: it goes back.
        Transition{Declined, Reversing, "reversing"},
        Transition{Cancelled, Reversing, "reversing"},
        Transition{NotFound, Reversing, "reversing"},
        Transition{Reversing, Reversed, "reversed"},
        Transition{Reversing, ReverseFailed, "reverse_failed"},
        // A person has given the money back, or wants the terminal asked once more.
        Transition{ReverseFailed, Reversed, "reversed"},
        Transition{ReverseFailed, Reversing, "reversing"},
    };
    return table;
}

bool needsTerminal(PaymentState state) {
    using enum PaymentState;
    return state == Created || state == Sent || state == Unknown || state == Reversing;
}

bool isLive(PaymentState state) {
    return needsTerminal(state) || state == PaymentState::Captured;
}

} // namespace kiosk::payments
