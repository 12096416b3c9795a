// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/actor.h"
#include "daemon/domain/orders/orders.h"

namespace kiosk::checkout {

/// One thing that happened to an order, one of its payments or its ticket.
struct HistoryEntry {
    QDateTime at;
    HistorySubject about = HistorySubject::Order;
    QString what;   ///< The order's event (submitted, cancelled, …), or the state of the payment or ticket.
    QString detail; ///< A reason or note; empty when there is none.
    Actor by;
};

class HistoryStore {
public:
    virtual ~HistoryStore() = default;
    /// Everything that happened to the order, oldest first; from the archive when the order was read there in
    /// the same transaction.
    [[nodiscard]] virtual QList<HistoryEntry> of(const orders::Order &order) = 0;
};

} // namespace kiosk::checkout
