// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/storage/engine/connection.h"

#include <QByteArrayView>
#include <functional>

namespace kiosk::storage {

/// Rows in bulk, in the text form of PostgreSQL's COPY. All throw DbException.

/// Runs `copy … to stdout` and hands every piece to \a take; gives the number of rows. When \a take gives
/// false, the rest is read and thrown away.
qint64 copyOut(Connection &connection, const QString &sql, const std::function<bool(QByteArrayView)> &take);

/// One `copy … from stdin`. Without finish() nothing arrives.
class CopyIn {
public:
    CopyIn(Connection &connection, const QString &sql);
    ~CopyIn();
    CopyIn(const CopyIn &) = delete;
    CopyIn &operator=(const CopyIn &) = delete;

    void write(QByteArrayView piece);
    /// Gives the number of rows.
    qint64 finish();

private:
    void giveUp() noexcept;

    Connection &m_connection;
    bool m_isOpen = false;
};

} // namespace kiosk::storage
