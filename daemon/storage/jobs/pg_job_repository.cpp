// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/jobs/pg_job_repository.h"

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

// No failed job waits for an hour until its next attempt, so one that waits for longer was told to by a clock
// that has been set back since.
constexpr Sql insertJob(uR"(
insert into jobs (kind, unique_key, payload, run_at, max_attempts) values ($1, nullif($2, ''), $3::jsonb, $4, $5)
on conflict (unique_key) where state = 'waiting' do update
set run_at = excluded.run_at where jobs.run_at > excluded.run_at + interval '1 hour'
)");
// A daemon that died leaves a lease behind, which ends by itself; its last attempt may have been the last
// one. A lease that ends later than anybody could take one now is of a clock that has been set back since.
constexpr Sql buryExhausted(uR"(
update jobs set state = 'dead', finished_at = $1, lease_owner = null, lease_until = null,
                last_error = coalesce(last_error, 'the daemon ended while the job ran')
where state = 'waiting' and (lease_until < $1 or lease_until > $2::timestamptz + ($2 - $1)) and attempts >= max_attempts
)");
constexpr Sql claimJobs(uR"(
update jobs set lease_owner = $2, lease_until = $3, attempts = attempts + 1
where id in (select id from jobs
             where state = 'waiting' and kind = any ($1::text[]) and run_at <= $4
               and (lease_until is null or lease_until < $4 or lease_until > $3::timestamptz + ($3 - $4))
               and attempts < max_attempts
             order by run_at, id limit $5 for update skip locked)
returning id, kind, payload, attempts, max_attempts
)");
constexpr Sql finishJob(uR"(
update jobs set state = 'done', finished_at = now(), lease_owner = null, lease_until = null
where id = $1 and lease_owner = $2 and attempts = $3 and state = 'waiting'
)");
constexpr Sql failJob(uR"(
update jobs set state = case when $5::timestamptz is null then 'dead' else 'waiting' end,
                finished_at = case when $5::timestamptz is null then now() end,
                run_at = coalesce($5::timestamptz, run_at), last_error = $4, lease_owner = null, lease_until = null
where id = $1 and lease_owner = $2 and attempts = $3 and state = 'waiting'
)");
// Turns that were missed while every daemon was off are not made up: one run now is enough. A turn that is
// more than two periods away was set by a clock that has been set back since; the second one is for daemons
// whose clocks differ a little.
constexpr Sql takeTurns(uR"(
insert into job_schedule (name, next_at)
select name, $2::timestamptz + make_interval(secs => every) from jsonb_to_recordset($1::jsonb) as due(name text, every integer)
order by name
on conflict on constraint job_schedule_pkey do update
set next_at = excluded.next_at
where job_schedule.next_at <= $2 or job_schedule.next_at > excluded.next_at + (excluded.next_at - $2)
returning name
)");
constexpr Sql selectNextDue(uR"(
select min(greatest(run_at, coalesce(lease_until, run_at))) from jobs where state = 'waiting' and kind = any ($1::text[])
)");
constexpr Sql selectDead(u"select count(*) from jobs where state = 'dead'");

} // namespace

bool PgJobRepository::enqueue(const jobs::NewJob &job) {
    return m_connection.run(insertJob, {job.kind, job.uniqueKey, job.payload, job.runAt, job.maxAttempts})
               .count() == 1;
}

QList<jobs::Job> PgJobRepository::claim(const QStringList &kinds, const QString &owner, int limit,
                                        const QDateTime &leaseUntil, const QDateTime &now) {
    (void)m_connection.run(buryExhausted, {now, leaseUntil});
    return m_connection.run(claimJobs, {arrayLiteral(kinds), owner, leaseUntil, now, limit})
        .all([](Rows &row) {
            return jobs::Job{.id = row.take<qint64>(),
                             .kind = row.take<QString>(),
                             .payload = row.take<QJsonObject>(),
                             .attempt = row.take<int>(),
                             .maxAttempts = row.take<int>()};
        });
}

bool PgJobRepository::finish(const jobs::Job &job, const QString &owner) {
    return m_connection.run(finishJob, {job.id, owner, job.attempt}).count() == 1;
}

bool PgJobRepository::fail(const jobs::Job &job, const QString &owner, const QString &error,
                           const std::optional<QDateTime> &retryAt) {
    return m_connection.run(failJob, {job.id, owner, job.attempt, error.left(500), retryAt}).count() == 1;
}

void PgJobRepository::enqueueDue(const QList<jobs::Schedule> &schedules, const QDateTime &now) {
    QJsonArray rows;
    QHash<QString, jobs::Schedule> byName;
    for (const jobs::Schedule &schedule : schedules) {
        rows.append(QJsonObject{{u"name"_s, schedule.name}, {u"every"_s, schedule.everySeconds}});
        byName.insert(schedule.name, schedule);
    }
    const QStringList due =
        m_connection.run(takeTurns, {rows, now}).all([](Rows &row) { return row.take<QString>(); });
    for (const QString &name : due)
        enqueue({.kind = byName[name].kind, .uniqueKey = u"schedule:"_s + name, .payload = {}, .runAt = now});
}

std::optional<QDateTime> PgJobRepository::nextDue(const QStringList &kinds) {
    return m_connection.run(selectNextDue, {arrayLiteral(kinds)})
        .first([](Rows &row) { return row.take<std::optional<QDateTime>>(); })
        .value_or(std::nullopt);
}

qint64 PgJobRepository::countDead() {
    return m_connection.run(selectDead).first([](Rows &row) { return row.take<qint64>(); }).value_or(0);
}

} // namespace kiosk::storage
