// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/actor.h"
#include "daemon/domain/kitchen/kitchen.h"
#include "shared/core/error.h"

#include <optional>

namespace kiosk::kitchen {

class TicketRepository {
public:
    virtual ~TicketRepository() = default;
    [[nodiscard]] virtual std::optional<Ticket> find(const TicketId &id) = 0;
    /// The ticket of an order, if the kitchen has it.
    [[nodiscard]] virtual std::optional<Ticket> findByOrder(const OrderId &order) = 0;
    /// Every ticket that is not done, oldest first, and those handed over since \a doneSince.
    [[nodiscard]] virtual QList<Ticket> listOpen(const QDateTime &doneSince) = 0;
    /// Saves a new ticket with its first event; \a orderCreatedAt is the order's own time.
    virtual void insert(const Ticket &ticket, const QDateTime &orderCreatedAt, const Actor &by) = 0;
    /// Writes the new state, counts the version up and appends an event. Version_conflict when the ticket has
    /// another version than \a ticket by now; the caller holds the order's lock.
    [[nodiscard]] virtual Result<Ticket> update(const Ticket &ticket, TicketState to, const Actor &by,
                                                const QDateTime &now) = 0;
};

} // namespace kiosk::kitchen
