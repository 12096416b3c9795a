// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/order_ref.h"
#include "daemon/domain/orders/order_repository.h"
#include "daemon/domain/payments/payment_repository.h"
#include "tests/db/orders/order_desk.h"

#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;
using test::codeOf;

class OrderRaces : public QObject {
    Q_OBJECT

    test::OrderDesk desk{8};

    QFuture<Result<checkout::OrderView>> submitLater(const orders::OrderRequest &request) {
        return desk.cases.transactor().run([this, request](UnitOfWork &unit) {
            return checkout::submitOrder(unit, desk.cached, request, desk.now);
        });
    }

private slots:
    void fiftyTimesTheSameOrderIsOneOrder() {
        const auto request = desk.fries(PaymentMethod::CardTerminal);
        QList<QFuture<Result<checkout::OrderView>>> answers;
        for (int i = 0; i < 50; ++i)
            answers.append(submitLater(request));
        QSet<QString> numbers;
        for (auto &answer : answers) {
            QCOMPARE(codeOf(answer.result()), u"ok"_s);
            numbers.insert(answer.result()->order.displayNumber);
            QCOMPARE(answer.result()->payments.size(), 1);
        }
        const QString id = request.id.toString();
        QCOMPARE(numbers.size(), 1);
        QCOMPARE(desk.count(u"orders where id = '%1'"_s.arg(id)), 1);
        QCOMPARE(desk.count(u"order_lines where order_id = '%1'"_s.arg(id)), 1);
        QCOMPARE(desk.count(u"payments where order_id = '%1'"_s.arg(id)), 1);
        QCOMPARE(desk.count(u"order_events where order_id = '%1'"_s.arg(id)), 1);
        QCOMPARE(desk.count(u"outbox where entity_id = '%1'"_s.arg(id)), 1);
    }

    void aHundredAttemptsThatWaitForAPersonKeepNoGuestOut() {
        for (int i = 0; i < 100; ++i)
            (void)desk.saved();
        desk.database.execute(u"update payments set needs_attention = true, version = version + 1 "
                              "where state = 'created'"_s);
        const auto guest = desk.fries(PaymentMethod::CardTerminal);
        QCOMPARE(codeOf(desk.submit(guest, desk.now.addSecs(1))), u"ok"_s);
        const auto claimed = desk.cases.run([&](UnitOfWork &unit) {
            return checkout::claimOpenPayments(unit, u"one"_s, desk.now.addSecs(15), desk.now);
        });
        desk.database.execute(u"update payments set state = 'cancelled', version = version + 1 "
                              "where state = 'created'"_s);
        QVERIFY(std::ranges::contains(*claimed, *guest.paymentId, &payments::Payment::id));
    }

    void ofTwoBodiesUnderOneIdOneWins() {
        for (int round = 0; round < 10; ++round) {
            auto one = desk.fries(PaymentMethod::Counter);
            auto two = one;
            two.bodyHash = QByteArray(32, 'x');
            auto a = submitLater(one);
            auto b = submitLater(two);
            const QStringList codes{codeOf(a.result()), codeOf(b.result())};
            QVERIFY2(codes.contains(u"ok"_s) && codes.contains(u"id_reused"_s), qPrintable(codes.join(u' ')));
            QCOMPARE(desk.count(u"orders where id = '%1'"_s.arg(one.id.toString())), 1);
        }
    }

    void numbersHaveNoGapsAlthoughOrdersAreRolledBack() {
        desk.database.execute(u"truncate display_counters"_s);
        QList<QFuture<Result<checkout::OrderView>>> answers;
        for (int i = 0; i < 90; ++i) {
            const auto request = desk.fries(PaymentMethod::Counter);
            const bool fails = i % 3 == 0;
            answers.append(desk.cases.transactor().run(
                [this, request, fails](UnitOfWork &unit) -> Result<checkout::OrderView> {
                    auto view = checkout::submitOrder(unit, desk.cached, request, desk.now);
                    if (view && fails)
                        return fail(ErrorCode::Internal, u"the rest of the transaction failed"_s);
                    return view;
                }));
        }
        QList<int> numbers;
        for (auto &answer : answers)
            if (answer.result())
                numbers.append(answer.result()->order.displayNumber.mid(2).toInt());
        std::ranges::sort(numbers);
        QCOMPARE(numbers.size(), 60);
        for (qsizetype i = 0; i < numbers.size(); ++i)
            QCOMPARE(numbers[i], i + 1);
    }

    void ofManyAttemptsAtOnceOneBegins() {
        const auto request = desk.saved(PaymentMethod::Counter);
        QList<QFuture<Result<payments::Payment>>> answers;
        for (int i = 0; i < 16; ++i)
            answers.append(desk.cases.transactor().run(
                [this, order = request.id, id = PaymentId::create()](UnitOfWork &unit) {
                    return checkout::createPayment(unit,
                                                   {.id = id,
                                                    .orderId = order,
                                                    .amount = desk.s.euros(320),
                                                    .bodyHash = QByteArray(32, 'p')},
                                                   test::cashier, desk.now);
                }));
        int begun = 0;
        for (auto &answer : answers) {
            begun += answer.result().has_value();
            if (!answer.result())
                QCOMPARE(codeOf(answer.result()), u"payment_in_progress"_s);
        }
        QCOMPARE(begun, 1);
        QCOMPARE(desk.count(u"payments where order_id = '%1'"_s.arg(request.id.toString())), 1);
    }

    void anOrderAndItsPaymentsAreReadAsOfOneMoment() {
        const auto request = desk.saved();
        (void)desk.send(*request.paymentId);
        const auto seen = desk.cases.transactor().read([&](UnitOfWork &unit) -> Result<checkout::OrderView> {
            const auto order = unit.orders().find(request.id);
            if (!desk.apply(*request.paymentId, payments::TerminalOutcome::Kind::Captured))
                return fail(ErrorCode::Internal, u"the payment could not be captured meanwhile"_s);
            return checkout::OrderView{*order, unit.payments().ofOrders({checkout::refTo(*order)})};
        });
        const auto view = seen.result();
        QVERIFY2(view, qPrintable(codeOf(view)));
        QCOMPARE(view->order.paymentState, OrderPayment::Pending);
        QCOMPARE(view->payments.first().state, PaymentState::Sent);
        QCOMPARE(desk.view(request.id).order.paymentState, OrderPayment::Paid);
    }

    void aReaderCannotWrite() {
        const auto request = desk.saved();
        const auto refused = desk.cases.transactor().read([&](UnitOfWork &unit) {
            return checkout::markSent(unit, *request.paymentId, u"S0"_s, desk.now);
        });
        QVERIFY(!refused.result());
        QCOMPARE(desk.view(request.id).payments.first().state, PaymentState::Created);
    }

    // The last two steps of an order by two people at once: whoever comes second must see what the first did.
    void takingTheMoneyAndHandingOverAtOnceClosesTheOrder() {
        for (int round = 0; round < 10; ++round) {
            const auto request = desk.saved(PaymentMethod::Counter);
            const auto ticketOf = [&] {
                const auto tickets =
                    desk.cases.run([&](UnitOfWork &unit) { return checkout::listTickets(unit, desk.now); });
                return *std::ranges::find(*tickets, request.id, &kitchen::Ticket::orderId);
            };
            for (const TicketState to : {TicketState::Preparing, TicketState::Ready})
                (void)desk.cases.run([&, ticket = ticketOf()](UnitOfWork &unit) {
                    return checkout::transitionTicket(unit, ticket.id, to, ticket.version, test::cook,
                                                      desk.now);
                });
            auto handed = desk.cases.transactor().run([this, ticket = ticketOf()](UnitOfWork &unit) {
                return checkout::transitionTicket(unit, ticket.id, TicketState::HandedOver, ticket.version,
                                                  test::cook, desk.now);
            });
            auto paid = desk.cases.transactor().run([this, order = request.id](UnitOfWork &unit) {
                return checkout::createPayment(unit,
                                               {.id = PaymentId::create(),
                                                .orderId = order,
                                                .method = PaymentMethod::Counter,
                                                .amount = desk.s.euros(320),
                                                .bodyHash = QByteArray(32, 'p')},
                                               test::cashier, desk.now);
            });
            QCOMPARE(codeOf(handed.result()), u"ok"_s);
            QCOMPARE(codeOf(paid.result()), u"ok"_s);
            QCOMPARE(desk.view(request.id).order.state, OrderState::Closed);
        }
    }

    void twoDaemonsNeverHoldOneAttempt() {
        desk.database.execute(u"update payments set lease_owner = 'nobody', lease_until = 'infinity'"_s);
        for (int i = 0; i < 20; ++i)
            (void)desk.saved();
        const auto claim = [&](const QString &owner) {
            return desk.cases.transactor().run([this, owner](UnitOfWork &unit) {
                return checkout::claimOpenPayments(unit, owner, desk.now.addSecs(15), desk.now);
            });
        };
        auto one = claim(u"one"_s);
        auto two = claim(u"two"_s);
        QSet<QString> held;
        qsizetype claimed = 0;
        for (auto *answer : {&one, &two}) {
            const QList<payments::Payment> got = answer->result().value();
            claimed += got.size();
            for (const payments::Payment &payment : got)
                held.insert(payment.id.toString());
        }
        QCOMPARE(held.size(), claimed);
        // What both skipped because the other was just looking at it is found next time.
        const QList<payments::Payment> again = claim(u"one"_s).result().value();
        for (const payments::Payment &payment : again)
            held.insert(payment.id.toString());
        QCOMPARE(held.size(), 20);
        // A lease that is over is free for all.
        const auto later = desk.cases.run([&](UnitOfWork &unit) {
            return checkout::claimOpenPayments(unit, u"three"_s, desk.now.addSecs(60), desk.now.addSecs(16));
        });
        QCOMPARE(later->size(), 20);
    }
};

QTEST_GUILESS_MAIN(OrderRaces)
#include "tst_order_races.moc"
