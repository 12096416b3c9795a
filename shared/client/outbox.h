// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/orders/orders.h"

#include <QDir>

namespace kiosk::client {

/// An order as the guest confirmed it, from before it is first sent until there is a definite answer.
struct OutboxRecord {
    contract::OrderSubmit order;
    QDateTime createdAt;
    /// When it was last sent; invalid before the first time.
    QDateTime sentAt;
    /// The guest gave up: if the shop has the order, it is to be cancelled.
    bool withdrawn = false;
};

/// The orders under way, one file each. What is not here was not sent: `put` returns only when it is on the
/// disk.
class Outbox {
public:
    /// Makes the folder if needed.
    explicit Outbox(const QDir &folder);

    [[nodiscard]] Result<void> put(const OutboxRecord &record);
    [[nodiscard]] Result<void> remove(const OrderId &id);
    [[nodiscard]] std::optional<OutboxRecord> find(const OrderId &id) const;
    /// Every record, oldest first. A file that cannot be read is set aside, never deleted.
    [[nodiscard]] QList<OutboxRecord> all() const;

private:
    [[nodiscard]] QString pathOf(const OrderId &id) const;

    QDir m_folder;
};

} // namespace kiosk::client
