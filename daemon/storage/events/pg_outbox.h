// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/events/outbox.h"
#include "daemon/storage/engine/connection.h"

#include <QJsonArray>

namespace kiosk::storage {

/// Collects the events of one transaction and writes them with one statement before it commits.
class PgOutbox final : public Outbox {
public:
    explicit PgOutbox(Connection &connection)
        : m_connection(connection) {}

    void append(const DomainEvent &event) override;
    /// Another statement of this transaction wrote rows into the outbox itself.
    void noteWritten() { m_written = true; }
    /// Writes what was appended; says whether this transaction has any event.
    [[nodiscard]] bool flush();

private:
    Connection &m_connection;
    QJsonArray m_events;
    bool m_written = false;
};

} // namespace kiosk::storage
