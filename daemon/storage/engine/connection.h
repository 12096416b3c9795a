// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/storage/engine/connection_target.h"
#include "daemon/storage/engine/db_exception.h"
#include "daemon/storage/engine/rows.h"
#include "daemon/storage/engine/sql.h"
#include "daemon/storage/engine/stuck_guard.h"

#include <QSqlDatabase>
#include <memory>
#include <unordered_map>

class QSqlQuery;

namespace kiosk::storage {

/// One connection of one thread, with its prepared statements. Made, used and destroyed in that thread.
class Connection {
public:
    explicit Connection(ConnectionTarget target);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Opens it when it is not open, dropping what was prepared before. Throws DbException (Lost) when
    /// PostgreSQL cannot be reached.
    void ensureOpen();
    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }
    void close();

    /// Runs a prepared statement: one round trip once it is prepared. Throws DbException.
    Rows run(const Sql &sql, std::initializer_list<Bind> values = {});
    /// Runs text that cannot be prepared, several statements too. Throws DbException.
    void runScript(const QString &text);
    /// Runs `commit`; throws DbException, of kind OutcomeUnknown when the answer was lost.
    void commit();
    /// Ends the transaction if there is one; never throws.
    void rollback() noexcept;

    [[nodiscard]] const QSqlDatabase &database() const { return m_database; }
    /// What a watchdog needs to break a call that never returns; lives as long as somebody holds it.
    [[nodiscard]] const std::shared_ptr<StuckGuard> &guard() const { return m_guard; }

private:
    [[nodiscard]] QSqlQuery &prepared(const Sql &sql);

    ConnectionTarget m_target;
    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<const Sql *, std::unique_ptr<QSqlQuery>> m_statements;
    std::shared_ptr<StuckGuard> m_guard = std::make_shared<StuckGuard>();
};

} // namespace kiosk::storage
