// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/maintenance/retention.h"
#include "daemon/jobs/maintenance/maintenance_jobs.h"

#include <atomic>
#include <thread>

namespace kiosk::jobs {

/// Ends orders that nobody ever paid, moves completed months to the archive, blanks what guests wrote and
/// exports what the archive keeps no longer: each by the accepted policy, in a thread of its own, since a
/// month takes seconds. One that fails does not hold back the others, except that nothing is exported that
/// was not blanked.
class ArchiveJob final : public JobHandler {
public:
    ArchiveJob(Transactor &transactor, const Clock &clock, const OldOrders &oldOrders);

    [[nodiscard]] QString kind() const override { return QStringLiteral("archive"); }
    [[nodiscard]] QFuture<Result<void>> run(const Job &job) override;

private:
    [[nodiscard]] Result<void> work(const QDateTime &now);
    [[nodiscard]] Result<void> moveMonths(const QDateTime &before, const QDateTime &now);

    Transactor &m_transactor;
    const Clock &m_clock;
    const OldOrders m_oldOrders;
    std::atomic<bool> m_isRunning = false;
    std::jthread m_thread;
};

} // namespace kiosk::jobs
