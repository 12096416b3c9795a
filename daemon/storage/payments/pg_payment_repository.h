// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/payments/payment_repository.h"
#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

class PgPaymentRepository final : public payments::PaymentRepository {
public:
    explicit PgPaymentRepository(Connection &connection)
        : m_connection(connection) {}

    [[nodiscard]] std::optional<payments::Payment> find(const PaymentId &id) override;
    [[nodiscard]] QList<payments::Payment> ofOrders(const QList<payments::OrderRef> &orders) override;
    [[nodiscard]] payments::Registration registerId(const PaymentId &id, const OrderId &order,
                                                    const QByteArray &bodyHash,
                                                    const QDateTime &now) override;
    [[nodiscard]] Result<void> insert(const payments::Payment &payment, const Actor &by) override;
    [[nodiscard]] Result<payments::Payment> update(const payments::Payment &before,
                                                   const payments::Payment &changed, const QString &detail,
                                                   const Actor &by, const QDateTime &now) override;
    [[nodiscard]] QList<payments::Payment> claimOpen(const QString &owner, const QDateTime &leaseUntil,
                                                     const QDateTime &now) override;

private:
    Connection &m_connection;
};

} // namespace kiosk::storage
