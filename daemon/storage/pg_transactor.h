// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/unit_of_work.h"
#include "daemon/storage/engine/database.h"

namespace kiosk::storage {

/// Runs use cases on the database's workers.
class PgTransactor final : public Transactor {
public:
    /// \a eventsCommitted is called on a worker after each commit that wrote events (OutboxReader::wake).
    PgTransactor(Database &database, std::function<void()> eventsCommitted);

    /// How long a trivial transaction takes, or why there is none: the database's part of readiness.
    [[nodiscard]] QFuture<Result<std::chrono::microseconds>> ping();

protected:
    void execute(Access access, std::move_only_function<bool(UnitOfWork &)> work,
                 std::move_only_function<void(const std::optional<Error> &)> done) override;

private:
    Database &m_database;
    std::function<void()> m_eventsCommitted;
};

} // namespace kiosk::storage
