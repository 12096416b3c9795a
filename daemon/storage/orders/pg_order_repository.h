// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/orders/order_repository.h"
#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

class PgOrderRepository final : public orders::OrderRepository {
public:
    explicit PgOrderRepository(Connection &connection)
        : m_connection(connection) {}

    [[nodiscard]] std::optional<orders::Order> find(const OrderId &id) override;
    [[nodiscard]] std::optional<orders::Order> lock(const OrderId &id) override;
    [[nodiscard]] bool isFrozen(const OrderId &id) override;
    [[nodiscard]] std::optional<QString> exportedTo(const OrderId &id) override;
    [[nodiscard]] QList<OrderId> neverPaidBefore(const QDateTime &when, int limit) override;
    [[nodiscard]] Result<orders::OrderSlice> list(const orders::OrderQuery &query) override;
    [[nodiscard]] Result<orders::Order> update(const orders::Order &order, const orders::OrderChange &change,
                                               const QString &event, const Actor &by,
                                               const QDateTime &now) override;

private:
    Connection &m_connection;
};

} // namespace kiosk::storage
