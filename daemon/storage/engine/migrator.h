// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

/// One step of the schema's history. Never changed once released.
struct Migration {
    int version = 0;
    QString name;
    QString sql;
    QByteArray sha256; ///< Of the file, in hexadecimal digits.
};

/// The migrations compiled into this program, ascending from 1 without a gap.
[[nodiscard]] QList<Migration> shippedMigrations();

/// What Migrator::run() did.
struct MigrationReport {
    int from = 0;
    int to = 0;
};

/// Brings a database to the newest schema: each migration in its own transaction together with its record. Of
/// several daemons starting at once one works and the others wait for it.
class Migrator {
public:
    /// The connection's statement time-out should be long: a migration may rewrite tables.
    Migrator(Connection &connection, QList<Migration> migrations);

    /// Applies what is missing. An error when the database is newer than this program, or when the history it
    /// remembers is not the one shipped; nothing is changed then.
    [[nodiscard]] Result<MigrationReport> run();
    /// Version of the database's schema; 0 when it is empty.
    [[nodiscard]] Result<int> current();

private:
    [[nodiscard]] bool hasHistory();
    [[nodiscard]] Result<int> compare();
    void apply(const Migration &migration);

    Connection &m_connection;
    QList<Migration> m_migrations;
};

} // namespace kiosk::storage
