// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/orders/order_repository.h"
#include "daemon/storage/engine/transaction.h"
#include "daemon/storage/pg_unit_of_work.h"
#include "tests/db/orders/order_desk.h"

#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;
using test::codeOf;
using Kind = payments::TerminalOutcome::Kind;

class Orders : public QObject {
    Q_OBJECT

    test::OrderDesk desk;

private slots:
    void anOrderReadsBackAsItWasSold() {
        auto burger = desk.s.line(desk.s.burger, 690 + 100, 2);
        burger.options = {{desk.s.rare, 1}, {desk.s.ketchup, 2}};
        burger.note = u"no onions; \"very\" 'well' ünï 🍔"_s;
        auto request =
            desk.s.request({burger, desk.s.comboLine(1040, 3)}, 1580 + 3120, PaymentMethod::CardTerminal);
        request.tableNumber = u"12"_s;
        const auto answer = desk.submit(request);
        QCOMPARE(codeOf(answer), u"ok"_s);
        const auto read = desk.view(request.id);
        const orders::Order &sold = answer->order;
        QCOMPARE(read.order.displayNumber, sold.displayNumber);
        QCOMPARE(read.order.businessDate, sold.businessDate);
        QCOMPARE(read.order.createdAt, sold.createdAt);
        QCOMPARE(read.order.total, desk.s.euros(4700));
        QCOMPARE(read.order.tableNumber, u"12"_s);
        QCOMPARE(read.order.lines.size(), 2);
        const orders::Line &line = read.order.lines[0];
        QCOMPARE(line.id, burger.id);
        QCOMPARE(line.note, burger.note);
        QCOMPARE(line.name, sold.lines[0].name);
        QCOMPARE(line.unitPrice, 790);
        QCOMPARE(line.total, 1580);
        QCOMPARE(line.taxRate, 7000);
        QCOMPARE(line.tax, sold.lines[0].tax);
        QCOMPARE(line.options.size(), 2);
        QCOMPARE(line.options[1].quantity, 2);
        QCOMPARE(line.options[1].price, 50);
        const orders::Line &combo = read.order.lines[1];
        QVERIFY(!combo.taxRate);
        QCOMPARE(combo.components.size(), 3);
        for (qsizetype i = 0; i < 3; ++i) {
            QCOMPARE(combo.components[i].itemId, sold.lines[1].components[i].itemId);
            QCOMPARE(combo.components[i].total, sold.lines[1].components[i].total);
            QCOMPARE(combo.components[i].tax, sold.lines[1].components[i].tax);
            QCOMPARE(combo.components[i].variantName, sold.lines[1].components[i].variantName);
        }
        QCOMPARE(read.order.taxes.size(), 2);
        QCOMPARE(read.payments.size(), 1);
        QCOMPARE(read.payments[0].id, *request.paymentId);
        QCOMPARE(read.payments[0].terminal, u"main"_s);
    }

    void orderAttemptTicketEventsAndOutboxAreOneCommit() {
        desk.database.execute(u"truncate outbox"_s);
        const auto card = desk.saved();
        const auto counter = desk.saved(PaymentMethod::Counter);
        const QString id = card.id.toString();
        QCOMPARE(desk.count(u"order_events where order_id = '%1'"_s.arg(id)), 1);
        QCOMPARE(desk.count(u"payment_events where payment_id = '%1'"_s.arg(card.paymentId->toString())), 1);
        // One transaction: every row has the same inserting transaction.
        QCOMPARE(desk.database.value(uR"(select count(distinct x) from (
                     select xmin::text x from orders where id = '%1' union all
                     select xmin::text from order_lines where order_id = '%1' union all
                     select xmin::text from order_events where order_id = '%1' union all
                     select xmin::text from payments where order_id = '%1' union all
                     select xmin::text from request_registry where order_id = '%1' union all
                     select xmin::text from outbox where entity_id = '%1') rows)"_s.arg(id)),
                 u"1"_s);
        const QString told =
            desk.database.value(u"select string_agg(topic || ':' || kind, ' ' order by id) from outbox"_s);
        QCOMPARE(told, u"orders:submitted payments:created orders:submitted tickets:queued"_s);
        QCOMPARE(desk.view(counter.id).order.ticketState, TicketState::Queued);
    }

    void aRefusedOrderLeavesNothingBehind() {
        desk.database.execute(u"truncate outbox"_s);
        const qint64 registered = desk.count(u"request_registry"_s);
        const QString number = desk.database.value(u"select next_number from display_counters"_s);
        const auto used = desk.saved();
        auto other = desk.fries(PaymentMethod::CardTerminal);
        other.paymentId = used.paymentId;
        QCOMPARE(codeOf(desk.submit(other)), u"id_reused"_s);
        QCOMPARE(desk.count(u"request_registry"_s), registered + 2);
        QCOMPARE(desk.database.value(u"select next_number from display_counters"_s).toInt(),
                 number.toInt() + 1);
        QCOMPARE(desk.count(u"orders where id = '%1'"_s.arg(other.id.toString())), 0);
        QCOMPARE(desk.count(u"outbox where entity_id = '%1'"_s.arg(other.id.toString())), 0);
    }

    void aMenuThatMovedOnIsNotSoldFrom() {
        desk.database.execute(u"update shop set menu_version = menu_version + 1"_s);
        // The database's own menu is empty here, so nothing of the cart is on it.
        QCOMPARE(codeOf(desk.submit(desk.fries(PaymentMethod::Counter))), u"cart_changed"_s);
        desk.database.execute(u"update shop set menu_version = menu_version - 1"_s);
    }

    void numbersBeginAgainEachBusinessDate() {
        const QDateTime later = desk.now.addDays(1);
        const auto first = desk.submit(desk.fries(PaymentMethod::Counter), later);
        const auto second = desk.submit(desk.fries(PaymentMethod::Counter), later);
        const auto next = desk.submit(desk.fries(PaymentMethod::Counter), later.addDays(1));
        QCOMPARE(first->order.displayNumber, u"C-001"_s);
        QCOMPARE(second->order.displayNumber, u"C-002"_s);
        QCOMPARE(next->order.displayNumber, u"C-001"_s);
    }

    // Everything that belongs to an order is found through one partition, however many months there are.
    void anOrderIsReadFromItsMonthOnly() {
        const auto request = desk.fries(PaymentMethod::CardTerminal);
        const QDateTime nextMonth = desk.now.addMonths(1);
        QCOMPARE(codeOf(desk.submit(request, nextMonth)), u"ok"_s);
        const QString month = nextMonth.toString(u"_yyyy_MM"_s);
        auto &connection = desk.database.connection();
        desk.database.execute(u"set plan_cache_mode = force_generic_plan"_s);
        QString before;
        for (int i = 0; i < 3; ++i) {
            storage::Transaction transaction(connection);
            storage::PgUnitOfWork unit(connection);
            QVERIFY(unit.orders().lock(request.id).has_value());
            QVERIFY(checkout::getOrder(unit, request.id, {}).has_value());
            QVERIFY(checkout::markSent(unit, *request.paymentId, u"S1"_s, nextMonth).has_value());
            // PostgreSQL counts on over its transactions, and flushes about once a second.
            const QString scans = desk.database.value(uR"(
                select string_agg(concat_ws(':', relname, seq_scan, idx_scan), ' ' order by relname)
                from pg_stat_xact_user_tables where relname ~ '_[0-9]{4}_[0-9]{2}$' and relname !~ '%1$')"_s
                                                          .arg(month));
            // Planning looks at other months' indexes too; that is the first time only.
            if (i > 0)
                QCOMPARE(scans, before);
            before = scans;
        }
    }

    void theListIsNewestFirstAndPagesWithoutGapsOrRepeats() {
        desk.database.execute(
            u"truncate orders, order_lines, order_events, payments, tickets, request_registry"_s);
        for (int i = 0; i < 25; ++i) {
            const auto request = desk.fries(PaymentMethod::Counter);
            // Groups of five share one moment; three months are crossed.
            QCOMPARE(codeOf(desk.submit(request, desk.now.addDays((i / 5) * 20))), u"ok"_s);
        }
        QSet<QString> seen;
        QDateTime last = desk.now.addYears(1);
        QString cursor;
        int pages = 0;
        do {
            const auto page = desk.cases
                                  .run([&](UnitOfWork &unit) {
                                      return checkout::listOrders(unit, {.cursor = cursor, .limit = 4});
                                  })
                                  .value();
            for (const checkout::OrderView &view : page.orders) {
                QVERIFY(view.order.createdAt <= last);
                last = view.order.createdAt;
                QVERIFY(!seen.contains(view.order.id.toString()));
                seen.insert(view.order.id.toString());
            }
            cursor = page.nextCursor;
            ++pages;
        } while (!cursor.isEmpty());
        QCOMPARE(seen.size(), 25);
        QCOMPARE(pages, 7);
    }

    void theListIsNarrowedByStateAndDate() {
        const auto request = desk.saved(PaymentMethod::Counter);
        (void)desk.cases.run([&](UnitOfWork &unit) {
            return checkout::cancelOrder(unit, request.id, u"guest"_s, {}, {}, desk.now);
        });
        const auto list = [&](const checkout::OrderFilter &filter) {
            return desk.cases.run([&](UnitOfWork &unit) { return checkout::listOrders(unit, filter); })
                .value()
                .orders;
        };
        for (const auto &view : list({.state = OrderState::Cancelled}))
            QCOMPARE(view.order.state, OrderState::Cancelled);
        QCOMPARE(list({.state = OrderState::Cancelled}).size(), 1);
        const QDate date = desk.view(request.id).order.businessDate;
        for (const auto &view : list({.fromDate = date, .toDate = date}))
            QCOMPARE(view.order.businessDate, date);
        QVERIFY(list({.toDate = date.addYears(-1)}).isEmpty());
    }

    void aCursorThatNobodyGaveIsRefused_data() {
        QTest::addColumn<QString>("cursor");
        QTest::newRow("words") << u"next please"_s;
        QTest::newRow("no id") << u"1777777777777_"_s;
        QTest::newRow("not a number") << u"x_%1"_s.arg(OrderId::create().toString());
        QTest::newRow("a time beyond all times")
            << u"9223372036854775807_%1"_s.arg(OrderId::create().toString());
    }
    void aCursorThatNobodyGaveIsRefused() {
        QFETCH(QString, cursor);
        QCOMPARE(codeOf(desk.cases.run(
                     [&](UnitOfWork &unit) { return checkout::listOrders(unit, {.cursor = cursor}); })),
                 u"invalid_fields"_s);
    }

    void aPaidOrderReachesTheKitchenAndIsHandedOver() {
        const auto request = desk.saved();
        QCOMPARE(codeOf(desk.send(*request.paymentId)), u"ok"_s);
        QCOMPARE(codeOf(desk.apply(*request.paymentId, Kind::Captured)), u"ok"_s);
        auto tickets =
            desk.cases.run([&](UnitOfWork &unit) { return checkout::listTickets(unit, desk.now); }).value();
        const auto mine = std::ranges::find(tickets, request.id, &kitchen::Ticket::orderId);
        QVERIFY(mine != tickets.end());
        QCOMPARE(mine->paymentState, OrderPayment::Paid);
        QCOMPARE(mine->displayNumber, desk.view(request.id).order.displayNumber);
        QCOMPARE(mine->lines[0].name.value(u"en"_s), u"Fries"_s);
        kitchen::Ticket ticket = *mine;
        for (const TicketState to : {TicketState::Preparing, TicketState::Ready, TicketState::HandedOver}) {
            const auto moved = desk.cases.run([&](UnitOfWork &unit) {
                return checkout::transitionTicket(unit, ticket.id, to, ticket.version, test::cook, desk.now);
            });
            QCOMPARE(codeOf(moved), u"ok"_s);
            ticket = *moved;
        }
        const auto done = desk.view(request.id);
        QCOMPARE(done.order.state, OrderState::Closed);
        QCOMPARE(done.payments[0].card.maskedPan, u"411111******1234"_s);
        QCOMPARE(desk.count(u"ticket_events where ticket_id = '%1'"_s.arg(ticket.id.toString())), 4);
        QCOMPARE(desk.count(u"order_events where order_id = '%1'"_s.arg(request.id.toString())), 3);
    }

    void doneTicketsLeaveTheListAfterFiveMinutes() {
        const auto request = desk.saved(PaymentMethod::Counter);
        desk.database.execute(
            u"update tickets set state = 'preparing', version = 2 where order_id = '%1';"
            "update tickets set state = 'ready', version = 3 where order_id = '%1';"
            "update tickets set state = 'handed_over', version = 4, state_since = '%2' where order_id = '%1'"_s
                .arg(request.id.toString(), desk.now.toString(Qt::ISODate)));
        const auto listed = [&](int seconds) {
            const auto tickets = desk.cases.run(
                [&](UnitOfWork &unit) { return checkout::listTickets(unit, desk.now.addSecs(seconds)); });
            return std::ranges::find(*tickets, request.id, &kitchen::Ticket::orderId) != tickets->end();
        };
        QVERIFY(listed(299));
        QVERIFY(!listed(301));
    }

    void aStrangersTicketIdIsNotFound() {
        QCOMPARE(codeOf(desk.cases.run([&](UnitOfWork &unit) {
                     return checkout::transitionTicket(unit, TicketId(QUuid::createUuid()),
                                                       TicketState::Preparing, 1, test::cook, desk.now);
                 })),
                 u"not_found"_s);
    }
};

QTEST_GUILESS_MAIN(Orders)
#include "tst_orders.moc"
