// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/checkout/checkout.h"
#include "daemon/domain/orders/order_repository.h"

namespace kiosk::checkout {

/// An order under its row lock with all that belongs to it. Every use case that changes an order goes through
/// here, so that the order, its attempts and its ticket always change together, by their state machines, and
/// are told of.
class LockedOrder {
public:
    /// Locks the order; not_found when there is none or \a viewer may not see it. All changes are
    /// noted as caused \a by.
    [[nodiscard]] static Result<LockedOrder> load(UnitOfWork &unit, const OrderId &id, const Viewer &viewer,
                                                  const Actor &by);
    /// The same for \a by, a device only sees its own.
    [[nodiscard]] static Result<LockedOrder> load(UnitOfWork &unit, const OrderId &id, const Actor &by) {
        return load(unit, id, viewerOf(by), by);
    }

    [[nodiscard]] const orders::Order &order() const { return m_order; }
    [[nodiscard]] const QList<payments::Payment> &attempts() const { return m_attempts; }
    [[nodiscard]] const payments::Payment *attempt(const PaymentId &id) const;
    [[nodiscard]] OrderView view() const { return {m_order, m_attempts, {}}; }

    /// Saves a new attempt.
    [[nodiscard]] Result<void> begin(const payments::Payment &attempt);
    /// Saves \a changed over the attempt of the same id; nothing when they are equal. Illegal_transition when
    /// the state machine has no such step.
    [[nodiscard]] Result<void> change(const payments::Payment &changed, const QString &detail,
                                      const QDateTime &now);
    /// Moves the ticket; illegal_transition when its machine has no such step.
    [[nodiscard]] Result<void> moveTicket(const kitchen::Ticket &ticket, TicketState to,
                                          const QDateTime &now);
    /// Brings the order in line with its attempts and ticket: payment state, release to the kitchen,
    /// acceptance, closing and reopening. \a method is how the guest means to pay from now on.
    [[nodiscard]] Result<void> settle(PaymentMethod method, const QDateTime &now);
    /// Ends the order; settles its payment state too.
    [[nodiscard]] Result<void> cancel(const QString &reason, const QDateTime &now);

private:
    LockedOrder(UnitOfWork &unit, orders::Order order, QList<payments::Payment> attempts, Actor by);
    [[nodiscard]] OrderPayment paymentState(OrderState state, PaymentMethod method) const;
    [[nodiscard]] Result<void> write(const orders::OrderChange &change, const QDateTime &now);
    [[nodiscard]] Result<void> release(const QDateTime &now);
    void tell(Topic topic, const QString &kind, const QString &id, qint64 version);

    UnitOfWork *m_unit;
    orders::Order m_order;
    QList<payments::Payment> m_attempts;
    Actor m_by;
};

} // namespace kiosk::checkout
