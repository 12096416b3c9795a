// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/maintenance/maintenance_repository.h"
#include "tests/db/orders/old_shop.h"

#include <QElapsedTimer>
#include <QTest>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace kiosk;
using namespace kiosk::test;
using Step = storage::PgArchive::Step;

/// A shop that opened in January 2020: what happens to its first months.
class Archive : public QObject {
    Q_OBJECT
    std::unique_ptr<OldShop> m_desk;

    static QDateTime at(int year, int month, int day) { return OldShop::at(year, month, day); }
    /// A paid order, handed over and closed, with everything that belongs to it.
    OrderId soldAt(const QDateTime &when) { return m_desk->sold(when).id; }
    checkout::OrderPage page(const checkout::OrderFilter &filter) {
        auto answer = m_desk->cases.transactor()
                          .read([&](UnitOfWork &unit) { return checkout::listOrders(unit, filter); })
                          .result();
        if (!answer)
            qFatal("no list: %s", qPrintable(answer.error().detail));
        return *answer;
    }
    QList<OrderId> listed(const checkout::OrderFilter &filter) {
        QList<OrderId> ids;
        const auto found = page(filter);
        for (const auto &view : found.orders)
            ids << view.order.id;
        return ids;
    }
    /// One step; a lock that was refused on a busy machine is asked for again, as moveMonthsBefore() does.
    static Step stepped(storage::PgArchive &archive, const QDateTime &before) {
        for (int attempt = 0; attempt < 50; ++attempt) {
            try {
                maintenance::ArchiveReport report;
                if (const auto done = archive.step(before, report))
                    return *done;
            } catch (const storage::DbException &failure) {
                qWarning("again: %s", failure.what());
            }
            std::this_thread::sleep_for(100ms);
        }
        qFatal("no step was done");
    }

private slots:
    void init() { m_desk = std::make_unique<OldShop>(); }
    void cleanup() { m_desk.reset(); }

    void aMovedMonthIsReadAsBefore() {
        const OrderId january = soldAt(at(2020, 1, 20));
        const OrderId february = soldAt(at(2020, 2, 10));
        const auto before = m_desk->view(january);
        const auto report = m_desk->moved(at(2020, 2, 2));
        QCOMPARE(report.months, 1);
        QCOMPARE(report.orders, 1);
        QCOMPARE(m_desk->count(u"orders"_s), 1);
        QCOMPARE(m_desk->count(u"archive.orders"_s), 1);
        for (const QString &table : {u"order_lines"_s, u"order_events"_s, u"payments"_s, u"payment_events"_s,
                                     u"tickets"_s, u"ticket_events"_s})
            QVERIFY2(m_desk->count(u"archive."_s + table) > 0, qPrintable(table));
        QVERIFY(m_desk->database.value(u"select to_regclass('public.orders_2020_01')"_s).isEmpty());
        const auto after = m_desk->view(january);
        QCOMPARE(after.order.displayNumber, before.order.displayNumber);
        QCOMPARE(after.order.total, before.order.total);
        QCOMPARE(after.order.lines.size(), before.order.lines.size());
        QCOMPARE(after.order.lines.first().total, before.order.lines.first().total);
        QCOMPARE(after.order.ticketState, TicketState::HandedOver);
        QCOMPARE(after.order.state, OrderState::Closed);
        QCOMPARE(after.payments.size(), 1);
        QCOMPARE(after.payments.first().card.maskedPan, before.payments.first().card.maskedPan);
        QCOMPARE(listed({}), (QList{february, january}));
    }

    void theArchiveIsSearchedByDayStateAndNumber() {
        const OrderId first = soldAt(at(2020, 1, 20));
        const OrderId second = soldAt(at(2020, 1, 21));
        const OrderId third = soldAt(at(2020, 2, 1));
        m_desk->moved(at(2020, 2, 2));
        QCOMPARE(listed({.fromDate = QDate(2020, 1, 20), .toDate = QDate(2020, 1, 20)}), QList{first});
        QCOMPARE(listed({.fromDate = QDate(2020, 1, 21), .toDate = QDate(2020, 2, 1)}),
                 (QList{third, second}));
        QCOMPARE(listed({.state = OrderState::Cancelled}), QList<OrderId>());
        QCOMPARE(listed({.toDate = QDate(2020, 1, 31), .number = orders::parseNumber(u"1"_s)}),
                 (QList{second, first}));
        // These were ordered without a device, at the counter: C-001.
        QCOMPARE(listed({.number = orders::parseNumber(u"C-001"_s)}), (QList{third, second, first}));
        QCOMPARE(listed({.number = orders::parseNumber(u"A-001"_s)}), QList<OrderId>());
        QCOMPARE(listed({.number = orders::parseNumber(u"2"_s)}), QList<OrderId>());
    }

    void pagesRunOnFromTheTablesOfTheDayIntoTheArchive() {
        QList<OrderId> all;
        for (const int month : {1, 2, 3})
            for (const int day : {5, 6, 7})
                all.prepend(soldAt(at(2020, month, day)));
        m_desk->moved(at(2020, 3, 2));
        QList<OrderId> seen;
        checkout::OrderFilter filter{.limit = 2};
        do {
            const auto found = page(filter);
            for (const auto &view : found.orders)
                seen << view.order.id;
            filter.cursor = found.nextCursor;
        } while (!filter.cursor.isEmpty());
        QCOMPARE(seen, all);
    }

    void aMonthWithUncertainMoneyStaysAndSaysSo() {
        m_desk->now = at(2020, 1, 20);
        const auto request = m_desk->saved();
        QVERIFY(m_desk->send(*request.paymentId));
        QVERIFY(m_desk->apply(*request.paymentId, payments::TerminalOutcome::Kind::Unknown));
        const auto held = m_desk->moved(at(2020, 6, 1));
        QCOMPARE(held.months, 0);
        QCOMPARE(held.heldMonth, QDate(2020, 1, 1));
        QVERIFY(held.open >= 1);
        QVERIFY(m_desk->apply(*request.paymentId, payments::TerminalOutcome::Kind::Captured));
        m_desk->handOver(request.id);
        QCOMPARE(m_desk->moved(at(2020, 2, 2)).months, 1);
    }

    void anOrderThatNobodyEverPaidIsEndedFirst() {
        m_desk->now = at(2020, 1, 20);
        const auto request = m_desk->saved();
        QVERIFY(m_desk->cases.run([&](UnitOfWork &unit) {
            return checkout::cancelUnsent(unit, *request.paymentId, u"guest_gone"_s, m_desk->now);
        }));
        QCOMPARE(m_desk->moved(at(2020, 2, 2)).heldMonth, QDate(2020, 1, 1));
        const auto ended = m_desk->cases.run([&](UnitOfWork &unit) {
            return checkout::endAbandoned(unit, at(2020, 2, 2), 10, at(2020, 5, 1));
        });
        QCOMPARE(ended.value(), 1);
        QCOMPARE(m_desk->view(request.id).order.cancelReason, u"never_paid"_s);
        QCOMPARE(m_desk->moved(at(2020, 2, 2)).months, 1);
    }

    void anArchivedOrderRefusesChangesWithAClearError() {
        const OrderId id = soldAt(at(2020, 1, 20));
        m_desk->moved(at(2020, 2, 2));
        const auto cancelled = m_desk->cases.run([&](UnitOfWork &unit) {
            return checkout::cancelOrder(unit, id, u"late"_s, {}, {}, at(2020, 6, 1));
        });
        QCOMPARE(codeOf(cancelled), u"order_closed"_s);
        QVERIFY(cancelled.error().detail.contains(u"archive"_s));
        QVERIFY(m_desk->isRefused(u"update archive.orders set total = 1"_s));
        QVERIFY(m_desk->isRefused(u"delete from archive.payments"_s));
        // The registry of requests still knows it.
        QCOMPARE(m_desk->count(u"request_registry where kind = 'order'"_s), 1);
    }

    void aMoveKilledAfterAnyStepGoesOnAndNothingIsMissing() {
        QList<OrderId> all;
        for (const int month : {1, 2, 3})
            all.prepend(soldAt(at(2020, month, 15)));
        QList<Step> steps;
        do {
            // Each step by a runner that dies after it.
            storage::PgArchive runner(m_desk->database.target(), 60s);
            steps << stepped(runner, at(2020, 3, 2));
            QVERIFY(steps.size() < 200);
            QCOMPARE(listed({}), all);
            for (const OrderId &id : std::as_const(all)) {
                const auto view = m_desk->view(id);
                QCOMPARE(view.payments.size(), 1);
                QCOMPARE(view.order.lines.size(), 1);
                QCOMPARE(view.order.ticketState, TicketState::HandedOver);
            }
        } while (steps.constLast() != Step::Done);
        QCOMPARE(steps.count(Step::Copied), 2);
        QCOMPARE(steps.count(Step::Moved), 2);
        QCOMPARE(steps.count(Step::Detached), 16);
        QCOMPARE(steps.count(Step::Dropped), 16);
    }

    void aRunEndsAtTheMonthForWhichThereIsNoRoom() {
        soldAt(at(2020, 1, 15));
        const OrderId february = soldAt(at(2020, 2, 15));
        // Asked twice for a month: before it freezes and before it is copied.
        int asked = 0;
        storage::PgArchive archive(m_desk->database.target(), 60s, [&] { return ++asked <= 3; });
        QCOMPARE(archive.moveMonthsBefore(at(2020, 3, 2)).value().months, 1);
        // January has made its room; February is as if nobody had come.
        QCOMPARE(m_desk->database.value(u"select to_regclass('public.orders_2020_01')::text"_s), QString());
        QCOMPARE(m_desk->count(u"archive.orders"_s), 1);
        QCOMPARE(m_desk->count(u"orders"_s), 1);
        QCOMPARE(m_desk->count(u"archive_boundary where frozen_before > archived_before"_s), 0);
        QCOMPARE(listed({}).constFirst(), february);
        QCOMPARE(m_desk->moved(at(2020, 3, 2)).months, 1);
    }

    void aDetachCutHalfWayIsFinished() {
        const OrderId id = soldAt(at(2020, 1, 15));
        {
            storage::PgArchive archive(m_desk->database.target(), 60s);
            QCOMPARE(stepped(archive, at(2020, 2, 2)), Step::Froze);
            QCOMPARE(stepped(archive, at(2020, 2, 2)), Step::Copied);
            QCOMPARE(stepped(archive, at(2020, 2, 2)), Step::Moved);
        }
        // Somebody reads the table for long, and the detach that waits for it is cut off.
        storage::Connection reader(m_desk->database.target());
        reader.ensureOpen();
        reader.runScript(u"begin; select count(*) from ticket_events"_s);
        m_desk->database.execute(u"set lock_timeout = '300ms'"_s);
        QVERIFY(m_desk->isRefused(
            u"alter table ticket_events detach partition ticket_events_2020_01 concurrently"_s));
        QCOMPARE(m_desk->count(u"pg_inherits where inhdetachpending"_s), 1);
        QCOMPARE(listed({}), QList{id});
        reader.rollback();
        m_desk->moved(at(2020, 2, 2));
        QCOMPARE(m_desk->count(u"pg_inherits where inhdetachpending"_s), 0);
        QCOMPARE(listed({}), QList{id});
    }

    void whoReadsWhileMonthsMoveSeesEveryOrderOnce() {
        QList<OrderId> all;
        for (const int month : {1, 2, 3, 4})
            for (const int day : {10, 20})
                all.prepend(soldAt(at(2020, month, day)));
        std::atomic<bool> isOver = false;
        std::atomic<int> reads = 0;
        std::atomic<int> wrong = 0;
        std::vector<std::jthread> readers;
        for (int reader = 0; reader < 3; ++reader)
            readers.emplace_back([&] {
                while (!isOver) {
                    if (listed({}) != all)
                        ++wrong;
                    const auto view = m_desk->cases.transactor()
                                          .read([&](UnitOfWork &unit) {
                                              return checkout::getOrder(unit, all.constLast(), {});
                                          })
                                          .result();
                    if (!view || view->payments.size() != 1 || view->order.lines.size() != 1) {
                        qWarning("read wrongly: %s", qPrintable(view ? u"not whole"_s : view.error().detail));
                        ++wrong;
                    }
                    ++reads;
                }
            });
        while (reads < 10)
            std::this_thread::yield();
        const int before = reads;
        const auto report =
            storage::PgArchive(m_desk->database.target(), 60s).moveMonthsBefore(at(2020, 4, 2));
        const qint64 months = m_desk->count(u"pg_inherits where inhparent = 'archive.orders'::regclass"_s);
        const int during = reads - before;
        isOver = true;
        readers.clear();
        QCOMPARE(codeOf(report), u"ok"_s);
        QCOMPARE(months, 3);
        QCOMPARE(m_desk->count(u"orders"_s), 2);
        QVERIFY(during > 10);
        QCOMPARE(wrong.load(), 0);
    }

    void nobodyWaitsBehindALongTransaction() {
        soldAt(at(2020, 1, 15));
        storage::Connection slow(m_desk->database.target());
        slow.ensureOpen();
        slow.runScript(u"set idle_in_transaction_session_timeout = 0"_s);
        slow.runScript(u"begin; select count(*) from orders; select count(*) from payments"_s);
        std::atomic<bool> isOver = false;
        std::atomic<qint64> slowest = 0;
        std::jthread reader([&] {
            while (!isOver) {
                QElapsedTimer timer;
                timer.start();
                (void)listed({});
                slowest = std::max(slowest.load(), timer.elapsed());
            }
        });
        // Partitions are made although a reader has the tables open …
        m_desk->partitionsFrom(at(2031, 5, 1));
        // … and the archive waits without a lock, then says that it comes back.
        const auto refused =
            storage::PgArchive(m_desk->database.target(), 500ms).moveMonthsBefore(at(2020, 2, 2));
        isOver = true;
        reader.join();
        QCOMPARE(m_desk->count(u"pg_class where relname = 'orders_2031_08'"_s), 1);
        QCOMPARE(codeOf(refused), u"overloaded"_s);
        QVERIFY2(slowest < 2000, qPrintable(QString::number(slowest)));
        slow.rollback();
        QCOMPARE(m_desk->moved(at(2020, 2, 2)).months, 1);
    }

    void oneRunnerMovesAtATime() {
        storage::PgArchive first(m_desk->database.target());
        storage::PgArchive second(m_desk->database.target());
        maintenance::ArchiveReport report;
        QVERIFY(first.step(at(2020, 2, 2), report));
        QCOMPARE(second.step(at(2020, 2, 2), report).value(), Step::Elsewhere);
    }

    void sixYearsNeverMissAPartition() {
        QDateTime now = at(2020, 1, 15);
        for (int month = 0; month < 72; ++month, now = now.addMonths(1)) {
            QVERIFY(m_desk->cases.run([&](UnitOfWork &unit) -> Result<void> {
                unit.maintenance().ensurePartitions(now);
                return {};
            }));
            soldAt(now);
            m_desk->moved(now.addDays(-90));
        }
        QCOMPARE(m_desk->count(u"orders"_s) + m_desk->count(u"archive.orders"_s), 72);
        QVERIFY(m_desk->count(u"orders"_s) <= 5);
        QCOMPARE(listed({.fromDate = QDate(2021, 3, 15), .toDate = QDate(2021, 3, 15)}).size(), 1);
    }
};

QTEST_GUILESS_MAIN(Archive)
#include "tst_archive.moc"
