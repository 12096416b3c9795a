// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/storage/engine/schema_history.h"

namespace kiosk::storage {

/// What Migrator::run() did.
struct MigrationReport {
    int from = 0;
    int to = 0;
    int known = 0; ///< The newest version of this program; below \a to when the database is newer.
};

/// Brings a database to the newest schema: each migration in its own transaction together with its record. Of
/// several daemons starting at once one works and the others wait for it.
class Migrator {
public:
    /// The connection's statement time-out should be long: a migration may rewrite tables.
    Migrator(Connection &connection, QList<Migration> migrations);

    /// Applies what is missing; nothing to a newer schema that runs with this program. An error when
    /// compare() gives one; nothing is changed then.
    [[nodiscard]] Result<MigrationReport> run();

private:
    void keepHistory();
    void apply(const Migration &migration);

    Connection &m_connection;
    QList<Migration> m_migrations;
};

} // namespace kiosk::storage
