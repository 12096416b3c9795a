// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/simulate/simulation.h"
#include "daemon/domain/devices/device_repository.h"
#include "daemon/domain/maintenance/clean_up.h"
#include "daemon/storage/engine/database.h"
#include "daemon/storage/engine/server_facts.h"
#include "tests/support/test_database.h"
#include "tests/support/use_cases.h"

#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::app;
using namespace kiosk::test;

namespace {

const QDate lastDay(2025, 7, 20);

/// Every table of orders, in the tables of the day and in the archive.
QString everywhere(const QString &table) {
    return u"(select * from %1 union all select * from archive.%1)"_s.arg(table);
}

} // namespace

/// A shop of the sample menu that is filled with invented days.
class Simulate : public QObject {
    Q_OBJECT

    static SimulationSettings settings(int days, int ordersPerDay, int workers = 2) {
        return {.days = days, .until = lastDay, .ordersPerDay = ordersPerDay, .seed = 11, .workers = workers};
    }
    static SimulationReport filled(TestDatabase &database, const SimulationSettings &settings) {
        const auto report = Simulation(database.target(), settings).run();
        if (!report)
            qFatal("not simulated: %s", qPrintable(report.error().detail));
        return *report;
    }
    static qint64 count(TestDatabase &database, const QString &what) {
        return database.value(u"select count(*) from "_s + what).toLongLong();
    }
    static QString refusal(TestDatabase &database, const SimulationSettings &settings) {
        const auto report = Simulation(database.target(), settings).run();
        return report ? u"not refused"_s : report.error().detail;
    }
    /// All that is in the books but ids that are made at random.
    static QString books(TestDatabase &database) {
        QString all;
        for (const auto &[table, columns] :
             {std::pair(u"request_registry"_s,
                        u"key, kind, body_hash, order_id, order_created_at, created_at"_s),
              std::pair(u"display_counters"_s, u"*"_s)})
            all += database.value(
                u"select string_agg(r::text, chr(10) order by r::text) from (select %1 from %2) r"_s.arg(
                    columns, table));
        for (const auto &[table, without] :
             {std::pair("orders", "{device_id}"), std::pair("order_lines", "{}"),
              std::pair("order_events", "{actor_id}"), std::pair("payments", "{}"),
              std::pair("payment_events", "{actor_id}"), std::pair("tickets", "{id}"),
              std::pair("ticket_events", "{ticket_id,actor_id}")}) {
            const QString rows =
                database.value(u"select string_agg(line, chr(10) order by line) from "
                               "(select (to_jsonb(r) - '%1'::text[])::text line from %2 r) lines"_s.arg(
                                   QLatin1StringView(without), everywhere(QLatin1StringView(table))));
            if (rows.isEmpty())
                qFatal("no rows in %s", table);
            all += u"\n%1\n"_s.arg(QLatin1StringView(table)) + rows;
        }
        return all;
    }

private slots:
    void whatWasSoldAddsUp() {
        TestDatabase database(TestDatabase::Schema::SampleShop);
        const SimulationReport report = filled(database, settings(140, 6));
        QVERIFY(report.isComplete);
        QCOMPARE(report.first, QDate(2025, 3, 3));
        QCOMPARE(report.last, lastDay);
        QCOMPARE(report.days, 140);
        QVERIFY(report.orders > 600);

        const QString orders = everywhere(u"orders"_s);
        const QString payments = everywhere(u"payments"_s);
        QCOMPARE(count(database, orders), report.orders);
        QCOMPARE(count(database, payments), report.attempts);
        QCOMPARE(count(database, u"request_registry"_s), report.orders + report.attempts);
        // Every order costs what its lines cost, and what was captured for it is what it costs.
        QCOMPARE(count(database,
                       u"%1 o where total <> (select sum(total) from %2 l where l.order_id = o.id)"_s.arg(
                           orders, everywhere(u"order_lines"_s))),
                 0);
        QCOMPARE(count(database,
                       u"%1 o where case payment_state when 'paid' then total else 0 end <> (select coalesce("
                       "sum(amount), 0) from %2 p where p.order_id = o.id and p.state = 'captured')"_s.arg(
                           orders, payments)),
                 0);
        // Everything is at its end.
        QCOMPARE(count(database, orders + u" o where state not in ('closed', 'cancelled')"_s), 0);
        QCOMPARE(count(database, payments +
                                     u" p where needs_attention or state in "
                                     "('created', 'sent', 'unknown', 'reversing', 'reverse_failed')"_s),
                 0);
        QCOMPARE(count(database,
                       everywhere(u"tickets"_s) + u" t where state not in ('handed_over', 'cancelled')"_s),
                 0);
        // Of each way it can go there is something.
        for (const char *state : {"captured", "declined", "cancelled", "reversed"})
            QVERIFY2(count(database, payments + u" p where state = '%1'"_s.arg(QLatin1StringView(state))) > 0,
                     state);
    }

    void eachDaysNumbersCountFromOne() {
        TestDatabase database(TestDatabase::Schema::SampleShop);
        (void)filled(database, settings(20, 30));
        QCOMPARE(
            count(database,
                  u"(select business_date, count(*), count(distinct display_number) differ, "
                  "max(display_number) from orders group by 1) d join display_counters c using "
                  "(business_date) where d.count = differ and d.max = d.count and next_number = max + 1"_s),
            20);
    }

    void theJobsHaveRunAsTheyWould() {
        TestDatabase database(TestDatabase::Schema::SampleShop);
        (void)filled(database, settings(140, 6));
        // Ninety days before the 21st of July the month of March was over.
        QCOMPARE(database.value(u"select to_char(archived_before at time zone 'UTC', 'YYYY-MM-DD') from "
                                "archive_boundary"_s),
                 u"2025-04-01"_s);
        QCOMPARE(count(database, u"orders where created_at < '2025-04-01 00:00Z'"_s), 0);
        QVERIFY(count(database, u"archive.orders"_s) > 50);
        QVERIFY(database.value(u"select to_regclass('orders_2025_03')"_s).isEmpty());
        for (const char *month : {"04", "07", "10"})
            QVERIFY2(!database.value(u"select to_regclass('orders_2025_%1')"_s.arg(QLatin1StringView(month)))
                          .isEmpty(),
                     month);
        // What screens would still be told of is that of the last week.
        QVERIFY(count(database, u"outbox where topic = 'orders' and at > '2025-07-20'"_s) > 0);
        QCOMPARE(count(database, u"outbox where topic = 'orders' and at < '2025-07-14'"_s), 0);
    }

    void theSameSeedGivesTheSameBooks() {
        TestDatabase one(TestDatabase::Schema::SampleShop);
        TestDatabase other(TestDatabase::Schema::SampleShop);
        (void)filled(one, settings(100, 5, 1));
        (void)filled(other, settings(100, 5, 3));
        QCOMPARE(books(one), books(other));

        TestDatabase third(TestDatabase::Schema::SampleShop);
        SimulationSettings changed = settings(100, 5);
        changed.seed = 12;
        (void)filled(third, changed);
        QVERIFY(books(third) != books(one));
    }

    /// The point of it all: rows that are saved by the day are those that the same use cases save one by one.
    void aDayIsSavedAsItsOrdersWouldHaveBeenOneByOne() {
        TestDatabase byDay(TestDatabase::Schema::SampleShop);
        TestDatabase oneByOne(TestDatabase::Schema::SampleShop);
        const DeviceId kiosk = DeviceId::create();
        const QDateTime morning(lastDay, QTime(6, 0), QTimeZone::UTC);
        Scene scene{.kiosks = {kiosk}, .deviceNames = {{kiosk, u"K"_s}}, .ordersPerDay = 300, .seed = 5};
        QList<storage::DayBook::Told> told;
        for (TestDatabase *database : {&byDay, &oneByOne}) {
            UseCases cases(*database);
            const auto ready = cases.run([&](UnitOfWork &unit) -> Result<menu::Menu> {
                unit.devices().insert({.id = kiosk,
                                       .kind = DeviceKind::Kiosk,
                                       .name = u"K"_s,
                                       .keyHash = QByteArray(32, 'k'),
                                       .createdAt = morning});
                return maintenance::ensurePartitions(unit, morning).transform([&] {
                    return unit.menu().load();
                });
            });
            QVERIFY(ready.has_value());
            scene.menu = std::make_shared<const menu::Menu>(*ready);
            if (database == &oneByOne) {
                const auto report = cases.run([&](UnitOfWork &unit) {
                    return Day(unit, scene, lastDay, [](const QDateTime &) {}).run();
                });
                QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
                continue;
            }
            storage::DayBook book(scene.menu, {{kiosk, u"K"_s}});
            const auto report =
                Day(book, scene, lastDay, [&](const QDateTime &now) { book.setNow(now); }).run();
            QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
            QVERIFY(report->orders > 200);
            book.writeTo(database->connection());
            told = book.takeEvents();
            storage::DayBook::writeEvents(database->connection(), told);
        }
        QCOMPARE(books(byDay), books(oneByOne));
        const QString events =
            u"select string_agg(e::text, chr(10) order by e::text) from (select topic, kind, "
            "case topic when 'tickets' then '' else entity_id end, version, device_id from "
            "outbox where topic in ('orders', 'payments', 'tickets')) e"_s;
        QVERIFY(!byDay.value(events).isEmpty());
        QCOMPARE(byDay.value(events), oneByOne.value(events));
    }

    void aShopThatIsNotEmptyIsLeftAlone() {
        TestDatabase database(TestDatabase::Schema::SampleShop);
        (void)filled(database, settings(2, 5));
        const QString before = books(database);
        QVERIFY2(refusal(database, settings(2, 5)).contains(u"orders already"_s), "with orders");
        QCOMPARE(books(database), before);
        QCOMPARE(count(database, u"devices"_s), 3);
    }

    void whatCannotBeFilledIsRefused() {
        TestDatabase empty(TestDatabase::Schema::Migrated);
        QVERIFY(refusal(empty, settings(2, 5)).contains(u"no shop"_s));
        TestDatabase database(TestDatabase::Schema::SampleShop);
        SimulationSettings today = settings(2, 5);
        today.until = QDate::currentDate().addDays(1);
        QVERIFY(refusal(database, today).contains(u"too late"_s));
        {
            storage::ConnectionTarget target = database.target();
            target.applicationName = u"kioskd"_s;
            storage::Connection daemon(target);
            daemon.ensureOpen();
            QVERIFY(refusal(database, settings(2, 5)).contains(u"A daemon serves"_s));
        }
        storage::Connection other(database.target());
        other.ensureOpen();
        other.runScript(u"select pg_advisory_lock(hashtext('kiosk_simulate'))"_s);
        QVERIFY(refusal(database, settings(2, 5)).contains(u"Another kioskd simulate"_s));
        QCOMPARE(count(database, u"devices"_s), 0);
    }

    void aDaemonThatStartsMeanwhileSeesIt() {
        TestDatabase database(TestDatabase::Schema::SampleShop);
        storage::Database daemon({.target = database.target(), .workers = 1});
        const auto isBeingFilled = [&] {
            return storage::askDurability(daemon).result().value().isBeingFilled;
        };
        QVERIFY(!isBeingFilled());
        storage::ConnectionTarget target = database.target();
        target.applicationName = u"kioskd simulate"_s;
        storage::Connection filling(target);
        filling.ensureOpen();
        QVERIFY(isBeingFilled());
    }

    void whoeverStopsItHasWholeDays() {
        TestDatabase database(TestDatabase::Schema::SampleShop);
        Simulation simulation(database.target(), settings(2000, 50));
        const std::jthread stopper([&] {
            while (simulation.ordersSoFar() == 0)
                std::this_thread::yield();
            simulation.stop();
        });
        const auto report = simulation.run();
        QVERIFY(report.has_value());
        QVERIFY(!report->isComplete);
        QVERIFY(report->days > 0 && report->days < 2000);
        QCOMPARE(count(database, everywhere(u"orders"_s)), report->orders);
        QCOMPARE(database.value(u"select count(distinct business_date) || ' ' || max(business_date) from "_s +
                                everywhere(u"orders"_s)),
                 u"%1 %2"_s.arg(report->days).arg(report->last.toString(Qt::ISODate)));
        QCOMPARE(
            count(database, everywhere(u"orders"_s) + u" o where state not in ('closed', 'cancelled')"_s), 0);
    }
};

QTEST_GUILESS_MAIN(Simulate)
#include "tst_simulate.moc"
