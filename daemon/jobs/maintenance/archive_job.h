// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/maintenance/archive.h"
#include "daemon/jobs/runner/job_runner.h"

#include <atomic>
#include <functional>
#include <thread>

namespace kiosk::jobs {

/// Ends orders that nobody ever paid, then moves completed months to the archive, in a thread of its own: a
/// month takes seconds.
class ArchiveJob final : public JobHandler {
public:
    using KeepDays = std::function<int()>;
    /// \a keepDays: how long months stay among the tables of the day, asked on every run.
    ArchiveJob(Transactor &transactor, const Clock &clock, maintenance::Archive &archive, KeepDays keepDays);

    [[nodiscard]] QString kind() const override { return QStringLiteral("archive"); }
    [[nodiscard]] QFuture<Result<void>> run(const Job &job) override;

private:
    [[nodiscard]] Result<void> work(const QDateTime &now, const QDateTime &before);

    Transactor &m_transactor;
    const Clock &m_clock;
    maintenance::Archive &m_archive;
    KeepDays m_keepDays;
    std::atomic<bool> m_isRunning = false;
    std::jthread m_thread;
};

} // namespace kiosk::jobs
