// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QDate>
#include <QDateTime>
#include <functional>
#include <optional>

namespace kiosk::maintenance {

/// Whether the disk has room for another month; asked before each is written. From any thread.
using HasRoom = std::function<bool()>;

/// What one run of the archive did.
struct ArchiveReport {
    qint64 months = 0; ///< Moved by this run.
    qint64 orders = 0; ///< In the months moved.
    /// The month that may not move yet because something in it is open; the months after it wait, too.
    std::optional<QDate> heldMonth;
    qint64 open = 0; ///< Orders, attempts and tickets in heldMonth that are not at their end.
};

/// Completed months, away from the tables of the day. They stay readable, and change no more.
class Archive {
public:
    virtual ~Archive() = default;
    /// Moves every completed month that ended at \a before or earlier, oldest first. May be killed anywhere:
    /// the next run goes on, and an order is always read from exactly one place. Overloaded when a
    /// transaction that somebody keeps open is in the way: nobody was kept waiting for it, try again later.
    /// Without room no month begins to move; one that is read from the archive already still leaves the
    /// tables of the day, which makes room.
    [[nodiscard]] virtual Result<ArchiveReport> moveMonthsBefore(const QDateTime &before) = 0;
};

} // namespace kiosk::maintenance
