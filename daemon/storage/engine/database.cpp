// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/database.h"

#include "daemon/storage/engine/transaction.h"
#include "shared/core/logging.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::storage {

namespace {

constexpr int attemptsOnConflict = 4;

Error unavailable() {
    return DbException(DbException::Kind::Lost, {}, {}).toError();
}

} // namespace

Database::Database(Settings settings)
    : m_settings(std::move(settings)) {
    for (int index = 0; index < m_settings.workers; ++index)
        m_workers.emplace_back([this] { workerLoop(); });
    m_supervisor = std::jthread([this](const std::stop_token &stop) { superviseLoop(stop); });
}

Database::~Database() {
    shutDown();
}

void Database::shutDown() {
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::jthread &worker : m_workers)
        if (worker.joinable())
            worker.join();
}

std::size_t Database::waiting() const {
    const std::scoped_lock lock(m_mutex);
    return m_queue.size();
}

bool Database::moves() const {
    const std::scoped_lock lock(m_mutex);
    return std::ranges::none_of(m_guards, [this](const std::weak_ptr<StuckGuard> &known) {
        const auto guard = known.lock();
        return guard && guard->standsStillFor() >= m_settings.hangsAfter;
    });
}

void Database::watch(const std::shared_ptr<StuckGuard> &guard) {
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_guards, [](const auto &known) { return known.expired(); });
    m_guards.emplace_back(guard);
}

void Database::run(Access access, Work work, Done done) {
    if (!m_availability.isUp())
        return done(unavailable());
    enqueue({access, std::move(work), std::move(done), RequestScope::current()});
}

void Database::enqueue(Job job) {
    std::unique_lock lock(m_mutex);
    if (m_stopping || m_queue.size() >= m_settings.queueLimit) {
        const Error refusal =
            m_stopping
                ? Error{ErrorCode::ShuttingDown,
                        u"The shop's server is stopping. Please try again."_s,
                        {},
                        {}}
                : Error{ErrorCode::Overloaded, u"Too much is going on at once. Please try again."_s, {}, {}};
        lock.unlock();
        return job.done(refusal);
    }
    m_queue.push_back(std::move(job));
    lock.unlock();
    m_wake.notify_one();
}

void Database::workerLoop() {
    Connection connection(m_settings.target);
    watch(connection.guard());
    try {
        connection.ensureOpen();
    } catch (const DbException &) {
        if (m_availability.markDown())
            qCWarning(lcStorage) << "the database cannot be reached";
    }
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
        if (m_queue.empty())
            return;
        Job job = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        perform(connection, job);
    }
}

void Database::perform(Connection &connection, Job &job) {
    const RequestScope scope(job.requestId);
    if (!job.probe && !m_availability.isUp())
        return job.done(unavailable());
    const std::optional<Error> failure = attempt(connection, job);
    const StuckGuard::Job inProgress(*connection.guard());
    job.done(failure);
}

std::optional<Error> Database::attempt(Connection &connection, Job &job) {
    using Kind = DbException::Kind;
    bool wasReopened = false;
    for (int round = 1;; ++round) {
        try {
            connection.ensureOpen();
            if (m_availability.markUp())
                qCInfo(lcStorage) << "the database is back";
            const StuckGuard::Job inProgress(*connection.guard());
            Transaction transaction(connection, job.access);
            if (job.work(connection))
                transaction.commit();
            return std::nullopt;
        } catch (const DbException &failure) {
            const bool isFrozen = connection.guard()->takeWasCut();
            if (failure.kind() == Kind::Lost || failure.kind() == Kind::OutcomeUnknown)
                connection.close();
            if (failure.kind() == Kind::Conflict && round < attemptsOnConflict)
                continue;
            if (failure.kind() == Kind::Lost) {
                // A connection that died while idle says nothing about the server, so one fresh one is tried.
                // A frozen server would only freeze that one too.
                if (!std::exchange(wasReopened, true) && !isFrozen)
                    continue;
                if (m_availability.markDown())
                    qCWarning(lcStorage) << "the database cannot be reached";
            } else {
                qCWarning(lcStorage) << "transaction failed:" << failure.what();
            }
            return failure.toError();
        } catch (const std::exception &failure) {
            qCCritical(lcStorage) << "transaction ended by a fault:" << failure.what();
            return Error{ErrorCode::Internal, u"Something went wrong; nothing was saved."_s, {}, {}};
        }
    }
}

void Database::superviseLoop(const std::stop_token &stop) {
    std::mutex mutex;
    std::condition_variable_any timer;
    std::unique_lock tick(mutex);
    while (!stop.stop_requested()) {
        timer.wait_for(tick, stop, 100ms, [] { return false; });
        std::vector<std::weak_ptr<StuckGuard>> guards;
        {
            const std::scoped_lock lock(m_mutex);
            guards = m_guards;
        }
        for (const auto &known : guards)
            if (const auto guard = known.lock(); guard && guard->breakIfLongerThan(m_settings.stuckAfter))
                qCWarning(lcStorage) << "the database did not answer; its connection was cut";
        if (m_availability.probeIsDue())
            enqueue({Access::Snapshot,
                     [](Connection &) { return false; },
                     [](const std::optional<Error> &) {},
                     {},
                     true});
    }
}

} // namespace kiosk::storage
