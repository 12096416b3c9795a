// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/database.h"
#include "daemon/storage/pg_transactor.h"
#include "shared/core/logging.h"
#include "tests/support/test_database.h"

#include <QTest>
#include <barrier>
#include <csignal>
#include <future>
#include <latch>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace kiosk;
using namespace kiosk::storage;

namespace {

constexpr Sql selectOne(u"select 1");
constexpr Sql countUp(u"update counters set value = value + 1 where id = $1");
constexpr Sql cutMyself(u"select pg_terminate_backend(pg_backend_pid())");
constexpr Sql backend(u"select pg_backend_pid()");
constexpr Sql sleepLong(u"select pg_sleep(20)");
constexpr Sql insertFatal(u"insert into fatal values (1)");
constexpr Sql insertSlow(u"insert into slow values (1)");

using Outcome = std::optional<Error>;

std::future<Outcome> start(Database &database, Database::Work work) {
    auto promise = std::make_shared<std::promise<Outcome>>();
    database.run(Access::Change, std::move(work),
                 [promise](const Outcome &failure) { promise->set_value(failure); });
    return promise->get_future();
}

bool isFine(const Outcome &outcome) {
    return !outcome;
}

} // namespace

class TestDatabasePool : public QObject {
    Q_OBJECT
    test::TestDatabase m_database{test::TestDatabase::Schema::Empty};

    Database::Settings settings(int workers = 2) {
        return {.target = m_database.target(), .workers = workers};
    }

private slots:
    void initTestCase() {
        m_database.execute(
            u"create table counters (id integer primary key, value integer not null default 0);"
            "insert into counters values (1), (2);"
            "create function end_backend() returns trigger language plpgsql as "
            "$$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;"
            "create table fatal (id integer);"
            "create constraint trigger fatal_trigger after insert on fatal deferrable initially deferred "
            "for each row execute function end_backend();"
            "create function linger() returns trigger language plpgsql as "
            "$$ begin perform pg_sleep(3); return null; end $$;"
            "create table slow (id integer);"
            "create constraint trigger slow_trigger after insert on slow deferrable initially deferred "
            "for each row execute function linger();"_s);
    }
    void init() { m_database.execute(u"update counters set value = 0"_s); }

    void workThatSaysNoIsRolledBack() {
        Database database(settings());
        QVERIFY(isFine(start(database, [](Connection &connection) {
                           (void)connection.run(countUp, {1});
                           return false;
                       }).get()));
        QCOMPARE(m_database.value(u"select value from counters where id = 1"_s), u"0"_s);
    }

    void workAndWhatFollowsItLogForTheRequestThatAskedForThem() {
        Database database(settings(1));
        std::promise<QString> seen;
        {
            const RequestScope scope(u"request-1"_s);
            database.run(
                Access::Change, [](Connection &) { return RequestScope::current() == u"request-1"; },
                [&](const Outcome &) { seen.set_value(RequestScope::current()); });
        }
        QCOMPARE(seen.get_future().get(), u"request-1"_s);
        std::promise<QString> next;
        database.run(
            Access::Change, [](Connection &) { return true; },
            [&](const Outcome &) { next.set_value(RequestScope::current()); });
        QCOMPARE(next.get_future().get(), QString());
    }

    void connectionLostWhileIdleCostsNobodyAnError() {
        Database database(settings(1));
        QVERIFY(isFine(start(database, [](Connection &c) { return c.run(selectOne).next(); }).get()));
        m_database.cutConnections();
        QVERIFY(isFine(start(database, [](Connection &c) { return c.run(selectOne).next(); }).get()));
    }

    void workWhoseConnectionBreaksInTheMiddleRunsAgainAndCountsOnce() {
        Database database(settings(1));
        int runs = 0;
        QVERIFY(isFine(start(database, [&runs](Connection &connection) {
                           (void)connection.run(countUp, {1});
                           if (++runs == 1)
                               (void)connection.run(cutMyself);
                           return true;
                       }).get()));
        QCOMPARE(runs, 2);
        QCOMPARE(m_database.value(u"select value from counters where id = 1"_s), u"1"_s);
    }

    void deadlockIsRunAgain() {
        // PostgreSQL looks for deadlocks after a second; on a busy machine our own time-outs would come
        // first.
        Database::Settings patient = settings(2);
        patient.target.lockTimeout = 60s;
        patient.target.statementTimeout = 60s;
        patient.stuckAfter = 60s;
        Database database(patient);
        std::barrier both(2);
        const auto inOrder = [&both](int first, int second) {
            return [&both, first, second, isFirstTry = true](Connection &connection) mutable {
                (void)connection.run(countUp, {first});
                if (std::exchange(isFirstTry, false))
                    both.arrive_and_wait();
                (void)connection.run(countUp, {second});
                return true;
            };
        };
        auto one = start(database, inOrder(1, 2));
        auto other = start(database, inOrder(2, 1));
        QVERIFY(isFine(one.get()));
        QVERIFY(isFine(other.get()));
        QCOMPARE(m_database.value(u"select sum(value) from counters"_s), u"4"_s);
    }

    void lostAnswerToCommitIsUnknownAndNotRunAgain() {
        Database database(settings(1));
        int runs = 0;
        const Outcome outcome = start(database, [&runs](Connection &connection) {
                                    ++runs;
                                    (void)connection.run(insertFatal);
                                    return true;
                                }).get();
        QVERIFY(outcome);
        QCOMPARE(outcome->code, ErrorCode::OutcomeUnknown);
        QCOMPARE(runs, 1);
        QVERIFY(isFine(start(database, [](Connection &c) { return c.run(selectOne).next(); }).get()));
    }

    void moreThanTheQueueHoldsIsOverloadedAtOnce() {
        Database::Settings one = settings(1);
        one.queueLimit = 2;
        Database database(one);
        std::latch isRunning(1);
        std::latch mayEnd(1);
        auto running = start(database, [&](Connection &) {
            isRunning.count_down();
            mayEnd.wait();
            return false;
        });
        isRunning.wait();
        auto first = start(database, [](Connection &) { return false; });
        auto second = start(database, [](Connection &) { return false; });
        auto third = start(database, [](Connection &) { return false; });
        QCOMPARE(third.wait_for(0s), std::future_status::ready);
        QCOMPARE(third.get()->code, ErrorCode::Overloaded);
        mayEnd.count_down();
        QVERIFY(isFine(running.get()) && isFine(first.get()) && isFine(second.get()));
    }

    void unreachableDatabaseRefusesAtOnceAndComesBackByItself() {
        Database database(settings(2));
        QVERIFY(isFine(start(database, [](Connection &c) { return c.run(selectOne).next(); }).get()));
        m_database.setReachable(false);
        const Outcome lost = start(database, [](Connection &c) { return c.run(selectOne).next(); }).get();
        QVERIFY(lost);
        QCOMPARE(lost->code, ErrorCode::DatabaseUnavailable);
        QVERIFY(!database.isUp());
        auto refused = start(database, [](Connection &) { return true; });
        QCOMPARE(refused.wait_for(0s), std::future_status::ready);
        QCOMPARE(refused.get()->code, ErrorCode::DatabaseUnavailable);
        m_database.setReachable(true);
        QTRY_VERIFY_WITH_TIMEOUT(database.isUp(), 10000);
        QVERIFY(isFine(start(database, [](Connection &c) { return c.run(selectOne).next(); }).get()));
    }

    void databaseThatIsAwayAtTheStartIsFoundLater() {
        m_database.setReachable(false);
        Database database(settings(2));
        QTRY_VERIFY_WITH_TIMEOUT(!database.isUp(), 5000);
        m_database.setReachable(true);
        QTRY_VERIFY_WITH_TIMEOUT(database.isUp(), 10000);
    }

    void callThatNeverReturnsIsCutByTheWatchdog() {
        Database::Settings impatient = settings(1);
        impatient.stuckAfter = 300ms;
        impatient.target.statementTimeout = {};
        Database database(impatient);
        int runs = 0;
        pid_t frozen = 0;
        const auto begun = std::chrono::steady_clock::now();
        const Outcome outcome =
            start(database, [&](Connection &connection) {
                ++runs;
                const int process =
                    connection.run(backend).first([](Rows &row) { return row.take<int>(); }).value();
                // A frozen server process answers nothing at all. Who may not freeze it takes a
                // statement that does not end.
                if (kill(process, SIGSTOP) == 0) {
                    frozen = process;
                    (void)connection.run(selectOne);
                } else {
                    (void)connection.run(sleepLong);
                }
                return true;
            }).get();
        const auto took = std::chrono::steady_clock::now() - begun;
        if (frozen)
            kill(frozen, SIGCONT);
        QVERIFY(outcome);
        QCOMPARE(outcome->code, ErrorCode::DatabaseUnavailable);
        QCOMPARE_LT(took, 5s);
        QCOMPARE(runs, 1);
        QTRY_VERIFY_WITH_TIMEOUT(database.isUp(), 10000);
        QVERIFY(isFine(start(database, [](Connection &c) { return c.run(selectOne).next(); }).get()));
    }

    void commitThatWasCutDoesNotMakeALaterLossLookLikeAFrozenServer() {
        Database::Settings impatient = settings(1);
        impatient.stuckAfter = 300ms;
        Database database(impatient);
        const Outcome outcome = start(database, [](Connection &connection) {
                                    (void)connection.run(insertSlow);
                                    return true;
                                }).get();
        QVERIFY(outcome);
        QCOMPARE(outcome->code, ErrorCode::OutcomeUnknown);
        QVERIFY(isFine(start(database, [](Connection &c) { return c.run(selectOne).next(); }).get()));
        m_database.cutConnections();
        QVERIFY(isFine(start(database, [](Connection &c) { return c.run(selectOne).next(); }).get()));
    }

    void stoppingFinishesWhatWasAcceptedAndRefusesTheRest() {
        std::future<Outcome> accepted;
        std::future<Outcome> refused;
        {
            Database database(settings(1));
            accepted = start(database, [](Connection &connection) {
                (void)connection.run(countUp, {1});
                return true;
            });
            database.shutDown();
            refused = start(database, [](Connection &) { return true; });
        }
        QVERIFY(isFine(accepted.get()));
        QCOMPARE(refused.get()->code, ErrorCode::ShuttingDown);
        QCOMPARE(m_database.value(u"select value from counters where id = 1"_s), u"1"_s);
    }

    void faultInTheWorkIsAnErrorAndLeavesTheWorkerUsable() {
        Database database(settings(1));
        const Outcome outcome =
            start(database, [](Connection &) -> bool { throw std::runtime_error("a fault"); }).get();
        QVERIFY(outcome);
        QCOMPARE(outcome->code, ErrorCode::Internal);
        QVERIFY(isFine(start(database, [](Connection &c) { return c.run(selectOne).next(); }).get()));
    }

    void pingTellsHowLongATransactionTakes() {
        Database database(settings(1));
        PgTransactor transactor(database, {});
        const auto answer = transactor.ping().result();
        QVERIFY(answer);
        QCOMPARE_GT(answer->count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDatabasePool)
#include "tst_database.moc"
