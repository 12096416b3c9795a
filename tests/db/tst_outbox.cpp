// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/database.h"
#include "daemon/storage/engine/transaction.h"
#include "daemon/storage/events/outbox_reader.h"
#include "daemon/storage/events/pg_outbox.h"
#include "daemon/storage/pg_transactor.h"
#include "tests/support/test_database.h"

#include <QSqlDriver>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace kiosk;
using namespace kiosk::storage;

namespace {

/// One daemon: a pool, a reader, and what the reader told.
struct Daemon {
    explicit Daemon(const test::TestDatabase &test, OutboxReader::Settings settings = {})
        : database({.target = test.target(), .workers = 1})
        , reader(database, settings)
        , transactor(database, [this] { reader.wake(); }) {
        QObject::connect(&reader, &OutboxReader::eventsStored, &context,
                         [this](const QList<StoredEvent> &events) {
                             for (const StoredEvent &stored : events)
                                 told << stored.event.id;
                         });
        reader.start();
    }
    Result<bool> publish(const QString &id, bool commit = true) {
        return transactor
            .run([id, commit](UnitOfWork &unit) -> Result<bool> {
                unit.outbox().append(
                    {.topic = Topic::Orders, .kind = u"submitted"_s, .id = id, .version = 3, .deviceId = {}});
                if (!commit)
                    return fail(ErrorCode::NotFound, u"no"_s);
                return true;
            })
            .result();
    }
    /// Events from before the first reading are nobody's business.
    void waitUntilReading() {
        QTRY_VERIFY_WITH_TIMEOUT(
            [this] {
                (void)publish(u"probe"_s);
                QTest::qWait(20);
                return !told.isEmpty();
            }(),
            5000);
        QTest::qWait(100);
        told.clear();
    }

    QObject context;
    QStringList told;
    Database database;
    OutboxReader reader;
    PgTransactor transactor;
};

} // namespace

class TestOutbox : public QObject {
    Q_OBJECT
    test::TestDatabase m_database;

private slots:
    void committedEventsAreToldOnceAndRolledBackOnesNever() {
        Daemon daemon(m_database);
        daemon.waitUntilReading();
        QVERIFY(daemon.publish(u"a"_s));
        QVERIFY(!daemon.publish(u"b"_s, false));
        QVERIFY(daemon.publish(u"c"_s));
        QTRY_COMPARE(daemon.told, (QStringList{u"a"_s, u"c"_s}));
        QTest::qWait(50);
        QCOMPARE(daemon.told.size(), 2);
    }

    void eventOfALateCommitIsNeverSkipped() {
        Daemon daemon(m_database, {.pollEvery = 60s});
        daemon.waitUntilReading();
        Connection slow(m_database.target());
        slow.ensureOpen();
        {
            // Takes its transaction and event number first, and commits last.
            Transaction transaction(slow);
            PgOutbox outbox(slow);
            outbox.append({.topic = Topic::Orders,
                           .kind = u"submitted"_s,
                           .id = u"early"_s,
                           .version = 1,
                           .deviceId = {}});
            QVERIFY(outbox.flush());
            QVERIFY(daemon.publish(u"late"_s));
            QTest::qWait(300);
            QCOMPARE(daemon.told, QStringList());
            transaction.commit();
        }
        QTRY_COMPARE(daemon.told, (QStringList{u"early"_s, u"late"_s}));
    }

    void otherDaemonsHearOfItWithoutPolling() {
        const OutboxReader::Settings slowPoll{.pollEvery = 60s};
        Daemon one(m_database, slowPoll);
        Daemon other(m_database, slowPoll);
        one.waitUntilReading();
        other.waitUntilReading();
        QTest::qWait(200);
        one.told.clear();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(one.publish(u"hello"_s));
        QTRY_VERIFY_WITH_TIMEOUT(other.told.contains(u"hello"_s), 2000);
        QCOMPARE_LT(timer.elapsed(), 1000);
        QTRY_VERIFY(one.told.contains(u"hello"_s));
    }

    void manyCommitsMakeFewNotifications() {
        Daemon daemon(m_database);
        daemon.waitUntilReading();
        Connection listener(m_database.target());
        listener.ensureOpen();
        int heard = 0;
        QVERIFY(listener.database().driver()->subscribeToNotification(u"kiosk_outbox"_s));
        connect(listener.database().driver(), &QSqlDriver::notification, this, [&heard] { ++heard; });
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100; ++i)
            QVERIFY(daemon.publish(u"n%1"_s.arg(i)));
        QTRY_COMPARE(daemon.told.size(), 100);
        QTest::qWait(150);
        QCOMPARE_GE(heard, 1);
        QCOMPARE_LE(heard, 2 + timer.elapsed() / 100);
    }

    void readerCatchesUpAfterALostConnection() {
        Daemon daemon(m_database, {.pollEvery = 60s, .checkEvery = 200ms});
        daemon.waitUntilReading();
        m_database.setReachable(false);
        m_database.execute(
            u"insert into outbox (topic, kind, entity_id) values ('orders', 'submitted', 'missed')"_s);
        QTest::qWait(300);
        m_database.setReachable(true);
        QTRY_VERIFY_WITH_TIMEOUT(daemon.told.contains(u"missed"_s), 5000);
        m_database.execute(
            u"insert into outbox (topic, kind, entity_id) values ('orders', 'submitted', 'after')"
            ";notify kiosk_outbox"_s);
        QTRY_VERIFY_WITH_TIMEOUT(daemon.told.contains(u"after"_s), 5000);
    }

    void rowsOfARestoredDumpDoNotHoldUpWhatIsNew() {
        m_database.execute(
            u"insert into outbox (tx, kind, entity_id) values ('9000000000000', 'submitted', 'foreign')"_s);
        Daemon daemon(m_database);
        daemon.waitUntilReading();
        QCOMPARE(m_database.value(u"select count(*) from outbox where entity_id = 'foreign'"_s), u"0"_s);
    }

    void eventKeepsAllItSays() {
        Daemon daemon(m_database);
        daemon.waitUntilReading();
        QList<StoredEvent> all;
        QObject context;
        connect(&daemon.reader, &OutboxReader::eventsStored, &context,
                [&all](const QList<StoredEvent> &events) { all << events; });
        const DeviceId device = DeviceId::create();
        QVERIFY(daemon.transactor
                    .run([device](UnitOfWork &unit) -> Result<bool> {
                        unit.outbox().append({.topic = std::nullopt,
                                              .kind = u"device_revoked"_s,
                                              .id = device.toString(),
                                              .version = 7,
                                              .deviceId = device});
                        return true;
                    })
                    .result());
        QTRY_COMPARE(all.size(), 1);
        QVERIFY(!all.first().event.topic);
        QCOMPARE(all.first().event.kind, u"device_revoked"_s);
        QCOMPARE(all.first().event.id, device.toString());
        QCOMPARE(all.first().event.version, 7);
        QCOMPARE(all.first().event.deviceId, std::optional(device));
        QCOMPARE_LT(qAbs(all.first().at.secsTo(QDateTime::currentDateTimeUtc())), 60);
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
