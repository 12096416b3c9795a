// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/maintenance/archive.h"
#include "daemon/storage/engine/connection.h"

#include <chrono>
#include <memory>

namespace kiosk::storage {

/// Moves months on a connection of its own, outside of the pool, that lives as long as one call of
/// moveMonthsBefore(), or from the first step() on. Where it is comes from the catalogue and from
/// archive_boundary alone, so whoever comes next goes on from there.
class PgArchive final : public maintenance::Archive {
public:
    /// Each does one thing and has committed it.
    enum class Step {
        Froze,    ///< The next month takes no more changes.
        Thawed,   ///< Something in the frozen month was open after all; it may change again.
        Copied,   ///< The frozen month is in the archive, too, where nobody reads it yet.
        Moved,    ///< The frozen month is read from the archive now.
        Detached, ///< A table of a moved month has left the tables of the day.
        Dropped,  ///< Such a table is gone.
        Held,     ///< Something in the next month is open.
        Done,     ///< No month is left to move.
        NoRoom,   ///< The next month waits for room on the disk.
        Elsewhere ///< Another process moves months.
    };
    /// \a patience: how long to wait for older transactions to end before giving up.
    explicit PgArchive(
        ConnectionTarget target, std::chrono::milliseconds patience = std::chrono::seconds(10),
        maintenance::HasRoom hasRoom = [] { return true; });

    Result<maintenance::ArchiveReport> moveMonthsBefore(const QDateTime &before) override;
    /// Does the next thing and adds to \a report. Throws DbException; Overloaded as moveMonthsBefore().
    [[nodiscard]] Result<Step> step(const QDateTime &before, maintenance::ArchiveReport &report);

private:
    [[nodiscard]] Result<void> awaitOlderTransactions();
    [[nodiscard]] Result<Step> moveFrozen(const QDate &month, maintenance::ArchiveReport &report);

    ConnectionTarget m_target;
    std::unique_ptr<Connection> m_connection; ///< Of the thread that moves at the moment.
    std::chrono::milliseconds m_patience;
    maintenance::HasRoom m_hasRoom;
};

} // namespace kiosk::storage
