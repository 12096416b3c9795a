// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/app/config/config.h"
#include "daemon/storage/pg_transactor.h"

#include <chrono>
#include <memory>

namespace kiosk::app {

/// The database for the length of one console command. Events a command commits reach running daemons by
/// their poll and by the notification that goes with it.
class DatabaseSession {
public:
    /// \a patience: how long one statement may take.
    [[nodiscard]] static Result<std::unique_ptr<DatabaseSession>>
    open(const Config &config, std::chrono::milliseconds patience = std::chrono::seconds(5));

    /// Runs a use case and waits for it.
    template <class Work>
    [[nodiscard]] auto run(Work work) {
        auto future = m_transactor.run(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }

private:
    explicit DatabaseSession(storage::ConnectionTarget target);

    storage::Database m_database;
    storage::PgTransactor m_transactor;
};

} // namespace kiosk::app
