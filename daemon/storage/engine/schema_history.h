// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/storage/engine/connection.h"

#include <QFuture>

namespace kiosk::storage {

class Database;

/// One step of the schema's history. Never changed once released.
struct Migration {
    int version = 0;
    QString name;
    QString sql;
    QByteArray sha256; ///< Of the file, in hexadecimal digits.
    /// The oldest version whose program still runs on the schema after this step; absent: only those that
    /// bring the step themselves.
    std::optional<int> runsWith = {};
};

/// A step as the database remembers it; see Migration.
struct AppliedStep {
    int version = 0;
    QString name;
    QString sha256;
    std::optional<int> runsWith = {};
};

/// How the schema of a database stands to that of a program.
struct SchemaFit {
    int present = 0; ///< Version of the database's schema; 0 when it is empty.
    int known = 0;   ///< The newest that the program brings.
    [[nodiscard]] bool isOlder() const { return present < known; }
    /// By steps of which each says that this program runs with it.
    [[nodiscard]] bool isNewer() const { return present > known; }
    bool operator==(const SchemaFit &) const = default;
};

/// The migrations compiled into this program, ascending from 1 without a gap.
[[nodiscard]] QList<Migration> shippedMigrations();
/// What the line `-- Runs with: 8` of a migration says; nothing when there is none.
[[nodiscard]] std::optional<int> statedRunsWith(const QString &sql);

/// Whether the program that brings \a known, ascending from 1, may work on a database with \a history. An
/// error when it may not: a step is missing or not the one shipped, or a newer one does not say that it runs
/// with this program.
[[nodiscard]] Result<SchemaFit> compare(const QList<AppliedStep> &history, const QList<Migration> &known);

/// The steps that were applied, in their order; none for an empty database. Throws DbException.
[[nodiscard]] QList<AppliedStep> readHistory(Connection &connection);
/// The same, asked on a worker.
[[nodiscard]] QFuture<Result<QList<AppliedStep>>> askHistory(Database &database);

} // namespace kiosk::storage
