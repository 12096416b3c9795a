// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/commands/database_session.h"

namespace kiosk::app {

DatabaseSession::DatabaseSession(storage::ConnectionTarget target)
    : m_database({.target = std::move(target), .workers = 1})
    , m_transactor(m_database, [] {}) {}

Result<std::unique_ptr<DatabaseSession>> DatabaseSession::open(const Config &config,
                                                               std::chrono::milliseconds patience) {
    auto target = storage::ConnectionTarget::fromUrl(config.database.url);
    if (!target)
        return std::unexpected(target.error());
    target->applicationName = QStringLiteral("kioskd console");
    target->statementTimeout = patience;
    return std::unique_ptr<DatabaseSession>(new DatabaseSession(*target));
}

} // namespace kiosk::app
