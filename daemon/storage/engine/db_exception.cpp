// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/db_exception.h"

#include "daemon/storage/engine/pg_handles.h"

#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

DbException::Kind kindOf(const QByteArray &state, bool connectionOpen) {
    using Kind = DbException::Kind;
    if (!connectionOpen || state.startsWith("08") || state.startsWith("57P") || state == "25P03")
        return Kind::Lost;
    if (state == "40001" || state == "40P01")
        return Kind::Conflict;
    if (state.startsWith("23"))
        return Kind::Constraint;
    if (state == "57014" || state == "55P03")
        return Kind::Timeout;
    // disk_full; an I/O error while writing is mostly a disk without room, or one that no longer keeps
    // anything.
    if (state == "53100" || state == "58030")
        return Kind::NoRoom;
    return Kind::Other;
}

std::string textOf(const QByteArray &state, const QByteArray &constraint) {
    return ("SQLSTATE " + (state.isEmpty() ? QByteArray("none") : state) +
            (constraint.isEmpty() ? QByteArray() : ", constraint " + constraint))
        .toStdString();
}

} // namespace

DbException::DbException(Kind kind, QByteArray sqlState, QByteArray constraint)
    : std::runtime_error(textOf(sqlState, constraint))
    , m_kind(kind)
    , m_sqlState(std::move(sqlState))
    , m_constraint(std::move(constraint)) {}

DbException DbException::of(const QSqlQuery &query, bool connectionOpen) {
    const QByteArray state = query.lastError().nativeErrorCode().toLatin1();
    QByteArray constraint;
    if (PGresult *result = resultOf(query))
        constraint = PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
    return DbException(kindOf(state, connectionOpen), state, constraint);
}

DbException DbException::ofState(const QByteArray &sqlState, bool connectionOpen) {
    return DbException(kindOf(sqlState, connectionOpen), sqlState, {});
}

Error DbException::toError() const {
    switch (m_kind) {
    case Kind::Lost:
        return {ErrorCode::DatabaseUnavailable,
                u"The database cannot be reached; nothing was saved. Please try again."_s,
                {},
                {}};
    case Kind::Conflict:
        return {ErrorCode::Overloaded, u"Too many changes at the same moment. Please try again."_s, {}, {}};
    case Kind::Timeout:
        return {ErrorCode::Overloaded,
                u"The database took too long; nothing was saved. Please try again."_s,
                {},
                {}};
    case Kind::NoRoom:
        return {
            ErrorCode::NoRoom,
            u"The disk of the shop's database is full; nothing was saved. Make room on it, or call for help."_s,
            {},
            {}};
    case Kind::Unstorable:
        return {ErrorCode::InvalidFields, u"A text contains a character that cannot be stored."_s, {}, {}};
    case Kind::OutcomeUnknown:
        return {
            ErrorCode::OutcomeUnknown,
            u"The database did not say whether it saved this. Ask for it by its id before trying again."_s,
            {},
            {}};
    case Kind::Constraint:
    case Kind::Other:
        break;
    }
    // 53xxx: no memory or connections left; 25006: the server only reads.
    if (m_sqlState.startsWith("53") || m_sqlState == "25006")
        return {ErrorCode::DatabaseUnavailable,
                u"The database cannot save anything now; nothing was saved. Please call for help."_s,
                {},
                {}};
    // A check without a name: no partition takes the row, because its month is not prepared.
    if (m_sqlState == "23514" && m_constraint.isEmpty())
        return {
            ErrorCode::DatabaseUnavailable,
            u"The server's clock shows a month that is not prepared, so nothing was saved. Please call for help: the clock must be set."_s,
            {},
            {}};
    return {ErrorCode::Internal, u"Something went wrong in the database; nothing was saved."_s, {}, {}};
}

} // namespace kiosk::storage
