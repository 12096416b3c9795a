// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/actor.h"
#include "daemon/domain/checkout/history.h"
#include "daemon/domain/kitchen/kitchen.h"
#include "daemon/domain/menu/menu.h"
#include "daemon/domain/orders/numbers.h"
#include "daemon/domain/orders/orders.h"
#include "daemon/domain/payments/payments.h"
#include "daemon/domain/unit_of_work.h"

/// Use cases that combine orders, payments and the kitchen. One level above the features.
namespace kiosk::checkout {

/// An order with everything that belongs to it.
struct OrderView {
    orders::Order order;
    QList<payments::Payment> payments;
    std::optional<QList<HistoryEntry>> history; ///< When it was asked for; oldest first.
};

/// Which orders a caller may see: a kiosk its own, people all.
struct Viewer {
    std::optional<DeviceId> device;
};
[[nodiscard]] inline Viewer viewerOf(const Actor &by) {
    return {by.deviceId()};
}

/// Prices, saves and numbers an order; with card_terminal its first attempt is saved in the same commit.
/// \a cached is the menu in memory; when the database has another version that one is used.
/// Repeats of the same id and body give the first answer; another body is id_reused. What changed since the
/// guest looked is cart_changed with contract::CartChanges-shaped data; a wrong sum total_mismatch; nothing
/// is saved then.
[[nodiscard]] Result<OrderView> submitOrder(UnitOfWork &unit, const menu::MenuPointer &cached,
                                            const orders::OrderRequest &request, const QDateTime &now);

[[nodiscard]] Result<OrderView> getOrder(UnitOfWork &unit, const OrderId &id, const Viewer &viewer);
/// The order as getOrder() gives it to people, and who did what to it.
[[nodiscard]] Result<OrderView> getOrderWithHistory(UnitOfWork &unit, const OrderId &id);

struct OrderFilter {
    std::optional<OrderState> state;
    std::optional<QDate> fromDate; ///< First business date.
    std::optional<QDate> toDate;   ///< Last business date.
    std::optional<orders::NumberQuery> number;
    QString cursor; ///< Opaque; from OrderPage::nextCursor.
    int limit = 50;
};
struct OrderPage {
    QList<OrderView> orders;
    QString nextCursor; ///< Empty at the end.
};
/// Searches the archive as well.
[[nodiscard]] Result<OrderPage> listOrders(UnitOfWork &unit, const OrderFilter &filter);

/// Cancels an order and its ticket. A kiosk may cancel its own while no money is captured; a captured attempt
/// goes to reversing, a running one is aborted by the payment runner and reversed should it still be
/// captured.
[[nodiscard]] Result<OrderView> cancelOrder(UnitOfWork &unit, const OrderId &id, const QString &reason,
                                            const std::optional<qint64> &version, const Actor &by,
                                            const QDateTime &now);

/// Cancels orders placed before \a before that nobody ever paid and no kitchen got, at most \a limit of them;
/// gives how many. Orders whose money is not certain stay. They would keep their month out of the archive.
[[nodiscard]] Result<qint64> endAbandoned(UnitOfWork &unit, const QDateTime &before, int limit,
                                          const QDateTime &now);

struct PaymentRequest {
    PaymentId id;
    OrderId orderId;
    PaymentMethod method = PaymentMethod::CardTerminal;
    Money amount;
    QByteArray bodyHash;
};
/// A further attempt. Refused while another is open or unknown; counter by a person is captured at once;
/// counter by a kiosk changes the order's method to "pay at the counter" and releases the ticket as the
/// policy says.
[[nodiscard]] Result<payments::Payment> createPayment(UnitOfWork &unit, const PaymentRequest &request,
                                                      const Actor &by, const QDateTime &now);
[[nodiscard]] Result<payments::Payment> getPayment(UnitOfWork &unit, const OrderId &order,
                                                   const PaymentId &id, const Viewer &viewer);

/// The next four are what the payment runner does; their events name it.
/// The attempt is about to be sent: stores the protocol's reference. illegal_transition unless Created.
[[nodiscard]] Result<payments::Payment> markSent(UnitOfWork &unit, const PaymentId &id,
                                                 const QString &serviceId, const QDateTime &now);
/// Ends an attempt that was never sent (its guest is gone, or the terminal is not there); illegal_transition
/// unless Created.
[[nodiscard]] Result<payments::Payment> cancelUnsent(UnitOfWork &unit, const PaymentId &id,
                                                     const QString &reason, const QDateTime &now);
/// Applies what the terminal said (from start or query). Captured on an open order: paid, accepted, ticket
/// released. Captured on a cancelled order, or with mustReverse: reversing. Unknown: unknown. Applying the
/// same again changes nothing.
[[nodiscard]] Result<payments::Payment> applyOutcome(UnitOfWork &unit, const PaymentId &id,
                                                     const payments::TerminalOutcome &outcome,
                                                     const QDateTime &now);
/// Applies what the terminal said to a reversal.
[[nodiscard]] Result<payments::Payment> applyReversal(UnitOfWork &unit, const PaymentId &id,
                                                      const payments::TerminalOutcome &outcome,
                                                      const QDateTime &now);
/// A person read the terminal's journal; only for unknown attempts and for reversals that failed, where
/// \a captured says that the terminal still holds the money and is to be asked once more.
[[nodiscard]] Result<payments::Payment> resolvePayment(UnitOfWork &unit, const OrderId &order,
                                                       const PaymentId &id, bool captured,
                                                       const QString &note, const Actor &by,
                                                       const QDateTime &now);
/// Attempts that need the terminal: created, sent, unknown, reversing; oldest first. Locks them for this
/// daemon until \a leaseUntil, skipping those another one holds.
[[nodiscard]] Result<QList<payments::Payment>>
claimOpenPayments(UnitOfWork &unit, const QString &owner, const QDateTime &leaseUntil, const QDateTime &now);

[[nodiscard]] Result<QList<kitchen::Ticket>> listTickets(UnitOfWork &unit, const QDateTime &now);
/// queued → preparing → ready → handed_over, and one step back. handed_over closes a paid order; undo reopens
/// it.
[[nodiscard]] Result<kitchen::Ticket> transitionTicket(UnitOfWork &unit, const TicketId &id, TicketState to,
                                                       qint64 version, const Actor &by, const QDateTime &now);

} // namespace kiosk::checkout
