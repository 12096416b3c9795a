// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/copy.h"

#include "daemon/storage/engine/pg_handles.h"
#include "shared/core/logging.h"

namespace kiosk::storage {

namespace {

struct ClearResult {
    void operator()(PGresult *result) const { PQclear(result); }
};
using ResultHandle = std::unique_ptr<PGresult, ClearResult>;

PGconn *handleOf(Connection &connection) {
    PGconn *handle = connectionOf(connection.database());
    if (!handle)
        throw DbException(DbException::Kind::Lost, "08003", {});
    return handle;
}

DbException failureOf(PGconn *handle, const PGresult *result) {
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    return DbException::ofState(state, PQstatus(handle) == CONNECTION_OK);
}

void begin(PGconn *handle, const QString &sql, ExecStatusType expected) {
    const ResultHandle result(PQexec(handle, sql.toUtf8().constData()));
    if (PQresultStatus(result.get()) != expected)
        throw failureOf(handle, result.get());
}

/// Reads the answers to the end of the command; gives the rows of the last one.
qint64 readEnd(PGconn *handle) {
    qint64 rows = 0;
    std::optional<DbException> failure;
    while (const ResultHandle result{PQgetResult(handle)}) {
        if (PQresultStatus(result.get()) == PGRES_COMMAND_OK)
            rows = QByteArray(PQcmdTuples(result.get())).toLongLong();
        else
            failure = failureOf(handle, result.get());
        if (PQstatus(handle) != CONNECTION_OK)
            break;
    }
    if (failure)
        throw *failure;
    return rows;
}

} // namespace

qint64 copyOut(Connection &connection, const QString &sql, const std::function<bool(QByteArrayView)> &take) {
    PGconn *handle = handleOf(connection);
    const StuckGuard::Call call(*connection.guard());
    begin(handle, sql, PGRES_COPY_OUT);
    bool wanted = true;
    char *piece = nullptr;
    int length = 0;
    while ((length = PQgetCopyData(handle, &piece, 0)) > 0) {
        wanted = wanted && take(QByteArrayView(piece, length));
        PQfreemem(piece);
    }
    return readEnd(handle);
}

CopyIn::CopyIn(Connection &connection, const QString &sql)
    : m_connection(connection) {
    const StuckGuard::Call call(*connection.guard());
    begin(handleOf(connection), sql, PGRES_COPY_IN);
    m_isOpen = true;
}

CopyIn::~CopyIn() {
    if (m_isOpen)
        giveUp();
}

void CopyIn::write(QByteArrayView piece) {
    PGconn *handle = handleOf(m_connection);
    const StuckGuard::Call call(*m_connection.guard());
    if (PQputCopyData(handle, piece.data(), int(piece.size())) != 1)
        throw DbException(DbException::Kind::Lost, "08006", {});
}

qint64 CopyIn::finish() {
    PGconn *handle = handleOf(m_connection);
    const StuckGuard::Call call(*m_connection.guard());
    m_isOpen = false;
    if (PQputCopyEnd(handle, nullptr) != 1)
        throw DbException(DbException::Kind::Lost, "08006", {});
    return readEnd(handle);
}

void CopyIn::giveUp() noexcept {
    try {
        PGconn *handle = handleOf(m_connection);
        if (PQputCopyEnd(handle, "given up") == 1)
            readEnd(handle);
    } catch (const DbException &refusal) {
        // PostgreSQL answers with the error that was asked for.
        qCDebug(lcStorage) << "a copy was given up:" << refusal.what();
    }
}

} // namespace kiosk::storage
