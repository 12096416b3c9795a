// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/payments/payment_summary.h"

#include "daemon/domain/payments/payment_states.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::payments {

namespace {

bool isPromise(const Payment &attempt) {
    return attempt.method == PaymentMethod::Counter && attempt.state == PaymentState::Created;
}

} // namespace

OrderPayment summarise(OrderState order, PaymentMethod method, bool zeroTotal,
                       const QList<Payment> &attempts) {
    const auto any = [&](PaymentState state) {
        return std::ranges::any_of(
            attempts, [&](const Payment &attempt) { return attempt.state == state && !isPromise(attempt); });
    };
    if (zeroTotal)
        return OrderPayment::NothingDue;
    if (any(PaymentState::Captured))
        return OrderPayment::Paid;
    if (order == OrderState::Cancelled) {
        // Until it is reversed, a cancelled order still holds the guest's money.
        if (any(PaymentState::Reversing) || any(PaymentState::ReverseFailed))
            return OrderPayment::Paid;
        if (any(PaymentState::Reversed))
            return OrderPayment::Refunded;
    }
    if (any(PaymentState::Unknown) || any(PaymentState::ReverseFailed))
        return OrderPayment::Unknown;
    if (any(PaymentState::Created) || any(PaymentState::Sent) || any(PaymentState::Reversing))
        return OrderPayment::Pending;
    if (order == OrderState::Cancelled)
        return OrderPayment::Unpaid;
    return method == PaymentMethod::Counter ? OrderPayment::AtCounter : OrderPayment::Unpaid;
}

Result<void> mayBegin(const QList<Payment> &attempts) {
    for (const Payment &attempt : attempts) {
        if (attempt.state == PaymentState::Unknown)
            return fail(
                ErrorCode::PaymentUnresolved,
                u"Nobody knows yet whether the last payment went through. Please do not pay again: it is "
                "being checked."_s);
        if (attempt.state == PaymentState::ReverseFailed)
            return fail(
                ErrorCode::PaymentUnresolved,
                u"An earlier payment could not be given back yet. The staff has to look at it first."_s);
        if (attempt.state == PaymentState::Captured)
            return fail(ErrorCode::OrderAlreadyPaid, u"This order is paid already."_s);
        if (isLive(attempt.state) && !isPromise(attempt))
            return fail(ErrorCode::PaymentInProgress,
                        u"A payment of this order is still running. Wait until it has ended."_s);
    }
    return {};
}

} // namespace kiosk::payments
