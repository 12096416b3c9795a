// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/audit/audit_trail.h"
#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

class PgAuditTrail final : public audit::AuditTrail {
public:
    explicit PgAuditTrail(Connection &connection)
        : m_connection(connection) {}

    void append(const audit::Event &event) override;
    [[nodiscard]] Result<audit::Page> list(const audit::Query &query) override;

private:
    Connection &m_connection;
};

} // namespace kiosk::storage
