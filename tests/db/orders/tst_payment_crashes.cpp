// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/jobs/payments/payment_runner.h"
#include "tests/db/orders/order_desk.h"
#include "tests/support/manual_clock.h"
#include "tests/support/scripted_terminal.h"

#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = payments::TerminalOutcome::Kind;

/// The daemon dies between each two steps of a payment; the next one finds what was saved and charges nobody
/// twice.
class PaymentCrashes : public QObject {
    Q_OBJECT

    test::OrderDesk desk;
    test::ManualClock clock;
    std::unique_ptr<test::ScriptedTerminal> terminal;
    std::unique_ptr<jobs::PaymentRunner> runner;

    void startDaemon(const QString &owner = u"kioskd"_s) {
        runner = std::make_unique<jobs::PaymentRunner>(
            desk.cases.transactor(), clock, jobs::Terminals{{u"main"_s, terminal.get()}},
            jobs::PaymentRunner::Settings{
                .owner = owner,
                .poll = 20ms,
                .pace = {.askAgain = [](int, bool) { return 5ms; }, .saveAgain = [](int) { return 5ms; }}});
        runner->start();
    }
    void kill() { runner.reset(); }
    [[nodiscard]] PaymentState stateOf(const orders::OrderRequest &request) {
        return desk.view(request.id).payments[0].state;
    }
    /// Every order is paid by at most one capture, and every capture at the terminal is known.
    void checkBooks(const orders::OrderRequest &request, int charges) {
        QCOMPARE(terminal->charges.value(*request.paymentId), charges);
        QCOMPARE(desk.count(u"tickets where order_id = '%1'"_s.arg(request.id.toString())), 1);
        QCOMPARE(desk.view(request.id).order.paymentState, OrderPayment::Paid);
    }

private slots:
    void init() {
        terminal = std::make_unique<test::ScriptedTerminal>();
        clock.time = desk.now;
    }
    void cleanup() { runner.reset(); }

    void diedBeforeAnythingWasSent() {
        const auto request = desk.saved();
        terminal->starts = {Kind::Captured};
        startDaemon();
        QTRY_COMPARE(stateOf(request), PaymentState::Captured);
        checkBooks(request, 1);
    }
    void diedBetweenSavingAsSentAndSending() {
        const auto request = desk.saved();
        QVERIFY(desk.send(*request.paymentId).has_value());
        terminal->queries = {Kind::NotFound};
        startDaemon();
        QTRY_COMPARE(stateOf(request), PaymentState::NotFound);
        QCOMPARE(terminal->charges.value(*request.paymentId), 0);
        QCOMPARE(desk.view(request.id).order.paymentState, OrderPayment::Unpaid);
    }
    void diedWhileTheTerminalWorked() {
        const auto request = desk.saved();
        startDaemon();
        QTRY_COMPARE(terminal->openCalls(), 1);
        kill();
        terminal->answer(Kind::Captured);
        QCOMPARE(stateOf(request), PaymentState::Sent);
        terminal->queries = {Kind::InProgress, Kind::Captured};
        startDaemon();
        QTRY_COMPARE(stateOf(request), PaymentState::Captured);
        checkBooks(request, 1);
    }
    void diedBetweenTheAnswerAndSavingIt() {
        const auto request = desk.saved();
        startDaemon();
        QTRY_COMPARE(terminal->openCalls(), 1);
        desk.database.setReachable(false);
        terminal->answer(Kind::Captured);
        QTest::qWait(100);
        kill();
        desk.database.setReachable(true);
        QTRY_COMPARE(desk.database.value(
                         u"select state from payments where id = '%1'"_s.arg(request.paymentId->toString())),
                     u"sent"_s);
        terminal->queries = {Kind::Captured};
        startDaemon();
        const auto captured = [&] {
            return desk.database.value(
                u"select state from payments where id = '%1'"_s.arg(request.paymentId->toString()));
        };
        QTRY_COMPARE_WITH_TIMEOUT(captured(), u"captured"_s, 15s);
        checkBooks(request, 1);
    }
    void theDatabaseWasAwayWhenTheTerminalAnswered() {
        const auto request = desk.saved();
        startDaemon();
        QTRY_COMPARE(terminal->openCalls(), 1);
        desk.database.setReachable(false);
        terminal->answer(Kind::Captured);
        QTest::qWait(300);
        desk.database.setReachable(true);
        const auto captured = [&] {
            return desk.database.value(
                u"select state from payments where id = '%1'"_s.arg(request.paymentId->toString()));
        };
        QTRY_COMPARE_WITH_TIMEOUT(captured(), u"captured"_s, 15s);
        QCOMPARE(terminal->calls, QStringList{u"start"_s});
        checkBooks(request, 1);
    }
    void diedWhileNobodyKnew() {
        const auto request = desk.saved();
        terminal->starts = {Kind::Unknown};
        startDaemon();
        QTRY_COMPARE(terminal->openCalls(), 1);
        kill();
        QCOMPARE(stateOf(request), PaymentState::Unknown);
        terminal->queries = {Kind::Captured};
        startDaemon();
        QTRY_COMPARE(stateOf(request), PaymentState::Captured);
        checkBooks(request, 1);
    }
    void diedBetweenCancellingAndGivingTheMoneyBack() {
        const auto request = desk.saved();
        QVERIFY(desk.send(*request.paymentId).has_value());
        QVERIFY(desk.apply(*request.paymentId, Kind::Captured).has_value());
        QVERIFY(desk.cases
                    .run([&](UnitOfWork &unit) {
                        return checkout::cancelOrder(unit, request.id, u"guest"_s, {}, {}, desk.now);
                    })
                    .has_value());
        startDaemon();
        QTRY_COMPARE(terminal->openCalls(), 1);
        kill();
        terminal->answer(Kind::Captured);
        // Reversing again is safe: the terminal knows it already.
        terminal->reversals = {Kind::Captured};
        startDaemon();
        QTRY_COMPARE(stateOf(request), PaymentState::Reversed);
        QCOMPARE(desk.view(request.id).order.paymentState, OrderPayment::Refunded);
    }
    void anotherDaemonTakesOverOnceTheLeaseIsOver() {
        const auto request = desk.saved();
        startDaemon(u"one"_s);
        QTRY_COMPARE(terminal->openCalls(), 1);
        kill();
        terminal->queries = {Kind::Captured};
        startDaemon(u"two"_s);
        QTest::qWait(80);
        QCOMPARE(stateOf(request), PaymentState::Sent);
        clock.advance(16);
        QTRY_COMPARE(stateOf(request), PaymentState::Captured);
        checkBooks(request, 1);
    }
};

QTEST_GUILESS_MAIN(PaymentCrashes)
#include "tst_payment_crashes.moc"
