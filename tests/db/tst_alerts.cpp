// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/alerts/alert_repository.h"
#include "daemon/domain/alerts/alert_use_cases.h"
#include "tests/db/orders/order_desk.h"
#include "tests/support/use_cases.h"

#include <QProcess>
#include <QScopeGuard>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::alerts;

class TestAlerts : public QObject {
    Q_OBJECT
    test::TestDatabase m_database;
    test::UseCases m_cases{m_database};
    QDateTime m_now{QDate(2026, 5, 4), QTime(12, 0), QTimeZone::UTC};
    const Finding m_low{.rule = Rule::StorageLow,
                        .subject = u"data"_s,
                        .severity = AlertSeverity::Warning,
                        .details = {{u"percent"_s, 19}}};

    Changes record(const QList<Finding> &findings, int after = 0) {
        return m_cases
            .run([&](UnitOfWork &unit) { return alerts::record(unit, findings, m_now.addSecs(after)); })
            .value();
    }
    QList<Alert> list(int after = 0) {
        return m_cases.run([&](UnitOfWork &unit) { return alerts::list(unit, m_now.addSecs(after)); })
            .value();
    }
    ShopFacts observe(const QDateTime &when = QDateTime::currentDateTimeUtc()) {
        return m_cases.run([&](UnitOfWork &unit) { return Result<ShopFacts>(unit.alerts().observe(when)); })
            .value();
    }
    void asAdministrator(const QString &sql) {
        storage::ConnectionTarget target = m_database.target();
        target.user = u"postgres"_s;
        storage::Connection connection(target);
        connection.ensureOpen();
        connection.runScript(sql);
    }
    QString told() {
        return m_database.value(
            u"select coalesce(string_agg(kind, ' ' order by id), '') from outbox where topic = 'alerts'"_s);
    }
    UserId newPerson(const QString &name) {
        const UserId id = UserId::create();
        m_database.execute(u"insert into users (id, username, display_name, role, password_hash, created_at) "
                           "values ('%1', '%2', '%3', 'manager', '$argon2id$x', now())"_s.arg(
                               id.toString(), name.toLower(), name));
        return id;
    }

private slots:
    // What is changed is kept in a month of its own.
    void initTestCase() { m_database.execute(u"select ensure_month_partitions('2026-05-01')"_s); }
    void cleanup() { m_database.execute(u"truncate alerts, outbox, users, jobs, devices cascade"_s); }

    void whatIsSeenAgainIsOneAlertThatCounts() {
        QCOMPARE(record({m_low}).raised.size(), 1);
        Finding lower = m_low;
        lower.details = {{u"percent"_s, 12}};
        QVERIFY(record({lower}, 30).raised.isEmpty());
        QCOMPARE(list().size(), 1);
        const Alert alert = list().first();
        QCOMPARE(alert.count, 2);
        QCOMPARE(alert.firstSeen, m_now);
        QCOMPARE(alert.lastSeen, m_now.addSecs(30));
        QCOMPARE(alert.details.value(u"percent"_s).toInt(), 12);
        QCOMPARE(told(), u"raised"_s);
    }

    void whatIsGoneResolvesByItselfAndComesBackAsANewAlert() {
        record({m_low});
        const AlertId first = list().first().id;
        QCOMPARE(record({}, 30).resolved.size(), 1);
        QCOMPARE(list(60).first().resolvedAt, m_now.addSecs(30));
        QVERIFY(record({}, 60).resolved.isEmpty());
        record({m_low}, 90);
        const QList<Alert> both = list(90);
        QCOMPARE(both.size(), 2);
        QVERIFY(!both[0].resolvedAt);
        QVERIFY(both[0].id != first);
        QCOMPARE(both[1].id, first);
        QCOMPARE(told(), u"raised resolved raised"_s);
    }

    void theSameRuleForAnotherThingIsAnotherAlert() {
        Finding wal = m_low;
        wal.subject = u"wal"_s;
        QCOMPARE(record({m_low, wal}).raised.size(), 2);
        QCOMPARE(record({wal}, 30).resolved.first().subject, u"data"_s);
    }

    void whatGetsWorseIsRaisedAgain() {
        record({m_low});
        Finding worse = m_low;
        worse.severity = AlertSeverity::Critical;
        const Changes changes = record({worse}, 30);
        QCOMPARE(changes.raised.size(), 1);
        QCOMPARE(list().first().severity, AlertSeverity::Critical);
        QVERIFY(record({m_low}, 60).raised.isEmpty());
        QCOMPARE(list().first().severity, AlertSeverity::Warning);
        QCOMPARE(list().size(), 1);
    }

    void criticalAlertsStandFirstAndOldResolvedOnesAreNotListed() {
        Finding dead{
            .rule = Rule::JobsDead, .subject = {}, .severity = AlertSeverity::Critical, .details = {}};
        record({dead});
        record({dead, m_low}, 30);
        QCOMPARE(list()[0].rule, u"jobs_dead"_s);
        record({m_low}, 60);
        QCOMPARE(list(90).size(), 2);
        QCOMPARE(list(8 * 86400).size(), 1);
    }

    void thePersonWhoTookNoteFirstStays() {
        const UserId ada = newPerson(u"Ada"_s);
        const UserId bob = newPerson(u"Bob"_s);
        record({m_low});
        const AlertId id = list().first().id;
        const auto note = [&](const UserId &by, int after) {
            return m_cases.run([&](UnitOfWork &unit) {
                return alerts::acknowledge(unit, id, Actor::person(by, u"Somebody"_s), m_now.addSecs(after));
            });
        };
        QCOMPARE(note(ada, 10)->acknowledgedBy, u"Ada"_s);
        QCOMPARE(note(bob, 20)->acknowledgedBy, u"Ada"_s);
        QCOMPARE(list().first().acknowledgedAt, m_now.addSecs(10));
        record({m_low}, 30);
        QCOMPARE(list().first().acknowledgedBy, u"Ada"_s);
    }

    void anAlertThatIsNotThereCannotBeAcknowledged() {
        const UserId ada = newPerson(u"Ada"_s);
        const auto answer = m_cases.run([&](UnitOfWork &unit) {
            return alerts::acknowledge(unit, AlertId::create(), Actor::person(ada, u"Ada"_s), m_now);
        });
        QCOMPARE(answer.error().code, ErrorCode::NotFound);
        QCOMPARE(told(), QString());
    }

    void manyEvaluationsAtOnceRaiseItOnce() {
        QList<QFuture<Result<Changes>>> running;
        for (int i = 0; i < 20; ++i)
            running.append(m_cases.transactor().run(
                [this](UnitOfWork &unit) { return alerts::record(unit, {m_low}, m_now); }));
        qsizetype raised = 0;
        for (auto &one : running)
            raised += one.result().value().raised.size();
        QCOMPARE(raised, 1);
        QCOMPARE(list().size(), 1);
        QCOMPARE(list().first().count, 20);
    }

    void aHealthyDatabaseIsSeenAsSuch() {
        const ShopFacts facts = observe();
        QVERIFY(facts.collationFits);
        QVERIFY(facts.connections > 0);
        QVERIFY(facts.connectionLimit > facts.connections);
        QVERIFY(!facts.blocker);
        QVERIFY(qAbs(facts.clockAheadMs) < 2000);
        QVERIFY(facts.installedAt.isValid());
        QVERIFY(facts.kiosks.isEmpty());
        QVERIFY(!facts.oldOrders);
        QVERIFY(!facts.unpreparedInSeconds);
        QVERIFY(facts.autovacuum);
        QVERIFY(facts.freezePercent >= 0 && facts.freezePercent < 100);
        QCOMPARE(facts.wraparoundPercent, 0);
        QVERIFY(!facts.bloated);
        QVERIFY(facts.followers.isEmpty());
    }

    void theLogThatIsKeptForASlotIsSeenUntilItIsLost() {
        asAdministrator(u"select pg_create_physical_replication_slot('tst_standby', true)"_s);
        const auto gone = qScopeGuard([this] {
            asAdministrator(u"alter system reset max_slot_wal_keep_size"_s);
            asAdministrator(u"select pg_reload_conf()"_s);
            asAdministrator(u"select pg_drop_replication_slot('tst_standby')"_s);
        });
        const qint64 before = observe().followers.value(0).bytes;
        m_database.execute(u"create table fill as select repeat('x', 100) from generate_series(1, 20000)"_s);
        const Follower kept = observe().followers.value(0);
        QCOMPARE(kept.name, u"tst_standby"_s);
        QVERIFY2(kept.bytes > before + 2000000, qPrintable(QString::number(kept.bytes)));
        QVERIFY(!kept.isLost);

        asAdministrator(u"alter system set max_slot_wal_keep_size = '1MB'"_s);
        asAdministrator(u"select pg_reload_conf()"_s);
        QTRY_COMPARE_WITH_TIMEOUT(observe().slotLogLimit, qint64(1) << 20, 20000);
        for (int segment = 0; segment < 3; ++segment) {
            m_database.execute(u"insert into fill select repeat('y', 100) from generate_series(1, 100)"_s);
            asAdministrator(u"select pg_switch_wal()"_s);
        }
        asAdministrator(u"checkpoint"_s);
        QTRY_VERIFY_WITH_TIMEOUT(observe().followers.value(0).isLost, 20000);
        m_database.execute(u"drop table fill"_s);
    }

    void aStandbyThatIsConnectedIsSeenOnce() {
        asAdministrator(u"select pg_create_physical_replication_slot('tst_receiver', true)"_s);
        const auto gone =
            qScopeGuard([this] { asAdministrator(u"select pg_drop_replication_slot('tst_receiver')"_s); });
        QVERIFY(observe().followers.size() == 1);
        // Who follows without a slot is known by the name that it gives itself.
        QTemporaryDir folder;
        QProcess receiver;
        receiver.setProcessChannelMode(QProcess::ForwardedChannels);
        receiver.start(u"pg_receivewal"_s, {u"--no-password"_s, u"--host"_s, m_database.target().host,
                                            u"--username"_s, u"postgres"_s, u"--directory"_s, folder.path()});
        const auto names = [this] {
            QStringList found;
            for (const Follower &follower : observe().followers)
                found.append(follower.name);
            return found.join(u' ');
        };
        QTRY_COMPARE_WITH_TIMEOUT(names(), u"pg_receivewal tst_receiver"_s, 20000);
        receiver.terminate();
        QVERIFY(receiver.waitForFinished(20000));
        QTRY_COMPARE_WITH_TIMEOUT(names(), u"tst_receiver"_s, 20000);
    }

    void autovacuumThatIsOffIsSeen() {
        asAdministrator(u"alter system set autovacuum = off"_s);
        asAdministrator(u"select pg_reload_conf()"_s);
        const auto on = qScopeGuard([this] {
            asAdministrator(u"alter system reset autovacuum"_s);
            asAdministrator(u"select pg_reload_conf()"_s);
        });
        QTRY_VERIFY_WITH_TIMEOUT(!observe().autovacuum, 20000);
        asAdministrator(u"alter system reset autovacuum"_s);
        asAdministrator(u"select pg_reload_conf()"_s);
        QTRY_VERIFY_WITH_TIMEOUT(observe().autovacuum, 20000);
    }

    void aTableOfDeadRowsIsSeenUntilItIsCleanedUp() {
        m_database.execute(u"create table dead (id integer) with (autovacuum_enabled = off)"_s);
        m_database.execute(u"insert into dead select generate_series(1, 100000)"_s);
        m_database.execute(u"delete from dead where id > 40000; select pg_stat_force_next_flush()"_s);
        QTRY_VERIFY_WITH_TIMEOUT(observe().bloated.has_value(), 20000);
        const BloatedTable bloated = *observe().bloated;
        QCOMPARE(bloated.name, u"public.dead"_s);
        QCOMPARE(bloated.deadRows, 60000);
        QCOMPARE(bloated.percent, 60);
        m_database.execute(u"vacuum dead"_s);
        m_database.execute(u"select pg_stat_force_next_flush()"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!observe().bloated, 20000);
        m_database.execute(u"drop table dead"_s);
    }

    void theFirstMonthWithoutAPlaceForOrdersIsSeen() {
        const QDate today = QDateTime::currentDateTimeUtc().date();
        const QDate first(today.year(), today.month(), 1);
        // Prepared: this month and three more.
        const QDateTime unprepared = first.addMonths(4).startOfDay(QTimeZone::UTC);
        QCOMPARE(observe(unprepared.addSecs(-3600)).unpreparedInSeconds, std::optional<qint64>(3600));
        QCOMPARE(observe(unprepared.addSecs(60)).unpreparedInSeconds, std::optional<qint64>(-60));
        QVERIFY(observe(QDateTime(QDate(1970, 1, 2), QTime(0, 0), QTimeZone::UTC)).unpreparedInSeconds <= 0);
    }

    void aClockThatWasSetBackIsSeenByWhatIsStored() {
        QVERIFY(observe().storedAheadSeconds <= 0);
        m_database.execute(
            u"insert into outbox (kind, entity_id, at) values ('x', 'x', now() + interval '1 hour')"_s);
        const qint64 ahead = observe().storedAheadSeconds;
        QVERIFY2(ahead > 3500 && ahead <= 3600, qPrintable(QString::number(ahead)));
        m_database.execute(u"delete from outbox"_s);

        test::OrderDesk desk;
        desk.saved();
        const auto seenAt = [&desk](const QDateTime &when) {
            return desk.cases
                .run([&](UnitOfWork &unit) { return Result<ShopFacts>(unit.alerts().observe(when)); })
                ->storedAheadSeconds;
        };
        QVERIFY(seenAt(desk.now.addSecs(1)) <= 0);
        QCOMPARE(seenAt(desk.now.addSecs(-7200)), 7200);
    }

    void theOldOrdersThatCannotBeMovedAreSeenUntilTheyAre() {
        const auto add = [this](const QString &state, int attempts, const QString &error) {
            m_database.execute(
                u"insert into jobs (kind, state, run_at, attempts, max_attempts, finished_at, last_error) "
                u"values "
                "('archive', '%1', now(), %2, 8, case when '%1' <> 'waiting' then now() end, nullif('%3', ''))"_s
                    .arg(state)
                    .arg(attempts)
                    .arg(error));
        };
        add(u"waiting"_s, 2, u"the first"_s);
        QVERIFY(!observe().oldOrders);
        m_database.execute(u"update jobs set attempts = 3 where kind = 'archive'"_s);
        QCOMPARE(observe().oldOrders.value_or(FailingJob()).error, u"the first"_s);
        m_database.execute(
            u"update jobs set state = 'dead', finished_at = now(), attempts = 8 where kind = 'archive'"_s);
        // The next run has begun and says nothing yet.
        add(u"waiting"_s, 1, {});
        QCOMPARE(observe().oldOrders.value_or(FailingJob()).attempts, 8);
        m_database.execute(
            u"update jobs set state = 'done', finished_at = now() where kind = 'archive' and state = 'waiting'"_s);
        QVERIFY(!observe().oldOrders);
        m_database.execute(u"delete from jobs"_s);
    }

    void theBlockerIsNamedWithoutItsValues() {
        m_database.execute(u"create table held (id integer, name text)"_s);
        m_database.execute(u"insert into held values (1, 'x')"_s);
        storage::Connection holder(m_database.target());
        holder.ensureOpen();
        QSqlDatabase held = holder.database();
        QVERIFY(held.transaction());
        QSqlQuery hold(holder.database());
        QVERIFY(hold.exec(u"update held set name = 'O''Brien, 4711' where id = 1"_s));
        std::jthread blocked([this] {
            storage::Connection connection(m_database.target());
            connection.ensureOpen();
            QSqlQuery wait(connection.database());
            wait.exec(u"update held set name = 'y' where id = 1"_s);
        });
        QTRY_VERIFY_WITH_TIMEOUT(observe().blocker.has_value(), 20000);
        const Blocker blocker = *observe().blocker;
        QCOMPARE(blocker.waiting, 1);
        QVERIFY(blocker.query.startsWith(u"update held"_s));
        QVERIFY2(!blocker.query.contains(u"Brien"_s) && !blocker.query.contains(u"4711"_s),
                 qPrintable(blocker.query));
        QVERIFY(held.rollback());
        blocked.join();
        QVERIFY(!observe().blocker);
        m_database.execute(u"drop table held"_s);
    }

    void theOldestTransactionIsSeen() {
        storage::Connection idle(m_database.target());
        idle.ensureOpen();
        QSqlDatabase open = idle.database();
        QVERIFY(open.transaction());
        QSqlQuery look(idle.database());
        QVERIFY(look.exec(u"select 'secret', 42"_s));
        QTRY_VERIFY_WITH_TIMEOUT(observe().longTransaction.value_or(Blocker{}).seconds >= 1, 20000);
        QCOMPARE(observe().longTransaction->query, u"select '***', ***"_s);
        // A backup takes as long as it takes.
        QVERIFY(look.exec(u"set application_name = 'pg_dump'"_s));
        QTRY_VERIFY(!observe().longTransaction);
        QVERIFY(open.rollback());
    }

    void kiosksThatWereNeverHeardCountFromTheirPairing() {
        m_database.execute(
            u"insert into devices (id, kind, name, key_hash, created_at, last_seen_at, revoked_at) values "
            "(gen_random_uuid(), 'kiosk', 'A', sha256('a'), '2026-05-01Z', null, null), "
            "(gen_random_uuid(), 'kiosk', 'B', sha256('b'), '2026-05-01Z', '2026-05-02Z', null), "
            "(gen_random_uuid(), 'kiosk', 'C', sha256('c'), '2026-05-01Z', null, now()), "
            "(gen_random_uuid(), 'kitchen', 'D', sha256('d'), '2026-05-01Z', null, null)"_s);
        const ShopFacts facts = observe();
        QCOMPARE(facts.kiosks.size(), 2);
        QCOMPARE(facts.kiosks[0].lastSeen.date(), QDate(2026, 5, 1));
        QCOMPARE(facts.kiosks[1].lastSeen.date(), QDate(2026, 5, 2));
    }
};

QTEST_GUILESS_MAIN(TestAlerts)
#include "tst_alerts.moc"
