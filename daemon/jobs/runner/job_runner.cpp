// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/jobs/runner/job_runner.h"

#include "shared/core/logging.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::jobs {

std::chrono::milliseconds retryPause(int attempt, double chance) {
    const std::chrono::milliseconds pause =
        std::min<std::chrono::milliseconds>(5s * (1 << std::min(attempt - 1, 10)), 10min);
    return pause + std::chrono::milliseconds(qint64(double(pause.count()) / 4 * chance));
}

JobRunner::JobRunner(Transactor &transactor, const Clock &clock, QString owner)
    : JobRunner(transactor, clock, std::move(owner), Settings()) {}

JobRunner::JobRunner(Transactor &transactor, const Clock &clock, QString owner, Settings settings)
    : m_transactor(transactor)
    , m_clock(clock)
    , m_owner(std::move(owner))
    , m_settings(settings)
    , m_poll(this)
    , m_schedule(this) {
    connect(&m_poll, &QTimer::timeout, this, &JobRunner::claim);
    connect(&m_schedule, &QTimer::timeout, this, &JobRunner::queueDue);
}

void JobRunner::add(std::shared_ptr<JobHandler> handler) {
    const QString kind = handler->kind();
    m_handlers.insert(kind, std::move(handler));
}

void JobRunner::add(const Schedule &schedule) {
    m_schedules.append(schedule);
}

void JobRunner::start() {
    m_poll.start(m_settings.pollEvery);
    m_schedule.start(m_settings.scheduleEvery);
    queueDue();
}

void JobRunner::stop() {
    m_isStopping = true;
    m_poll.stop();
    m_schedule.stop();
    if (m_running == 0 && !m_isClaiming)
        emit stopped();
}

void JobRunner::queueDue() {
    m_transactor
        .run([schedules = m_schedules, now = m_clock.now()](UnitOfWork &unit) -> Result<bool> {
            unit.jobs().enqueueDue(schedules, now);
            return true;
        })
        .then(this, [this](const Result<bool> &queued) {
            if (queued)
                claim();
        });
}

void JobRunner::claim() {
    const int places = m_settings.concurrency - m_running;
    if (m_isStopping || m_isClaiming || places <= 0)
        return;
    m_isClaiming = true;
    const QDateTime now = m_clock.now();
    m_transactor
        .run([kinds = m_handlers.keys(), owner = m_owner, places, now,
              leaseUntil = now.addDuration(m_settings.lease)](UnitOfWork &unit) -> Result<QList<Job>> {
            return unit.jobs().claim(kinds, owner, places, leaseUntil, now);
        })
        .then(this, [this](const Result<QList<Job>> &jobs) {
            m_isClaiming = false;
            // What was claimed while stopping comes back by its lease.
            if (jobs && !m_isStopping)
                for (const Job &job : *jobs)
                    start(job);
            if (m_isStopping && m_running == 0)
                emit stopped();
        });
}

void JobRunner::start(const Job &job) {
    ++m_running;
    m_handlers.value(job.kind)
        ->run(job)
        .then(this, [this, job](const Result<void> &outcome) { settle(job, outcome); })
        .onCanceled(this, [this, job] { settle(job, fail(ErrorCode::Internal, u"The job was dropped."_s)); });
}

void JobRunner::settle(const Job &job, const Result<void> &outcome) {
    const QDateTime now = m_clock.now();
    std::optional<QDateTime> retryAt;
    if (!outcome && job.attempt < job.maxAttempts)
        retryAt = now.addDuration(retryPause(job.attempt, QRandomGenerator::global()->generateDouble()));
    if (!outcome) {
        qCWarning(lcJobs).noquote() << "job" << job.id << job.kind << "attempt" << job.attempt
                                    << "failed:" << errorCodeName(outcome.error().code);
        if (!retryAt)
            emit jobDied(job, outcome.error().detail);
    }
    // An answer that cannot be saved is not lost: the lease ends and the job runs again.
    m_transactor
        .run([job, outcome, retryAt, owner = m_owner](UnitOfWork &unit) -> Result<bool> {
            return outcome ? unit.jobs().finish(job, owner)
                           : unit.jobs().fail(job, owner, outcome.error().detail, retryAt);
        })
        .then(this, [this](const Result<bool> &) { finished(); });
}

void JobRunner::finished() {
    --m_running;
    if (!m_isStopping)
        claim();
    else if (m_running == 0 && !m_isClaiming)
        emit stopped();
}

} // namespace kiosk::jobs
