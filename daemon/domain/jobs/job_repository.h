// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace kiosk::jobs {

/// Work that must happen once, some time after the commit that asked for it.
struct NewJob {
    QString kind;      ///< Chooses the handler.
    QString uniqueKey; ///< Not empty: at most one waiting or running job has this key.
    QJsonObject payload;
    QDateTime runAt; ///< When it was made, or a little later.
    int maxAttempts = 8;
};

/// A job that this daemon holds until its lease ends.
struct Job {
    qint64 id = 0;
    QString kind;
    QJsonObject payload;
    int attempt = 1; ///< Counts from 1.
    int maxAttempts = 8;
};

/// Work that comes back by the clock.
struct Schedule {
    QString name; ///< Unique: with many daemons each turn runs once.
    QString kind;
    qint64 everySeconds = 3600;
};

/// The queue, in the database. A job can run twice when a daemon dies or is slow, so handlers are idempotent.
class JobRepository {
public:
    virtual ~JobRepository() = default;
    /// Queues a job with this transaction; false when one with the same key waits already. One that would
    /// wait for more than an hour longer is brought forward, which counts as queued.
    virtual bool enqueue(const NewJob &job) = 0;
    /// Takes up to \a limit due jobs of these kinds, oldest first, skipping what others hold, until \a
    /// leaseUntil. A lease that ends more than two such leases from \a now holds nothing: the clock has been
    /// set back.
    [[nodiscard]] virtual QList<Job> claim(const QStringList &kinds, const QString &owner, int limit,
                                           const QDateTime &leaseUntil, const QDateTime &now) = 0;
    /// The job is done; false when the lease was lost to somebody else meanwhile.
    virtual bool finish(const Job &job, const QString &owner) = 0;
    /// The job failed: again at \a retryAt, or never when there is none (dead letter).
    virtual bool fail(const Job &job, const QString &owner, const QString &error,
                      const std::optional<QDateTime> &retryAt) = 0;
    /// Queues what the schedule says is due; each turn once however many daemons ask. After the clock was set
    /// back the next turn is at most two periods away.
    virtual void enqueueDue(const QList<Schedule> &schedules, const QDateTime &now) = 0;
    /// When the next job of these kinds is due; nothing when none waits.
    [[nodiscard]] virtual std::optional<QDateTime> nextDue(const QStringList &kinds) = 0;
    /// Jobs given up, which somebody should look at.
    [[nodiscard]] virtual qint64 countDead() = 0;
};

} // namespace kiosk::jobs
