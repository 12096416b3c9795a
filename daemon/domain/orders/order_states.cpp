// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/orders/order_states.h"

#include <array>

namespace kiosk::orders {

std::span<const Transition<OrderState>> orderTransitions() {
    using enum OrderState;
    static constexpr std::array table{
        Transition{Submitted, Accepted, "accepted"}, Transition{Submitted, Cancelled, "cancelled"},
        Transition{Accepted, Closed, "closed"},      Transition{Accepted, Cancelled, "cancelled"},
        Transition{Closed, Accepted, "reopened"},
    };
    return table;
}

std::span<const Transition<OrderPayment>> orderPaymentTransitions() {
    using enum OrderPayment;
    static constexpr std::array table{
        Transition{Unpaid, Pending, "attempt_started"},
        Transition{Unpaid, AtCounter, "counter_chosen"},
        Transition{Unpaid, Paid, "paid"},
        Transition{AtCounter, Pending, "attempt_started"},
        Transition{AtCounter, Paid, "paid"},
        Transition{AtCounter, Unpaid, "promise_ended"},
        Transition{Pending, Paid, "paid"},
        Transition{Pending, Unpaid, "attempt_failed"},
        Transition{Pending, Unknown, "outcome_unknown"},
        Transition{Unknown, Paid, "paid"},
        Transition{Unknown, Unpaid, "attempt_failed"},
        Transition{Unknown, Pending, "reversing"},
        // A late approval is given back, and the promise to pay at the counter stands again.
        Transition{Pending, AtCounter, "counter_chosen"},
        Transition{Unknown, AtCounter, "counter_chosen"},
        Transition{Paid, Refunded, "refunded"},
        // An earlier attempt was given back, and now the order ends.
        Transition{Unpaid, Refunded, "refunded"},
        Transition{AtCounter, Refunded, "refunded"},
        Transition{Pending, Refunded, "refunded"},
        Transition{Unknown, Refunded, "refunded"},
        // A late approval: money is held again until it is reversed.
        Transition{Refunded, Paid, "paid"},
    };
    return table;
}

} // namespace kiosk::orders
