// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QString>
#include <chrono>

class QSqlDatabase;

namespace kiosk::storage {

/// Where PostgreSQL is, and how long it may take. Times of zero mean: no limit.
struct ConnectionTarget {
    QString host; ///< A name, an address, or the folder of a Unix socket.
    int port = 0; ///< Zero is PostgreSQL's own default.
    QString database;
    QString user;
    QString password;
    QString sslMode;
    QString sslRootCert;
    QString applicationName;
    std::chrono::milliseconds statementTimeout{5000};
    std::chrono::milliseconds lockTimeout{2000};
    std::chrono::milliseconds idleInTransactionTimeout{10000};
    /// False: a commit does not wait until it is on the disk, so a power cut may take the last ones back.
    /// Only for a database that can be made again.
    bool waitsForDisk = true;

    /// Reads `postgresql://user:password@host:port/database?sslmode=verify-full` or, for a Unix socket,
    /// `postgresql:///database?host=/folder&user=name`. Anything else is invalid_fields, telling what is
    /// wrong.
    [[nodiscard]] static Result<ConnectionTarget> fromUrl(const QString &url);
    /// Without the password; for logs and doctor.
    [[nodiscard]] QString describe() const;
    /// Hands all of it to a connection that is not open yet.
    void applyTo(QSqlDatabase &connection) const;
};

} // namespace kiosk::storage
