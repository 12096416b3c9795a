// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/serve/health_monitor.h"
#include "tests/support/scripted_terminal.h"
#include "tests/support/test_database.h"

#include <QSignalSpy>
#include <QTest>
#include <latch>

using namespace std::chrono_literals;
using namespace kiosk;

/// What systemd hears every two seconds, by which it knows that the daemon need not be restarted.
class TestWatchdog : public QObject {
    Q_OBJECT
    test::TestDatabase m_database;
    app::Config m_config = withoutBallast();
    storage::Database m_workers{
        {.target = m_database.target(), .workers = 2, .stuckAfter = 200ms, .hangsAfter = 500ms}};
    storage::PgTransactor m_transactor{m_workers, {}};
    test::ScriptedTerminal m_terminal;
    app::RoomGuard m_room{m_config};
    app::HealthMonitor m_health{m_config, m_workers, m_transactor, m_terminal, m_room};
    QSignalSpy m_asked{&m_health, &app::HealthMonitor::databaseAsked};
    QSignalSpy m_alive{&m_health, &app::HealthMonitor::alive};

    static app::Config withoutBallast() {
        app::Config config;
        config.storage.ballast = 0;
        return config;
    }
    /// Whether each of the next questions is followed by the sign of life.
    bool staysAlive(int questions) {
        const qsizetype silent = m_asked.size() - m_alive.size();
        const qsizetype last = m_asked.size() + questions;
        return QTest::qWaitFor([&] { return m_asked.size() >= last; }, 30000) &&
               m_asked.size() - m_alive.size() == silent;
    }

private slots:
    void initTestCase() {
        m_health.start();
        QVERIFY(staysAlive(2));
    }

    void aWorkerThatHangsInItsJobIsSilenceUntilItMovesAgain() {
        std::latch isRunning(1);
        std::latch mayEnd(1);
        m_workers.run(
            Access::Change,
            [&](storage::Connection &) {
                isRunning.count_down();
                mayEnd.wait();
                return false;
            },
            [](const auto &) {});
        isRunning.wait();
        QTRY_VERIFY_WITH_TIMEOUT(!m_workers.moves(), 10000);
        const auto alive = m_alive.size();
        const auto asked = m_asked.size();
        QTRY_VERIFY_WITH_TIMEOUT(m_asked.size() >= asked + 2, 30000);
        const bool otherAnswers = m_asked.last().first().toBool();
        const auto told = m_alive.size();
        mayEnd.count_down();
        const bool movesAgain = QTest::qWaitFor([&] { return m_workers.moves(); }, 10000);
        QVERIFY2(otherAnswers, "the other worker goes on");
        QCOMPARE(told, alive);
        QVERIFY(movesAgain);
        QVERIFY(staysAlive(2));
    }

    void aWorkerWhoseAnswerHangsIsSilence() {
        std::latch isRunning(1);
        std::latch mayEnd(1);
        m_workers.run(
            Access::Change, [](storage::Connection &) { return false; },
            [&](const auto &) {
                isRunning.count_down();
                mayEnd.wait();
            });
        isRunning.wait();
        const bool hung = QTest::qWaitFor([&] { return !m_workers.moves(); }, 10000);
        mayEnd.count_down();
        QVERIFY(QTest::qWaitFor([&] { return m_workers.moves(); }, 10000));
        QVERIFY(hung);
    }

    void aLongJobThatMovesIsNoSilence() {
        std::latch mayEnd(1);
        bool moved = true;
        m_workers.run(
            Access::Change,
            [&](storage::Connection &connection) {
                static constexpr storage::Sql pause(u"select pg_sleep(0.1)");
                // Twice as long as a job may stand still.
                for (int step = 0; step < 10; ++step) {
                    (void)connection.run(pause);
                    moved = moved && m_workers.moves();
                }
                return false;
            },
            [&](const auto &) { mayEnd.count_down(); });
        mayEnd.wait();
        QVERIFY(moved);
    }

    void aDatabaseThatIsAwayIsNoSilence() {
        m_database.setReachable(false);
        QTRY_VERIFY_WITH_TIMEOUT(!m_asked.last().first().toBool(), 30000);
        const bool alive = staysAlive(3);
        const bool away = !m_asked.last().first().toBool();
        m_database.setReachable(true);
        QVERIFY(away);
        QVERIFY(alive);
    }
};

QTEST_GUILESS_MAIN(TestWatchdog)
#include "tst_watchdog.moc"
