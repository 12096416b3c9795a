// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/checkout/history.h"
#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

class PgHistoryStore final : public checkout::HistoryStore {
public:
    explicit PgHistoryStore(Connection &connection)
        : m_connection(connection) {}

    [[nodiscard]] QList<checkout::HistoryEntry> of(const orders::Order &order) override;

private:
    Connection &m_connection;
};

} // namespace kiosk::storage
