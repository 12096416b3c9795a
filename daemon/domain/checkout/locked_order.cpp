// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/locked_order.h"

#include "daemon/domain/checkout/order_ref.h"
#include "daemon/domain/checkout/ticket_lines.h"
#include "daemon/domain/events/outbox.h"
#include "daemon/domain/kitchen/release_policy.h"
#include "daemon/domain/kitchen/ticket_repository.h"
#include "daemon/domain/kitchen/ticket_states.h"
#include "daemon/domain/orders/order_states.h"
#include "daemon/domain/payments/payment_repository.h"
#include "daemon/domain/payments/payment_states.h"
#include "daemon/domain/payments/payment_summary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::checkout {

namespace {

template <class State>
std::unexpected<Error> illegal(const QString &what, State from, State to) {
    return fail(ErrorCode::IllegalTransition,
                u"The %1 is %2 and cannot become %3."_s.arg(what, nameOf(from), nameOf(to)));
}

} // namespace

LockedOrder::LockedOrder(UnitOfWork &unit, orders::Order order, QList<payments::Payment> attempts, Actor by)
    : m_unit(&unit)
    , m_order(std::move(order))
    , m_attempts(std::move(attempts))
    , m_by(std::move(by)) {}

Result<LockedOrder> LockedOrder::load(UnitOfWork &unit, const OrderId &id, const Viewer &viewer,
                                      const Actor &by) {
    auto order = unit.orders().lock(id);
    if (!order && !viewer.device && unit.orders().isFrozen(id))
        return fail(ErrorCode::OrderClosed,
                    u"The order is in the archive and changes no more. Money that goes back to the guest now "
                    "goes by hand, and is noted in the books."_s);
    if (!order || (viewer.device && order->deviceId != viewer.device))
        return fail(ErrorCode::NotFound, u"There is no such order."_s);
    auto attempts = unit.payments().ofOrders({refTo(*order)});
    return LockedOrder(unit, *std::move(order), std::move(attempts), by);
}

const payments::Payment *LockedOrder::attempt(const PaymentId &id) const {
    const auto found = std::ranges::find(m_attempts, id, &payments::Payment::id);
    return found == m_attempts.cend() ? nullptr : &*found;
}

Result<void> LockedOrder::begin(const payments::Payment &attempt) {
    if (auto saved = m_unit->payments().insert(attempt, m_by); !saved)
        return saved;
    m_attempts.append(attempt);
    tell(Topic::Payments, nameOf(attempt.state), attempt.id.toString(), attempt.version);
    return {};
}

Result<void> LockedOrder::change(const payments::Payment &changed, const QString &detail,
                                 const QDateTime &now) {
    const auto before = std::ranges::find(m_attempts, changed.id, &payments::Payment::id);
    if (before == m_attempts.end())
        return fail(ErrorCode::NotFound, u"There is no such payment."_s);
    if (changed.state == before->state && changed.needsAttention == before->needsAttention)
        return {};
    if (changed.state != before->state &&
        !findTransition(payments::paymentTransitions(), before->state, changed.state))
        return illegal(u"payment"_s, before->state, changed.state);
    auto saved = m_unit->payments().update(*before, changed, detail, m_by, now);
    if (!saved)
        return std::unexpected(saved.error());
    *before = *std::move(saved);
    tell(Topic::Payments, nameOf(before->state), before->id.toString(), before->version);
    return {};
}

Result<void> LockedOrder::moveTicket(const kitchen::Ticket &ticket, TicketState to, const QDateTime &now) {
    if (!findTransition(kitchen::ticketTransitions(), ticket.state, to))
        return illegal(u"ticket"_s, ticket.state, to);
    const auto moved = m_unit->tickets().update(ticket, to, m_by, now);
    if (!moved)
        return std::unexpected(moved.error());
    m_order.ticketState = to;
    tell(Topic::Tickets, nameOf(to), moved->id.toString(), moved->version);
    return {};
}

Result<void> LockedOrder::settle(PaymentMethod method, const QDateTime &now) {
    orders::OrderChange change{m_order.state, paymentState(m_order.state, method), method,
                               m_order.cancelReason};
    const bool zero = m_order.total.isZero();
    const bool done =
        change.paymentState == OrderPayment::Paid || change.paymentState == OrderPayment::NothingDue;
    if (m_order.state == OrderState::Submitted && kitchen::mayRelease(method, change.paymentState, zero, {}))
        change.state = OrderState::Accepted;
    else if (m_order.state == OrderState::Accepted && done && m_order.ticketState == TicketState::HandedOver)
        change.state = OrderState::Closed;
    else if (m_order.state == OrderState::Closed && m_order.ticketState != TicketState::HandedOver)
        change.state = OrderState::Accepted;
    const bool releases = change.state == OrderState::Accepted && !m_order.ticketState;
    if (auto written = write(change, now); !written)
        return written;
    return releases ? release(now) : Result<void>();
}

Result<void> LockedOrder::cancel(const QString &reason, const QDateTime &now) {
    if (const auto ticket = m_unit->tickets().findByOrder(m_order.id);
        ticket && findTransition(kitchen::ticketTransitions(), ticket->state, TicketState::Cancelled)) {
        if (auto moved = moveTicket(*ticket, TicketState::Cancelled, now); !moved)
            return moved;
    }
    return write({OrderState::Cancelled, paymentState(OrderState::Cancelled, m_order.paymentMethod),
                  m_order.paymentMethod, reason},
                 now);
}

OrderPayment LockedOrder::paymentState(OrderState state, PaymentMethod method) const {
    return payments::summarise(state, method, m_order.total.isZero(), m_attempts);
}

Result<void> LockedOrder::write(const orders::OrderChange &change, const QDateTime &now) {
    if (change.state == m_order.state && change.paymentState == m_order.paymentState &&
        change.paymentMethod == m_order.paymentMethod)
        return {};
    const auto *step = findTransition(orders::orderTransitions(), m_order.state, change.state);
    if (change.state != m_order.state && !step)
        return illegal(u"order"_s, m_order.state, change.state);
    const auto *payment =
        findTransition(orders::orderPaymentTransitions(), m_order.paymentState, change.paymentState);
    if (change.paymentState != m_order.paymentState && !payment)
        return illegal(u"order's payment"_s, m_order.paymentState, change.paymentState);
    const QString event = step      ? QString::fromLatin1(step->name)
                          : payment ? QString::fromLatin1(payment->name)
                                    : u"method_changed"_s;
    auto updated = m_unit->orders().update(m_order, change, event, m_by, now);
    if (!updated)
        return std::unexpected(updated.error());
    m_order = *std::move(updated);
    tell(Topic::Orders, event, m_order.id.toString(), m_order.version);
    return {};
}

Result<void> LockedOrder::release(const QDateTime &now) {
    const kitchen::Ticket ticket = ticketFor(m_order, now);
    m_unit->tickets().insert(ticket, m_order.createdAt, m_by);
    m_order.ticketState = ticket.state;
    tell(Topic::Tickets, nameOf(ticket.state), ticket.id.toString(), ticket.version);
    return {};
}

void LockedOrder::tell(Topic topic, const QString &kind, const QString &id, qint64 version) {
    m_unit->outbox().append({topic, kind, id, version, m_order.deviceId});
}

} // namespace kiosk::checkout
