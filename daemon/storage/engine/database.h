// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/access.h"
#include "daemon/storage/engine/availability.h"
#include "daemon/storage/engine/connection.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <thread>
#include <vector>

namespace kiosk::storage {

/// A fixed set of worker threads, each with its own connection, and a bounded queue before them. While
/// PostgreSQL is away, work is refused at once and a probe looks for it with growing pauses.
class Database {
public:
    struct Settings {
        ConnectionTarget target;
        int workers = 4;
        /// Jobs that may wait; more are refused as overloaded.
        std::size_t queueLimit = 256;
        /// A call without an answer for so long has its socket cut; above the statement time-out.
        std::chrono::milliseconds stuckAfter{6000};
        /// A job without a sign for so long will never end; above stuckAfter, which ends every call.
        std::chrono::milliseconds hangsAfter{20000};
    };
    /// Gives whether to commit. May run again from the start, when PostgreSQL asks for it (deadlock) or the
    /// connection was lost before the commit: it must not consume what it captured.
    using Work = std::move_only_function<bool(Connection &)>;
    /// Called once with the failure of the database, or nothing; on the worker, or at once on the caller's
    /// thread when the work was refused.
    using Done = std::move_only_function<void(const std::optional<Error> &)>;

    explicit Database(Settings settings);
    /// Finishes what was accepted.
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs \a work in one transaction on a worker.
    void run(Access access, Work work, Done done);
    /// From now on everything new is refused as shutting_down; returns when what was accepted is finished.
    /// Whatever a Done uses must live until then. Not to be called by a worker.
    void shutDown();
    /// Whether PostgreSQL answered last time it was asked.
    [[nodiscard]] bool isUp() const { return m_availability.isUp(); }
    [[nodiscard]] std::size_t waiting() const;
    /// Whether no worker hangs in a job. A database that is away holds none: connecting is not counted.
    [[nodiscard]] bool moves() const;
    /// For connections outside the pool.
    [[nodiscard]] const ConnectionTarget &target() const { return m_settings.target; }
    /// Lets the watchdog look after a connection outside the pool, as long as it lives.
    void watch(const std::shared_ptr<StuckGuard> &guard);

private:
    struct Job {
        Access access = Access::Change;
        Work work;
        Done done;
        QString requestId; ///< Of the request that it is done for.
        bool probe = false;
    };
    void enqueue(Job job);
    void workerLoop();
    void superviseLoop(const std::stop_token &stop);
    void perform(Connection &connection, Job &job);
    std::optional<Error> attempt(Connection &connection, Job &job);

    Settings m_settings;
    Availability m_availability;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    bool m_stopping = false;
    std::vector<std::weak_ptr<StuckGuard>> m_guards;
    std::vector<std::jthread> m_workers;
    std::jthread m_supervisor;
};

} // namespace kiosk::storage
