// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/locked_order.h"
#include "daemon/domain/menu/menu_repository.h"
#include "daemon/domain/payments/payment_repository.h"
#include "daemon/domain/payments/payment_summary.h"

using namespace Qt::StringLiterals;

namespace kiosk::checkout {

namespace {

Result<void> checkPayable(UnitOfWork &unit, const LockedOrder &locked, const PaymentRequest &request,
                          const Actor &by) {
    const orders::Order &order = locked.order();
    if (order.state == OrderState::Cancelled)
        return fail(ErrorCode::OrderClosed, u"The order was cancelled."_s);
    if (order.paymentState == OrderPayment::Paid || order.paymentState == OrderPayment::NothingDue)
        return fail(ErrorCode::OrderAlreadyPaid, u"Nothing is left to pay for this order."_s);
    if (order.state == OrderState::Closed)
        return fail(ErrorCode::OrderClosed, u"The order is closed."_s);
    if (request.amount.currency != order.total.currency)
        return fail(ErrorCode::CurrencyMismatch, u"The order is in %1."_s.arg(order.total.currency.code()));
    if (request.amount != order.total)
        return fail(ErrorCode::AmountMismatch, u"The order comes to %1."_s.arg(toText(order.total)));
    if (auto free = payments::mayBegin(locked.attempts()); !free)
        return free;
    if (!by.isPerson() && !unit.menu().load().paymentMethods.contains(request.method))
        return fail(ErrorCode::PaymentMethodUnavailable, u"The shop does not take payments this way."_s);
    return {};
}

/// A promise to pay at the counter gives way to the next attempt.
Result<void> endPromise(LockedOrder &locked, const QDateTime &now) {
    const QList<payments::Payment> attempts = locked.attempts();
    for (payments::Payment attempt : attempts) {
        if (attempt.state != PaymentState::Created)
            continue;
        attempt.state = PaymentState::Cancelled;
        attempt.declineReason = u"superseded"_s;
        if (auto ended = locked.change(attempt, u"superseded"_s, now); !ended)
            return ended;
    }
    return {};
}

payments::Payment newAttempt(const LockedOrder &locked, const PaymentRequest &request, const Actor &by,
                             const QDateTime &now) {
    const bool counter = request.method == PaymentMethod::Counter;
    return {.id = request.id,
            .orderId = request.orderId,
            .method = request.method,
            .state = counter && by.isPerson() ? PaymentState::Captured : PaymentState::Created,
            .amount = request.amount,
            .attempt = int(locked.attempts().size()) + 1,
            .terminal = counter ? QString() : QString(payments::mainTerminal),
            .createdAt = now,
            .updatedAt = now};
}

} // namespace

Result<payments::Payment> createPayment(UnitOfWork &unit, const PaymentRequest &request, const Actor &by,
                                        const QDateTime &now) {
    auto locked = LockedOrder::load(unit, request.orderId, by);
    if (!locked)
        return std::unexpected(locked.error());
    switch (unit.payments().registerId(request.id, request.orderId, request.bodyHash, now)) {
    case payments::Registration::New:
        break;
    case payments::Registration::SameRequest:
        if (const payments::Payment *first = locked->attempt(request.id))
            return *first;
        [[fallthrough]];
    case payments::Registration::OtherRequest:
        return fail(ErrorCode::IdReused, u"The payment's id was used before for something else."_s);
    }
    if (const auto payable = checkPayable(unit, *locked, request, by); !payable)
        return std::unexpected(payable.error());
    if (const auto ended = endPromise(*locked, now); !ended)
        return std::unexpected(ended.error());
    if (const auto begun = locked->begin(newAttempt(*locked, request, by, now)); !begun)
        return std::unexpected(begun.error());
    if (const auto settled = locked->settle(request.method, now); !settled)
        return std::unexpected(settled.error());
    return *locked->attempt(request.id);
}

} // namespace kiosk::checkout
