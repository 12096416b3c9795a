// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/locked_order.h"
#include "daemon/domain/payments/outcome.h"
#include "daemon/domain/payments/payment_repository.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace kiosk::checkout {

namespace {

/// What becomes of an attempt, given its order: the changed attempt and the event's detail.
struct Step {
    payments::Payment payment;
    QString detail;
};
using Decide = std::function<Result<Step>(const orders::Order &, const payments::Payment &)>;

/// Locks the order of an attempt, lets \a decide look at both, and saves what it says.
Result<payments::Payment> advance(UnitOfWork &unit, const PaymentId &id, const Actor &by,
                                  const QDateTime &now, const Decide &decide) {
    const auto found = unit.payments().find(id);
    if (!found)
        return fail(ErrorCode::NotFound, u"There is no such payment."_s);
    auto locked = LockedOrder::load(unit, found->orderId, by);
    if (!locked)
        return std::unexpected(locked.error());
    const auto step = decide(locked->order(), *locked->attempt(id));
    if (!step)
        return std::unexpected(step.error());
    if (const auto changed = locked->change(step->payment, step->detail, now); !changed)
        return std::unexpected(changed.error());
    if (const auto settled = locked->settle(locked->order().paymentMethod, now); !settled)
        return std::unexpected(settled.error());
    return *locked->attempt(id);
}

} // namespace

Result<payments::Payment> markSent(UnitOfWork &unit, const PaymentId &id, const QString &serviceId,
                                   const QDateTime &now) {
    return advance(unit, id, Actor::system(u"payment_runner"_s), now,
                   [&](const orders::Order &order, payments::Payment payment) -> Result<Step> {
                       if (payment.state != PaymentState::Created || order.state == OrderState::Cancelled ||
                           payment.method != PaymentMethod::CardTerminal)
                           return fail(ErrorCode::IllegalTransition,
                                       u"The payment is not waiting to be sent any more."_s);
                       payment.state = PaymentState::Sent;
                       payment.serviceId = serviceId;
                       payment.sentAt = now;
                       return Step{payment, serviceId};
                   });
}

Result<payments::Payment> cancelUnsent(UnitOfWork &unit, const PaymentId &id, const QString &reason,
                                       const QDateTime &now) {
    return advance(unit, id, Actor::system(u"payment_runner"_s), now,
                   [&](const orders::Order &, payments::Payment payment) -> Result<Step> {
                       if (payment.state != PaymentState::Created)
                           return fail(ErrorCode::IllegalTransition,
                                       u"The payment was sent to the terminal already."_s);
                       payment.state = PaymentState::Cancelled;
                       payment.declineReason = reason;
                       return Step{payment, reason};
                   });
}

Result<payments::Payment> applyOutcome(UnitOfWork &unit, const PaymentId &id,
                                       const payments::TerminalOutcome &outcome, const QDateTime &now) {
    return advance(unit, id, Actor::system(u"payment_runner"_s), now,
                   [&](const orders::Order &order, const payments::Payment &payment) {
                       return Result<Step>(
                           {payments::afterOutcome(payment, order.state, outcome, now), outcome.reason});
                   });
}

Result<payments::Payment> applyReversal(UnitOfWork &unit, const PaymentId &id,
                                        const payments::TerminalOutcome &outcome, const QDateTime &now) {
    return advance(unit, id, Actor::system(u"payment_runner"_s), now,
                   [&](const orders::Order &, const payments::Payment &payment) {
                       return Result<Step>({payments::afterReversal(payment, outcome, now), outcome.reason});
                   });
}

Result<payments::Payment> resolvePayment(UnitOfWork &unit, const OrderId &order, const PaymentId &id,
                                         bool captured, const QString &note, const Actor &by,
                                         const QDateTime &now) {
    return advance(
        unit, id, by, now, [&](const orders::Order &found, const payments::Payment &payment) -> Result<Step> {
            if (payment.orderId != order)
                return fail(ErrorCode::NotFound, u"The order has no such payment."_s);
            const QString detail = u"resolved: %1"_s.arg(note);
            if (payment.state == PaymentState::ReverseFailed)
                return Step{payments::afterFailedReversal(payment, captured), detail};
            if (payment.state != PaymentState::Unknown)
                return fail(
                    ErrorCode::IllegalTransition,
                    u"Only a payment that nobody knows about, or that could not be given back, can be "
                    "decided by a person."_s);
            payments::TerminalOutcome outcome;
            outcome.kind = captured ? payments::TerminalOutcome::Kind::Captured
                                    : payments::TerminalOutcome::Kind::NotFound;
            outcome.reason = captured ? QString() : u"resolved_by_staff"_s;
            return Step{payments::afterOutcome(payment, found.state, outcome, now), detail};
        });
}

Result<QList<payments::Payment>> claimOpenPayments(UnitOfWork &unit, const QString &owner,
                                                   const QDateTime &leaseUntil, const QDateTime &now) {
    return unit.payments().claimOpen(owner, leaseUntil, now);
}

} // namespace kiosk::checkout
