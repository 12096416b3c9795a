// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/orders/orders.h"
#include "shared/core/error.h"

namespace kiosk::orders {

/// What a list of orders is narrowed to.
struct OrderQuery {
    std::optional<OrderState> state;
    std::optional<QDate> fromDate; ///< First business date.
    std::optional<QDate> toDate;   ///< Last business date.
    std::optional<int> number;     ///< Of the display number.
    std::optional<bool> fromKiosk; ///< The display number's letter.
    QString cursor;                ///< Opaque; from OrderSlice::nextCursor.
    int limit = 50;
};
struct OrderSlice {
    QList<Order> orders; ///< Newest first.
    QString nextCursor;  ///< Empty at the end.
};

/// What a change of an order writes; the caller has checked the transition.
struct OrderChange {
    OrderState state = OrderState::Submitted;
    OrderPayment paymentState = OrderPayment::Unpaid;
    PaymentMethod paymentMethod = PaymentMethod::CardTerminal;
    QString cancelReason;
};

class OrderRepository {
public:
    virtual ~OrderRepository() = default;
    [[nodiscard]] virtual std::optional<Order> find(const OrderId &id) = 0;
    /// The order with its row locked until the end of the transaction. Whoever changes an order, its attempts
    /// or its ticket takes this lock first, so that two of them can never wait for each other.
    [[nodiscard]] virtual std::optional<Order> lock(const OrderId &id) = 0;
    /// Whether the order is too old to change: it is in the archive, or about to go there. lock() gives none
    /// such.
    [[nodiscard]] virtual bool isFrozen(const OrderId &id) = 0;
    /// The folder below data/exports that holds the order, when its month has left the archive.
    [[nodiscard]] virtual std::optional<QString> exportedTo(const OrderId &id) = 0;
    /// Orders still submitted with nothing paid and nothing uncertain, placed before \a when; oldest first.
    [[nodiscard]] virtual QList<OrderId> neverPaidBefore(const QDateTime &when, int limit) = 0;
    /// Searches the archive, too; each order is in it once only if the transaction reads one snapshot.
    /// Invalid_fields when the cursor was not given by this function.
    [[nodiscard]] virtual Result<OrderSlice> list(const OrderQuery &query) = 0;
    /// Writes the change, counts the version up and appends an event named \a event,
    /// caused \a by. Version_conflict when
    /// the order has another version than \a order by now. Gives the order as it is then.
    [[nodiscard]] virtual Result<Order> update(const Order &order, const OrderChange &change,
                                               const QString &event, const Actor &by,
                                               const QDateTime &now) = 0;
};

} // namespace kiosk::orders
