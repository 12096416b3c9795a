// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment_phase.h"

#include <algorithm>

namespace kiosk::session {

namespace {

bool anyAttempt(const contract::Order &order, PaymentState state) {
    return std::ranges::any_of(order.payments,
                               [=](const contract::Payment &payment) { return payment.state == state; });
}

PaymentPhase::Phase phaseOfUnpaid(const contract::Order &order) {
    if (order.payments.isEmpty())
        return PaymentPhase::ReaderUnavailable;
    switch (order.payments.constLast().state) {
    case PaymentState::Declined:
        return PaymentPhase::Declined;
    case PaymentState::Cancelled:
        return PaymentPhase::AttemptCancelled;
    case PaymentState::Reversing:
        return PaymentPhase::Reversing;
    case PaymentState::Reversed:
        return PaymentPhase::Reversed;
    case PaymentState::ReverseFailed:
        return PaymentPhase::ReverseFailed;
    default:
        return PaymentPhase::ReaderUnavailable;
    }
}

} // namespace

PaymentPhase::Phase phaseOf(const contract::Order &order) {
    if (anyAttempt(order, PaymentState::ReverseFailed))
        return PaymentPhase::ReverseFailed;
    if (anyAttempt(order, PaymentState::Unknown))
        return PaymentPhase::Checking;
    if (anyAttempt(order, PaymentState::Reversing))
        return PaymentPhase::Reversing;
    if (order.state == OrderState::Cancelled)
        return anyAttempt(order, PaymentState::Reversed) ? PaymentPhase::Reversed : PaymentPhase::Cancelled;
    switch (order.paymentState) {
    case OrderPayment::Paid:
        return PaymentPhase::Approved;
    case OrderPayment::NothingDue:
        return PaymentPhase::NothingDue;
    case OrderPayment::AtCounter:
        return PaymentPhase::AtCounter;
    case OrderPayment::Refunded:
        return PaymentPhase::Reversed;
    case OrderPayment::Unknown:
        return PaymentPhase::Checking;
    case OrderPayment::Pending:
        return anyAttempt(order, PaymentState::Sent) ? PaymentPhase::ReaderWaiting
                                                     : PaymentPhase::ReaderPreparing;
    case OrderPayment::Unpaid:
        return phaseOfUnpaid(order);
    }
    Q_UNREACHABLE_RETURN(PaymentPhase::Checking);
}

bool isMoving(PaymentPhase::Phase phase) {
    switch (phase) {
    case PaymentPhase::Sending:
    case PaymentPhase::ReaderPreparing:
    case PaymentPhase::ReaderWaiting:
    case PaymentPhase::Checking:
    case PaymentPhase::Cancelling:
    case PaymentPhase::Reversing:
        return true;
    default:
        return false;
    }
}

bool awaitsGuest(PaymentPhase::Phase phase) {
    return phase == PaymentPhase::Declined || phase == PaymentPhase::AttemptCancelled ||
           phase == PaymentPhase::ReaderUnavailable;
}

bool isSettled(PaymentPhase::Phase phase) {
    return phase == PaymentPhase::Approved || phase == PaymentPhase::AtCounter ||
           phase == PaymentPhase::NothingDue;
}

} // namespace kiosk::session
