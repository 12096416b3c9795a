// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/kitchen/ticket_repository.h"
#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

class PgTicketRepository final : public kitchen::TicketRepository {
public:
    explicit PgTicketRepository(Connection &connection)
        : m_connection(connection) {}

    [[nodiscard]] std::optional<kitchen::Ticket> find(const TicketId &id) override;
    [[nodiscard]] std::optional<kitchen::Ticket> findByOrder(const OrderId &order) override;
    [[nodiscard]] QList<kitchen::Ticket> listOpen(const QDateTime &doneSince) override;
    void insert(const kitchen::Ticket &ticket, const QDateTime &orderCreatedAt, const Actor &by) override;
    [[nodiscard]] Result<kitchen::Ticket> update(const kitchen::Ticket &ticket, TicketState to,
                                                 const Actor &by, const QDateTime &now) override;

private:
    Connection &m_connection;
};

} // namespace kiosk::storage
