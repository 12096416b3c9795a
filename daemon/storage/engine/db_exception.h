// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QByteArray>
#include <stdexcept>

class QSqlQuery;

namespace kiosk::storage {

/// A statement that failed. Thrown inside storage only; a repository may catch it for a constraint it knows
/// by name, everything else becomes an Error where the transaction ends.
class DbException : public std::runtime_error {
public:
    enum class Kind {
        Lost,           ///< The connection is gone; what was not committed never happened.
        Conflict,       ///< Serialization failure or deadlock: the same transaction may work when run again.
        Constraint,     ///< A rule of the schema, see constraint().
        Timeout,        ///< Statement or lock time-out.
        Unstorable,     ///< A text with a NUL character.
        NoRoom,         ///< The disk is full; what was not committed never happened.
        OutcomeUnknown, ///< The answer to COMMIT was lost.
        Other,
    };

    DbException(Kind kind, QByteArray sqlState, QByteArray constraint);
    /// Reads the failure of \a query; the text of PostgreSQL stays out, since it quotes rows.
    [[nodiscard]] static DbException of(const QSqlQuery &query, bool connectionOpen);
    /// The failure that \a sqlState (empty when the connection broke) stands for.
    [[nodiscard]] static DbException ofState(const QByteArray &sqlState, bool connectionOpen);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Five characters, or empty when the connection broke.
    [[nodiscard]] const QByteArray &sqlState() const { return m_sqlState; }
    /// Name of the violated constraint, or empty.
    [[nodiscard]] const QByteArray &constraint() const { return m_constraint; }
    [[nodiscard]] bool violates(const char *constraint) const { return m_constraint == constraint; }
    /// What a caller is told when nobody knew better.
    [[nodiscard]] Error toError() const;

private:
    Kind m_kind;
    QByteArray m_sqlState;
    QByteArray m_constraint;
};

} // namespace kiosk::storage
