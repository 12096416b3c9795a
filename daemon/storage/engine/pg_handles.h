// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QSqlResult>
#include <QVariant>
#include <cstring>
#include <libpq-fe.h>

namespace kiosk::storage {

// QPSQL names the types pg_result* and pg_conn*, other than its documentation says.

/// libpq's result behind a query, failed ones too; null when there is none.
[[nodiscard]] inline PGresult *resultOf(const QSqlQuery &query) {
    const QVariant handle = query.result() ? query.result()->handle() : QVariant();
    if (handle.isValid() && (std::strcmp(handle.typeName(), "pg_result*") == 0 ||
                             std::strcmp(handle.typeName(), "PGresult*") == 0))
        return *static_cast<PGresult *const *>(handle.constData());
    return nullptr;
}

/// libpq's connection behind a database; null when it is closed.
[[nodiscard]] inline PGconn *connectionOf(const QSqlDatabase &database) {
    const QVariant handle = database.driver()->handle();
    if (handle.isValid() &&
        (std::strcmp(handle.typeName(), "pg_conn*") == 0 || std::strcmp(handle.typeName(), "PGconn*") == 0))
        return *static_cast<PGconn *const *>(handle.constData());
    return nullptr;
}

} // namespace kiosk::storage
