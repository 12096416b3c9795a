// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/kitchen/kitchen.h"
#include "daemon/domain/orders/orders.h"
#include "daemon/domain/payments/payments.h"

#include <variant>

namespace kiosk::checkout {

/// A priced order ready to be saved: everything but its display number, which the database gives.
struct Submission {
    orders::Order order;
    QByteArray bodyHash;
    std::optional<payments::Payment> attempt;
    std::optional<kitchen::Ticket> ticket;
    Actor by;
};

/// Saved now: what the database added.
struct Saved {
    int displayNumber = 0;
    QString deviceName;
};
/// Not saved: the id is known already, from the same body or from another one.
struct Known {
    bool sameBody = false;
};
/// Not saved: the order was priced from a menu that is no longer the shop's.
struct MenuChanged {};
/// Not saved: the attempt's id belongs to something else.
struct AttemptIdReused {};

class SubmissionStore {
public:
    virtual ~SubmissionStore() = default;
    /// How an order's id stands in the exactly-once registry; nothing when it is new.
    [[nodiscard]] virtual std::optional<Known> known(const OrderId &id, const QByteArray &bodyHash) = 0;
    /// Registers, numbers and saves the order with its lines, attempt, ticket, events and outbox rows: one
    /// statement, so that a number is given if and only if the order is. Waits for a concurrent submission
    /// with the same id.
    [[nodiscard]] virtual std::variant<Saved, Known, MenuChanged, AttemptIdReused>
    save(const Submission &submission) = 0;
};

} // namespace kiosk::checkout
