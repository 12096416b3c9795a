// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/jobs/job_repository.h"
#include "daemon/domain/unit_of_work.h"
#include "shared/core/clock.h"

#include <QObject>
#include <QTimer>
#include <chrono>

namespace kiosk::jobs {

/// Does one kind of job. Must be idempotent: a job can run again when a daemon died or its lease ran out.
class JobHandler {
public:
    virtual ~JobHandler() = default;
    /// Chooses the jobs this handler gets.
    [[nodiscard]] virtual QString kind() const = 0;
    /// Does the job; an error brings it back later. Called in the runner's thread and must not block it.
    [[nodiscard]] virtual QFuture<Result<void>> run(const Job &job) = 0;
};

/// How long to wait before attempt \a attempt + 1: 5 s, doubling up to 10 min, plus up to a quarter of it so
/// that many jobs do not come back in step. \a chance is from 0 to 1.
[[nodiscard]] std::chrono::milliseconds retryPause(int attempt, double chance);

/// Takes due jobs from the queue, a few at a time, and queues what the schedule says. Any number of daemons
/// may run one; each job and each turn of the schedule runs on one of them.
class JobRunner : public QObject {
    Q_OBJECT
public:
    struct Settings {
        int concurrency = 4;
        std::chrono::seconds lease{60};
        std::chrono::milliseconds pollEvery{1000};
        std::chrono::milliseconds scheduleEvery{15000};
    };
    JobRunner(Transactor &transactor, const Clock &clock, QString owner);
    JobRunner(Transactor &transactor, const Clock &clock, QString owner, Settings settings);

    /// Before start().
    void add(std::shared_ptr<JobHandler> handler);
    void add(const Schedule &schedule);

    void start();
    /// Takes nothing new; stopped() follows when what runs has ended.
    void stop();
    [[nodiscard]] int running() const { return m_running; }

signals:
    void stopped();
    /// A job was given up; somebody should look.
    void jobDied(const kiosk::jobs::Job &job, const QString &error);

private:
    void queueDue();
    void claim();
    void start(const Job &job);
    void settle(const Job &job, const Result<void> &outcome);
    void finished();

    Transactor &m_transactor;
    const Clock &m_clock;
    QString m_owner;
    Settings m_settings;
    QHash<QString, std::shared_ptr<JobHandler>> m_handlers;
    QList<Schedule> m_schedules;
    QTimer m_poll;
    QTimer m_schedule;
    int m_running = 0;
    bool m_isClaiming = false;
    bool m_isStopping = false;
};

} // namespace kiosk::jobs
