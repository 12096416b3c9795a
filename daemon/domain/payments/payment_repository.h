// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/actor.h"
#include "daemon/domain/payments/payments.h"
#include "shared/core/error.h"

namespace kiosk::payments {

/// How a new attempt's id fared in the exactly-once registry.
enum class Registration { New, SameRequest, OtherRequest };

/// An order, as far as its attempts must know it to be found.
struct OrderRef {
    OrderId id;
    QDateTime createdAt;
    bool isArchived = false; ///< As it was read in the same transaction.
};

class PaymentRepository {
public:
    virtual ~PaymentRepository() = default;
    [[nodiscard]] virtual std::optional<Payment> find(const PaymentId &id) = 0;
    /// The attempts of many orders; those of one order oldest first.
    [[nodiscard]] virtual QList<Payment> ofOrders(const QList<OrderRef> &orders) = 0;
    /// Takes the attempt's id for this body; waits for a concurrent request with the same id.
    [[nodiscard]] virtual Registration registerId(const PaymentId &id, const OrderId &order,
                                                  const QByteArray &bodyHash, const QDateTime &now) = 0;
    /// Saves a new attempt with its first event. Payment_in_progress when the order has a live one.
    [[nodiscard]] virtual Result<void> insert(const Payment &payment, const Actor &by) = 0;
    /// Writes \a changed over \a before, counts the version up and appends an event with \a detail.
    /// Version_conflict when the attempt has another version than \a before by now.
    [[nodiscard]] virtual Result<Payment> update(const Payment &before, const Payment &changed,
                                                 const QString &detail, const Actor &by,
                                                 const QDateTime &now) = 0;
    /// Card attempts in created, sent, unknown or reversing that no other daemon holds, oldest first, now
    /// held by
    /// \a owner until \a leaseUntil.
    [[nodiscard]] virtual QList<Payment> claimOpen(const QString &owner, const QDateTime &leaseUntil,
                                                   const QDateTime &now) = 0;
};

} // namespace kiosk::payments
