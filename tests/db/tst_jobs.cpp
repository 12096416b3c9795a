// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/jobs/job_repository.h"
#include "daemon/domain/maintenance/maintenance_repository.h"
#include "daemon/jobs/maintenance/maintenance_jobs.h"
#include "daemon/jobs/runner/job_runner.h"
#include "daemon/jobs/runner/use_case_job.h"
#include "tests/support/use_cases.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace kiosk;
using namespace kiosk::jobs;

namespace {

class SetClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    QDateTime m_now{QDate(2026, 5, 4), QTime(12, 0), QTimeZone::UTC};
};

/// Counts how often each job ran and answers as told.
class Recorder final : public JobHandler {
public:
    explicit Recorder(QString kind)
        : m_kind(std::move(kind)) {}
    [[nodiscard]] QString kind() const override { return m_kind; }
    [[nodiscard]] QFuture<Result<void>> run(const Job &job) override {
        seen << job;
        return QtFuture::makeReadyValueFuture(
            isFailing ? Result<void>(fail(ErrorCode::Internal, u"no paper"_s)) : Result<void>());
    }
    QList<Job> seen;
    bool isFailing = false;

private:
    QString m_kind;
};

} // namespace

class TestJobs : public QObject {
    Q_OBJECT
    test::TestDatabase m_database{test::TestDatabase::Schema::SampleShop};
    test::UseCases m_cases{m_database, 4};
    SetClock m_clock;
    const QStringList m_kinds{u"print"_s};

    bool enqueue(const QString &key = {}, int maxAttempts = 3) {
        return m_cases
            .run([&](UnitOfWork &unit) -> Result<bool> {
                return unit.jobs().enqueue({.kind = u"print"_s,
                                            .uniqueKey = key,
                                            .payload = {{u"order"_s, 7}},
                                            .runAt = m_clock.now(),
                                            .maxAttempts = maxAttempts});
            })
            .value();
    }
    QList<Job> claim(const QString &owner, int limit = 10) {
        return m_cases
            .run([&](UnitOfWork &unit) -> Result<QList<Job>> {
                return unit.jobs().claim(m_kinds, owner, limit, m_clock.now().addSecs(60), m_clock.now());
            })
            .value();
    }
    bool finish(const Job &job, const QString &owner) {
        return m_cases.run([&](UnitOfWork &unit) -> Result<bool> { return unit.jobs().finish(job, owner); })
            .value();
    }
    QString states() { return m_database.value(u"select string_agg(state, ',' order by id) from jobs"_s); }
    JobRunner::Settings quick() { return {.pollEvery = 20ms, .scheduleEvery = 50ms}; }

private slots:
    // What is changed is kept in a month of its own.
    void initTestCase() { m_database.execute(u"select ensure_month_partitions('2026-05-01')"_s); }
    void init() {
        m_clock.m_now = QDateTime(QDate(2026, 5, 4), QTime(12, 0), QTimeZone::UTC);
        m_database.execute(u"truncate jobs, job_schedule, outbox"_s);
    }

    void claimedJobIsNobodyElsesUntilItsLeaseEnds() {
        enqueue();
        const QList<Job> mine = claim(u"a"_s);
        QCOMPARE(mine.size(), 1);
        QCOMPARE(mine.first().attempt, 1);
        QCOMPARE(mine.first().payload[u"order"_s].toInt(), 7);
        QCOMPARE(claim(u"b"_s).size(), 0);
        m_clock.m_now = m_clock.m_now.addSecs(61);
        const QList<Job> taken = claim(u"b"_s);
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.first().attempt, 2);
        // The first owner comes late: its word does not count any more.
        QVERIFY(!finish(mine.first(), u"a"_s));
        QVERIFY(finish(taken.first(), u"b"_s));
        QCOMPARE(states(), u"done"_s);
    }

    void manyClaimersGetEachJobOnce() {
        for (int i = 0; i < 50; ++i)
            enqueue();
        QList<QFuture<Result<QList<Job>>>> answers;
        for (int i = 0; i < 20; ++i)
            answers << m_cases.transactor().run([this, i](UnitOfWork &unit) -> Result<QList<Job>> {
                return unit.jobs().claim(m_kinds, u"d%1"_s.arg(i), 5, m_clock.now().addSecs(60),
                                         m_clock.now());
            });
        QSet<qint64> ids;
        qsizetype claimed = 0;
        for (auto &answer : answers) {
            const Result<QList<Job>> jobs = answer.result();
            for (const Job &job : *jobs) {
                ids << job.id;
                ++claimed;
            }
        }
        QCOMPARE(claimed, ids.size());
        QCOMPARE(ids.size(), 50);
    }

    void jobWithTheKeyOfAWaitingOneIsNotQueuedTwice() {
        QVERIFY(enqueue(u"backup"_s));
        QVERIFY(!enqueue(u"backup"_s));
        QVERIFY(finish(claim(u"a"_s).first(), u"a"_s));
        QVERIFY(enqueue(u"backup"_s));
    }

    void jobOfADaemonThatDiedInItsLastAttemptIsBuried() {
        enqueue({}, 1);
        QCOMPARE(claim(u"a"_s).size(), 1);
        m_clock.m_now = m_clock.m_now.addSecs(61);
        QCOMPARE(claim(u"b"_s).size(), 0);
        QCOMPARE(states(), u"dead"_s);
    }

    void rolledBackTransactionQueuesNothing() {
        (void)m_cases.run([&](UnitOfWork &unit) -> Result<bool> {
            unit.jobs().enqueue({.kind = u"print"_s, .uniqueKey = {}, .payload = {}, .runAt = m_clock.now()});
            return fail(ErrorCode::NotFound, u"no"_s);
        });
        QCOMPARE(m_database.value(u"select count(*) from jobs"_s), u"0"_s);
    }

    void runnerDoesWhatIsDue() {
        auto recorder = std::make_shared<Recorder>(u"print"_s);
        JobRunner runner(m_cases.transactor(), m_clock, u"a"_s, quick());
        runner.add(recorder);
        enqueue();
        runner.start();
        QTRY_COMPARE(states(), u"done"_s);
        QCOMPARE(recorder->seen.size(), 1);
        QSignalSpy stopped(&runner, &JobRunner::stopped);
        runner.stop();
        QTRY_COMPARE(stopped.count(), 1);
    }

    void failedJobComesBackLaterAndIsGivenUpAfterItsAttempts() {
        auto recorder = std::make_shared<Recorder>(u"print"_s);
        recorder->isFailing = true;
        JobRunner runner(m_cases.transactor(), m_clock, u"a"_s, quick());
        runner.add(recorder);
        QSignalSpy died(&runner, &JobRunner::jobDied);
        enqueue({}, 3);
        runner.start();
        for (int attempt = 1; attempt <= 3; ++attempt) {
            QTRY_COMPARE(recorder->seen.size(), attempt);
            QTRY_COMPARE(m_database.value(u"select count(*) from jobs where lease_owner is null"_s), u"1"_s);
            QTest::qWait(60);
            QCOMPARE(recorder->seen.size(), attempt);
            QCOMPARE(died.count(), attempt == 3 ? 1 : 0);
            m_clock.m_now = m_clock.m_now.addSecs(60);
        }
        QTRY_COMPARE(states(), u"dead"_s);
        QCOMPARE(m_database.value(u"select last_error from jobs"_s), u"no paper"_s);
        const auto dead =
            m_cases.run([](UnitOfWork &unit) -> Result<qint64> { return unit.jobs().countDead(); });
        QCOMPARE(dead.value(), 1);
        QSignalSpy stopped(&runner, &JobRunner::stopped);
        runner.stop();
        QTRY_COMPARE(stopped.count(), 1);
    }

    void scheduledTurnRunsOnceHoweverManyDaemonsThereAre() {
        const Schedule hourly{.name = u"hourly"_s, .kind = u"print"_s, .everySeconds = 3600};
        std::vector<std::unique_ptr<JobRunner>> runners;
        auto recorder = std::make_shared<Recorder>(u"print"_s);
        for (int i = 0; i < 5; ++i) {
            runners.push_back(
                std::make_unique<JobRunner>(m_cases.transactor(), m_clock, u"d%1"_s.arg(i), quick()));
            runners.back()->add(recorder);
            runners.back()->add(hourly);
            runners.back()->start();
        }
        QTRY_COMPARE(recorder->seen.size(), 1);
        QTest::qWait(200);
        QCOMPARE(recorder->seen.size(), 1);
        m_clock.m_now = m_clock.m_now.addSecs(3600);
        QTRY_COMPARE(recorder->seen.size(), 2);
        QTest::qWait(200);
        QCOMPARE(recorder->seen.size(), 2);
        for (const auto &runner : runners) {
            QSignalSpy stopped(runner.get(), &JobRunner::stopped);
            runner->stop();
            QTRY_COMPARE(stopped.count(), 1);
        }
    }

    void clockThatWasSetBackStopsNoSchedule() {
        const QList<Schedule> hourly{{.name = u"hourly"_s, .kind = u"print"_s, .everySeconds = 3600}};
        const auto due = [&] {
            return m_cases
                .run([&](UnitOfWork &unit) -> Result<bool> {
                    unit.jobs().enqueueDue(hourly, m_clock.now());
                    return true;
                })
                .has_value();
        };
        const QDateTime right = m_clock.m_now;
        m_clock.m_now = right.addYears(10);
        QVERIFY(due());
        QVERIFY(finish(claim(u"a"_s).first(), u"a"_s));
        // Two daemons' clocks differ a little: the turn is taken.
        m_clock.m_now = right.addYears(10).addSecs(-5);
        QVERIFY(due());
        QCOMPARE(claim(u"b"_s).size(), 0);
        m_clock.m_now = right;
        QVERIFY(due());
        QCOMPARE(claim(u"a"_s).size(), 1);
    }

    void clockThatWasSetBackHoldsNoJob_data() {
        QTest::addColumn<int>("maxAttempts");
        QTest::addColumn<bool>("isHeld");
        QTest::newRow("planned") << 3 << false;
        QTest::newRow("held by a daemon that died") << 3 << true;
        QTest::newRow("held by a daemon that died in its last attempt") << 1 << true;
    }
    void clockThatWasSetBackHoldsNoJob() {
        QFETCH(int, maxAttempts);
        QFETCH(bool, isHeld);
        const QDateTime right = m_clock.m_now;
        m_clock.m_now = right.addDays(1);
        QVERIFY(enqueue(u"backup"_s, maxAttempts));
        if (isHeld)
            QCOMPARE(claim(u"a"_s).size(), 1);
        m_clock.m_now = right;
        if (maxAttempts == 1) {
            QCOMPARE(claim(u"b"_s).size(), 0);
            QCOMPARE(states(), u"dead"_s);
        }
        QVERIFY(enqueue(u"backup"_s, maxAttempts));
        QCOMPARE(claim(u"b"_s).size(), 1);
        // Somebody holds it now, by the clock that is right.
        QCOMPARE(claim(u"c"_s).size(), 0);
    }

    void pauseBetweenAttemptsDoublesUpToTenMinutes() {
        QCOMPARE(retryPause(1, 0), 5s);
        QCOMPARE(retryPause(2, 0), 10s);
        QCOMPARE(retryPause(5, 0), 80s);
        QCOMPARE(retryPause(30, 0), 10min);
        QCOMPARE(retryPause(1, 1), 6250ms);
    }

    void monthsArePreparedOnlyByAClockThatMayBeRight_data() {
        QTest::addColumn<QDateTime>("clock");
        QTest::addColumn<QString>("made");
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QTest::newRow("right") << now << u"4"_s;
        QTest::newRow("half an hour ahead") << now.addSecs(1800) << u"4"_s;
        QTest::newRow("a day ahead") << now.addDays(1) << u"0"_s;
        QTest::newRow("a day behind") << now.addDays(-1) << u"0"_s;
        QTest::newRow("1970") << QDateTime(QDate(1970, 1, 2), QTime(0, 0), QTimeZone::UTC) << u"0"_s;
    }
    void monthsArePreparedOnlyByAClockThatMayBeRight() {
        QFETCH(QDateTime, clock);
        QFETCH(QString, made);
        m_database.execute(
            u"drop table if exists sample; delete from partitioned_tables where table_name = 'sample';"
            "create table sample (at timestamptz not null) partition by range (at);"
            "insert into partitioned_tables values ('sample')"_s);
        m_clock.m_now = clock;
        JobRunner runner(m_cases.transactor(), m_clock, u"a"_s, quick());
        addMaintenance(runner, m_cases.transactor(), m_clock);
        runner.start();
        QTRY_COMPARE(
            m_database.value(u"select count(*) from jobs where kind = 'partitions' and state = 'done'"_s),
            u"1"_s);
        QCOMPARE(m_database.value(u"select count(*) from pg_inherits where inhparent = 'sample'::regclass"_s),
                 made);
        QSignalSpy stopped(&runner, &JobRunner::stopped);
        runner.stop();
        QTRY_COMPARE(stopped.count(), 1);
    }

    void monthsThatALockKeepsBackHoldNobodyUpAndAreMadeLater() {
        m_database.execute(
            u"drop table if exists sample; delete from partitioned_tables where table_name = 'sample';"
            "create table sample (at timestamptz not null) partition by range (at);"
            "insert into partitioned_tables values ('sample')"_s);
        m_clock.m_now = QDateTime::currentDateTimeUtc();
        // Whoever comes behind a job that waits for a lock waits as long as the job does.
        storage::Connection reader(m_database.target());
        reader.ensureOpen();
        reader.runScript(u"begin; lock table sample in access exclusive mode"_s);
        JobRunner runner(m_cases.transactor(), m_clock, u"a"_s, quick());
        addMaintenance(runner, m_cases.transactor(), m_clock);
        const QString months = u"select count(*) from pg_inherits where inhparent = 'sample'::regclass"_s;
        const QString job =
            u"select attempts || ' ' || (lease_owner is null) || ' ' || (last_error <> '') from jobs where kind = 'partitions'"_s;
        QElapsedTimer since;
        since.start();
        runner.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_database.value(job), u"1 true true"_s, 10000);
        QVERIFY(since.elapsed() < 4000);
        reader.runScript(u"rollback"_s);
        QCOMPARE(m_database.value(months), u"0"_s);
        m_clock.m_now = m_clock.m_now.addSecs(60);
        QTRY_COMPARE(m_database.value(months), u"4"_s);
        QSignalSpy stopped(&runner, &JobRunner::stopped);
        runner.stop();
        QTRY_COMPARE(stopped.count(), 1);
    }

    void maintenanceRestoresItemsAndCleansUp() {
        m_database.execute(
            u"insert into outbox (kind, entity_id, at) values ('old', 'x', '2026-04-26 11:00+00'), ('new', "
            u"'x', '2026-04-28 13:00+00');"
            "insert into users (id, username, display_name, role, password_hash, created_at) values "
            "('019a0000-0000-7000-8000-000000000001', 'anna', 'Anna', 'staff', '$argon2id$', now());"
            "insert into sessions (id, user_id, created_at, expires_at, ended_at) values "
            "('019a0000-0000-7000-8000-000000000002', '019a0000-0000-7000-8000-000000000001', '2026-04-01', "
            "'2026-04-08', null),"
            "('019a0000-0000-7000-8000-000000000003', '019a0000-0000-7000-8000-000000000001', '2026-04-01', "
            "'2026-06-01', '2026-04-02'),"
            "('019a0000-0000-7000-8000-000000000004', '019a0000-0000-7000-8000-000000000001', '2026-05-01', "
            "'2026-05-08', null);"
            "insert into session_tokens (token_hash, session_id, created_at) select sha256(id::text::bytea), "
            "id, created_at from sessions;"
            "insert into login_failures values ('user:old', 3, '2026-05-01'), ('user:new', 3, '2026-05-04 "
            "11:59+00');"
            "insert into pairing_codes values (sha256('old'), 'kiosk', 'K', '2026-05-01', '2026-05-01'),"
            "(sha256('new'), 'kiosk', 'K', '2026-05-04 11:59+00', '2026-05-04 12:09+00');"
            "insert into jobs (kind, state, run_at, max_attempts, finished_at) values ('x', 'done', "
            "'2026-01-01', 1, '2026-01-01'),"
            "('x', 'dead', '2026-03-01', 1, '2026-03-01');"
            "update items set available = false, unavailable_until = '2026-05-04 11:00+00' where price = 890"_s);
        JobRunner runner(m_cases.transactor(), m_clock, u"a"_s, quick());
        addMaintenance(runner, m_cases.transactor(), m_clock);
        runner.start();
        QTRY_COMPARE(m_database.value(u"select count(*) from jobs where state = 'done'"_s), u"3"_s);
        QCOMPARE(m_database.value(u"select string_agg(kind, ',') from outbox where entity_id = 'x'"_s),
                 u"new"_s);
        QCOMPARE(m_database.value(u"select string_agg(right(id::text, 1), ',') from sessions"_s), u"4"_s);
        QCOMPARE(m_database.value(u"select count(*) from session_tokens"_s), u"1"_s);
        QCOMPARE(m_database.value(u"select string_agg(subject, ',') from login_failures"_s), u"user:new"_s);
        QCOMPARE(m_database.value(u"select count(*) from pairing_codes"_s), u"1"_s);
        QCOMPARE(m_database.value(u"select string_agg(state, ',') from jobs where kind = 'x'"_s), u"dead"_s);
        QCOMPARE(m_database.value(u"select count(*) from items where not available"_s), u"0"_s);
        QSignalSpy stopped(&runner, &JobRunner::stopped);
        runner.stop();
        QTRY_COMPARE(stopped.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
