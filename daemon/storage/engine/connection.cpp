// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/connection.h"

#include "daemon/storage/engine/pg_handles.h"
#include "shared/core/logging.h"

#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

Connection::Connection(ConnectionTarget target)
    : m_target(std::move(target))
    , m_name(u"kiosk-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)) {
    m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    m_target.applyTo(m_database);
}

Connection::~Connection() {
    close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::ensureOpen() {
    if (m_database.isOpen())
        return;
    close();
    if (!m_database.open())
        throw DbException(DbException::Kind::Lost, "08001", {});
    PGconn *connection = connectionOf(m_database);
    // libpq prints notices to stderr, past the log and its rules.
    PQsetNoticeProcessor(connection, [](void *, const char *) {}, nullptr);
    m_guard->setSocket(PQsocket(connection));
}

void Connection::close() {
    m_statements.clear();
    m_guard->setSocket(-1);
    m_database.close();
}

QSqlQuery &Connection::prepared(const Sql &sql) {
    std::unique_ptr<QSqlQuery> &query = m_statements[&sql];
    if (query)
        return *query;
    auto fresh = std::make_unique<QSqlQuery>(m_database);
    const StuckGuard::Call call(*m_guard);
    if (!fresh->prepare(sql.text())) {
        const DbException failure = DbException::of(*fresh, m_database.isOpen());
        m_statements.erase(&sql);
        // The text names tables and columns only, which is what a developer needs.
        if (failure.kind() == DbException::Kind::Other)
            qCCritical(lcStorage).noquote() << "cannot prepare:" << fresh->lastError().databaseText();
        throw failure;
    }
    query = std::move(fresh);
    return *query;
}

Rows Connection::run(const Sql &sql, std::initializer_list<Bind> values) {
    QSqlQuery &query = prepared(sql);
    if (query.isActive())
        throw std::logic_error("a statement was run again while its rows were being read");
    int position = 0;
    for (const Bind &bind : values)
        query.bindValue(position++, bind.value());
    const StuckGuard::Call call(*m_guard);
    if (!query.exec())
        throw DbException::of(query, m_database.isOpen());
    return Rows(query);
}

void Connection::runScript(const QString &text) {
    QSqlQuery query(m_database);
    const StuckGuard::Call call(*m_guard);
    bool isFine = query.exec(text);
    // exec() tells of the first statement only.
    while (isFine && query.nextResult()) {
    }
    isFine = isFine && !query.lastError().isValid();
    if (!isFine) {
        const DbException failure = DbException::of(query, m_database.isOpen());
        if (failure.kind() == DbException::Kind::Other)
            qCCritical(lcStorage).noquote() << "script failed:" << query.lastError().databaseText();
        throw failure;
    }
}

void Connection::commit() {
    using Kind = DbException::Kind;
    QSqlQuery query(m_database);
    bool done = false;
    {
        const StuckGuard::Call call(*m_guard);
        done = query.exec(u"commit"_s);
    }
    if (!done) {
        const DbException failure = DbException::of(query, m_database.isOpen());
        // An error that leaves the connection alive is PostgreSQL's word that it rolled back.
        throw failure.kind() == Kind::Lost ? DbException(Kind::OutcomeUnknown, failure.sqlState(), {})
                                           : failure;
    }
    // Committing a failed transaction succeeds as a ROLLBACK.
    if (qstrcmp(PQcmdStatus(resultOf(query)), "COMMIT") != 0)
        throw DbException(Kind::Other, "25P02", {});
}

void Connection::rollback() noexcept {
    try {
        if (!m_database.isOpen())
            return;
        PGconn *connection = connectionOf(m_database);
        if (connection && PQtransactionStatus(connection) != PQTRANS_IDLE)
            runScript(u"rollback"_s);
    } catch (const std::exception &failure) {
        // A connection in an unknown state is of no use to the next job.
        qCWarning(lcStorage) << "rollback failed:" << failure.what();
        close();
    }
}

} // namespace kiosk::storage
