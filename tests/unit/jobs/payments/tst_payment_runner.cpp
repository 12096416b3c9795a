// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/jobs/payments/payment_runner.h"
#include "tests/support/manual_clock.h"
#include "tests/support/memory_transactor.h"
#include "tests/support/sample_menu.h"
#include "tests/support/scripted_terminal.h"

#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = payments::TerminalOutcome::Kind;

class PaymentRunnerTest : public QObject {
    Q_OBJECT

    test::SampleMenu s = test::sampleMenu();
    std::unique_ptr<test::MemoryShop> shop;
    std::unique_ptr<test::MemoryTransactor> transactor;
    std::unique_ptr<test::ManualClock> clock;
    std::unique_ptr<test::ScriptedTerminal> terminal;
    std::unique_ptr<jobs::PaymentRunner> runner;

    [[nodiscard]] jobs::PaymentRunner::Settings settings(const QString &owner = u"one"_s) const {
        // Times of the clock are the test's; only waiting is shortened.
        return {.owner = owner,
                .poll = 20ms,
                .pace = {.askAgain = [](int, bool) { return 1ms; }, .saveAgain = [](int) { return 1ms; }}};
    }
    std::unique_ptr<jobs::PaymentRunner> makeRunner(const QString &owner = u"one"_s) {
        return std::make_unique<jobs::PaymentRunner>(
            *transactor, *clock, jobs::Terminals{{u"main"_s, terminal.get()}}, settings(owner));
    }
    void startRunner() {
        runner = makeRunner();
        runner->start();
    }
    /// The daemon dies: what it had in memory is gone, what it had saved is not.
    void crash() { runner.reset(); }

    PaymentId submit() {
        const auto request = s.request({s.line(s.fries, 320)}, 320, PaymentMethod::CardTerminal);
        const auto saved = shop->run([&](UnitOfWork &unit) {
            return checkout::submitOrder(unit, std::make_shared<const menu::Menu>(s.menu), request,
                                         clock->now());
        });
        if (!saved)
            qFatal("not submitted");
        return *request.paymentId;
    }
    void cancelOrderOf(const PaymentId &id) {
        const OrderId order = shop->payment(id).orderId;
        const auto cancelled = shop->run([&](UnitOfWork &unit) {
            return checkout::cancelOrder(unit, order, u"guest"_s, {}, {}, clock->now());
        });
        QVERIFY(cancelled.has_value());
    }
    void markSent(const PaymentId &id) {
        const auto sent =
            shop->run([&](UnitOfWork &unit) { return checkout::markSent(unit, id, u"S0"_s, clock->now()); });
        QVERIFY(sent.has_value());
    }
    [[nodiscard]] PaymentState stateOf(const PaymentId &id) const { return shop->payment(id).state; }

private slots:
    void init() {
        s = test::sampleMenu();
        shop = std::make_unique<test::MemoryShop>(s.menu);
        transactor = std::make_unique<test::MemoryTransactor>(*shop);
        clock = std::make_unique<test::ManualClock>();
        terminal = std::make_unique<test::ScriptedTerminal>();
    }
    void cleanup() { runner.reset(); }

    void anAttemptIsChargedOnceAndPaysItsOrder() {
        const PaymentId id = submit();
        terminal->starts = {Kind::Captured};
        startRunner();
        QTRY_COMPARE(stateOf(id), PaymentState::Captured);
        QCOMPARE(terminal->charges.value(id), 1);
        QCOMPARE(shop->data.orders.value(shop->payment(id).orderId).paymentState, OrderPayment::Paid);
        QCOMPARE(shop->data.tickets.size(), 1);
        QCOMPARE(terminal->calls, QStringList{u"start"_s});
    }

    void theAttemptIsSavedAsSentBeforeTheTerminalHears() {
        const PaymentId id = submit();
        PaymentState atStart = PaymentState::Created;
        terminal->onStart = [&](const payments::TerminalPayment &payment) {
            atStart = shop->payment(payment.id).state;
            QCOMPARE(shop->payment(payment.id).serviceId, payment.serviceId);
            QCOMPARE(payment.amount, s.euros(320));
        };
        terminal->starts = {Kind::Captured};
        startRunner();
        QTRY_COMPARE(stateOf(id), PaymentState::Captured);
        QCOMPARE(atStart, PaymentState::Sent);
    }

    void afterTheStopNobodyElseIsCharged() {
        const PaymentId first = submit();
        const PaymentId second = submit();
        startRunner();
        QTRY_COMPARE(terminal->openCalls(), 1);
        runner->stop();
        terminal->starts = {Kind::Captured};
        terminal->answer(Kind::Captured);
        QTRY_COMPARE(stateOf(first), PaymentState::Captured);
        QTest::qWait(30);
        QCOMPARE(stateOf(second), PaymentState::Created);
        QCOMPARE(terminal->charges.value(second), 0);
    }

    void aKickFindsWhatWasJustCommitted() {
        startRunner();
        const PaymentId id = submit();
        terminal->starts = {Kind::Declined};
        runner->kick();
        QTRY_COMPARE(stateOf(id), PaymentState::Declined);
    }

    void silenceIsAskedAboutUntilItIsKnownAndNeverChargedAgain() {
        const PaymentId id = submit();
        terminal->starts = {Kind::Unknown};
        terminal->queries = {Kind::Unknown, Kind::InProgress, Kind::Unknown, Kind::Captured};
        startRunner();
        QTRY_COMPARE(stateOf(id), PaymentState::Captured);
        QCOMPARE(terminal->charges.value(id), 1);
        QCOMPARE(terminal->calls, (QStringList{u"start"_s, u"query"_s, u"query"_s, u"query"_s, u"query"_s}));
    }

    void whatTheTerminalNeverSawIsNotFound() {
        const PaymentId id = submit();
        terminal->starts = {Kind::Unknown};
        terminal->queries = {Kind::NotFound};
        startRunner();
        QTRY_COMPARE(stateOf(id), PaymentState::NotFound);
    }

    void aPersonIsCalledAfterNinetySecondsAndAskingGoesOn() {
        const PaymentId id = submit();
        terminal->starts = {Kind::Unknown};
        startRunner();
        QTRY_COMPARE(terminal->openCalls(), 1); // the first question
        clock->advance(91);
        terminal->answer(Kind::Unknown);
        QTRY_VERIFY(shop->payment(id).needsAttention);
        QTRY_COMPARE(terminal->openCalls(), 1);
        terminal->answer(Kind::Captured);
        QTRY_COMPARE(stateOf(id), PaymentState::Captured);
        QVERIFY(!shop->payment(id).needsAttention);
    }

    void oneTerminalServesOneAttemptAtATime() {
        const PaymentId first = submit();
        const PaymentId second = submit();
        startRunner();
        QTRY_COMPARE(terminal->openCalls(), 1);
        QTest::qWait(60); // three polls
        QCOMPARE(stateOf(second), PaymentState::Created);
        terminal->answer(Kind::Captured);
        QTRY_COMPARE(terminal->charges.value(second), 1);
        QCOMPARE(stateOf(first), PaymentState::Captured);
    }

    void anAttemptThatAPersonLooksAtDoesNotBlockTheTerminal() {
        const PaymentId first = submit();
        terminal->starts = {Kind::Unknown};
        startRunner();
        QTRY_COMPARE(terminal->openCalls(), 1);
        clock->advance(91);
        terminal->answer(Kind::Unknown);
        QTRY_VERIFY(shop->payment(first).needsAttention);
        const PaymentId second = submit();
        runner->kick();
        QTRY_COMPARE(terminal->charges.value(second), 1);
    }

    void whoWaitedTooLongForTheTerminalIsCancelledUnsent() {
        (void)submit();
        const PaymentId second = submit();
        startRunner();
        QTRY_COMPARE(terminal->openCalls(), 1);
        clock->advance(60);
        QTRY_COMPARE(stateOf(second), PaymentState::Cancelled);
        QCOMPARE(shop->payment(second).declineReason, u"expired"_s);
        QCOMPARE(terminal->charges.value(second), 0);
        terminal->answer(Kind::Captured);
    }

    // A crash between each two steps.
    void afterACrashAYoungUnsentAttemptIsSent() {
        const PaymentId id = submit();
        clock->advance(59);
        terminal->starts = {Kind::Captured};
        startRunner();
        QTRY_COMPARE(stateOf(id), PaymentState::Captured);
        QCOMPARE(terminal->charges.value(id), 1);
    }
    void afterACrashAnOldUnsentAttemptIsCancelled() {
        const PaymentId id = submit();
        clock->advance(60);
        startRunner();
        QTRY_COMPARE(stateOf(id), PaymentState::Cancelled);
        QVERIFY(terminal->calls.isEmpty());
    }
    void afterACrashASentAttemptIsAskedAboutAndNeverChargedAgain_data() {
        QTest::addColumn<Kind>("answer");
        QTest::addColumn<PaymentState>("state");
        QTest::newRow("captured") << Kind::Captured << PaymentState::Captured;
        QTest::newRow("declined") << Kind::Declined << PaymentState::Declined;
        QTest::newRow("never arrived") << Kind::NotFound << PaymentState::NotFound;
    }
    void afterACrashASentAttemptIsAskedAboutAndNeverChargedAgain() {
        QFETCH(Kind, answer);
        QFETCH(PaymentState, state);
        const PaymentId id = submit();
        markSent(id);
        terminal->queries = {answer};
        startRunner();
        QTRY_COMPARE(stateOf(id), state);
        QCOMPARE(terminal->charges.value(id), 0);
    }
    void afterACrashWhileTheTerminalWorkedTheAnswerIsAskedFor() {
        const PaymentId id = submit();
        startRunner();
        QTRY_COMPARE(terminal->openCalls(), 1);
        crash();
        terminal->answer(Kind::Captured); // nobody hears it
        terminal->queries = {Kind::InProgress, Kind::Captured};
        startRunner();
        QTRY_COMPARE(stateOf(id), PaymentState::Captured);
        QCOMPARE(terminal->charges.value(id), 1);
    }
    void afterACrashWithTheAnswerUnsavedItIsAskedForAgain() {
        const PaymentId id = submit();
        terminal->starts = {Kind::Captured};
        // claim and sent are saved, every try to save the answer fails
        transactor->faults = {std::nullopt, std::nullopt};
        transactor->faults.append(QList<std::optional<test::MemoryTransactor::Fault>>(
            5000, test::MemoryTransactor::Fault{ErrorCode::DatabaseUnavailable}));
        startRunner();
        QTRY_VERIFY(terminal->charges.value(id) == 1 && transactor->faults.size() < 4990);
        crash();
        QCOMPARE(stateOf(id), PaymentState::Sent);
        transactor->faults.clear();
        terminal->queries = {Kind::Captured};
        startRunner();
        QTRY_COMPARE(stateOf(id), PaymentState::Captured);
        QCOMPARE(terminal->charges.value(id), 1);
        QCOMPARE(shop->data.tickets.size(), 1);
    }
    void afterACrashAReversalGoesOn() {
        const PaymentId id = submit();
        markSent(id);
        cancelOrderOf(id);
        (void)shop->run([&](UnitOfWork &unit) {
            return checkout::applyOutcome(unit, id, test::terminalSaid(Kind::Captured), clock->now());
        });
        QCOMPARE(stateOf(id), PaymentState::Reversing);
        terminal->reversals = {Kind::Captured};
        startRunner();
        QTRY_COMPARE(stateOf(id), PaymentState::Reversed);
    }

    void aTerminalThatCannotGiveMoneyBackJustNowIsAskedUntilItCan() {
        const PaymentId id = submit();
        markSent(id);
        cancelOrderOf(id);
        (void)shop->run([&](UnitOfWork &unit) {
            return checkout::applyOutcome(unit, id, test::terminalSaid(Kind::Captured), clock->now());
        });
        terminal->reversalReason = u"unreachable_host"_s;
        terminal->reversals = QList<Kind>(12, Kind::Declined) << Kind::Captured;
        startRunner();
        QTRY_COMPARE(terminal->reversals.size(), 0);
        QTRY_COMPARE(stateOf(id), PaymentState::Reversed);
    }

    void anAnswerIsKeptUntilTheDatabaseTakesIt() {
        const PaymentId id = submit();
        terminal->starts = {Kind::Captured};
        transactor->faults = {std::nullopt, std::nullopt};
        transactor->faults.append(QList<std::optional<test::MemoryTransactor::Fault>>(
            20, test::MemoryTransactor::Fault{ErrorCode::DatabaseUnavailable}));
        startRunner();
        QTRY_COMPARE(stateOf(id), PaymentState::Captured);
        QCOMPARE(terminal->calls, QStringList{u"start"_s});
    }
    void aLostAnswerToTheCommitOfAnOutcomeIsSavedOnce() {
        const PaymentId id = submit();
        terminal->starts = {Kind::Captured};
        transactor->faults = {std::nullopt, std::nullopt,
                              test::MemoryTransactor::Fault{ErrorCode::OutcomeUnknown, true}};
        startRunner();
        QTRY_COMPARE(stateOf(id), PaymentState::Captured);
        QTRY_VERIFY(transactor->faults.isEmpty());
        QTest::qWait(30);
        QCOMPARE(shop->payment(id).version, 3);
        QCOMPARE(shop->data.tickets.size(), 1);
    }
    void aLostAnswerToTheCommitOfSentChargesOnce_data() {
        QTest::addColumn<bool>("saved");
        QTest::newRow("saved all the same") << true;
        QTest::newRow("not saved") << false;
    }
    void aLostAnswerToTheCommitOfSentChargesOnce() {
        QFETCH(bool, saved);
        const PaymentId id = submit();
        terminal->starts = {Kind::Captured};
        transactor->faults = {std::nullopt, test::MemoryTransactor::Fault{ErrorCode::OutcomeUnknown, saved}};
        startRunner();
        QTRY_COMPARE(stateOf(id), PaymentState::Captured);
        QCOMPARE(terminal->charges.value(id), 1);
    }

    void twoDaemonsChargeOnce() {
        const PaymentId id = submit();
        terminal->starts = {Kind::Captured, Kind::Captured};
        const auto other = makeRunner(u"two"_s);
        other->start();
        startRunner();
        QTRY_COMPARE(stateOf(id), PaymentState::Captured);
        QTest::qWait(60);
        QCOMPARE(terminal->charges.value(id), 1);
    }
    void aDeadDaemonsAttemptIsTakenOverWhenItsLeaseEnds() {
        const PaymentId id = submit();
        startRunner();
        QTRY_COMPARE(terminal->openCalls(), 1);
        crash();
        const auto other = makeRunner(u"two"_s);
        terminal->queries = {Kind::Captured};
        other->start();
        QTest::qWait(60);
        QCOMPARE(stateOf(id), PaymentState::Sent);
        clock->advance(16);
        QTRY_COMPARE(stateOf(id), PaymentState::Captured);
        QCOMPARE(terminal->charges.value(id), 1);
    }
    void nothingIsChargedOnceTheLeaseIsOver() {
        const PaymentId id = submit();
        int transactions = 0;
        // The machine stands still while the attempt is saved as sent.
        transactor->afterEach = [&] {
            if (++transactions == 2)
                clock->advance(20);
        };
        startRunner();
        QTRY_COMPARE(stateOf(id), PaymentState::Declined);
        QCOMPARE(shop->payment(id).declineReason, u"terminal_unavailable"_s);
        QVERIFY(!terminal->calls.contains(u"start"_s));
    }

    void aCancelledOrdersRunningPaymentIsAbortedAndALateApprovalReversed() {
        const PaymentId id = submit();
        startRunner();
        QTRY_COMPARE(terminal->openCalls(), 1);
        cancelOrderOf(id);
        runner->kick();
        QTRY_VERIFY(terminal->calls.contains(u"abort"_s));
        terminal->reversals = {Kind::Captured};
        terminal->answer(Kind::Captured);
        QTRY_COMPARE(stateOf(id), PaymentState::Reversed);
        QVERIFY(shop->data.tickets.isEmpty());
    }
    void anAbortIsOnlyAWish() {
        const PaymentId id = submit();
        startRunner();
        QTRY_COMPARE(terminal->openCalls(), 1);
        runner->abort(id);
        QTRY_VERIFY(terminal->calls.contains(u"abort"_s));
        QCOMPARE(stateOf(id), PaymentState::Sent);
        terminal->answer(Kind::Captured);
        QTRY_COMPARE(stateOf(id), PaymentState::Captured);
    }
    void whoWaitsInLineCanBeAbortedWithoutTheTerminal() {
        (void)submit();
        const PaymentId second = submit();
        startRunner();
        QTRY_COMPARE(terminal->openCalls(), 1);
        runner->abort(second);
        QTRY_COMPARE(stateOf(second), PaymentState::Cancelled);
        QVERIFY(!terminal->calls.contains(u"abort"_s));
        terminal->answer(Kind::Captured);
        QTest::qWait(30);
        QCOMPARE(terminal->charges.value(second), 0);
    }

    void aReversalIsRepeatedUntilItIsKnown() {
        const PaymentId id = submit();
        startRunner();
        QTRY_COMPARE(terminal->openCalls(), 1);
        cancelOrderOf(id);
        terminal->reversals = {Kind::Unknown, Kind::Unknown, Kind::Captured};
        terminal->answer(Kind::Captured);
        QTRY_COMPARE(stateOf(id), PaymentState::Reversed);
    }
    void aReversalThatIsRefusedThreeTimesFails() {
        const PaymentId id = submit();
        startRunner();
        QTRY_COMPARE(terminal->openCalls(), 1);
        cancelOrderOf(id);
        terminal->reversals = {Kind::Declined, Kind::Declined, Kind::Declined};
        terminal->answer(Kind::Captured);
        QTRY_COMPARE(stateOf(id), PaymentState::ReverseFailed);
        QVERIFY(shop->payment(id).needsAttention);
        QVERIFY(terminal->reversals.isEmpty());
    }

    void withoutTheNamedTerminalNothingIsSent() {
        const PaymentId id = submit();
        runner = std::make_unique<jobs::PaymentRunner>(*transactor, *clock, jobs::Terminals{}, settings());
        runner->start();
        QTRY_COMPARE(stateOf(id), PaymentState::Cancelled);
        QCOMPARE(shop->payment(id).declineReason, u"terminal_unavailable"_s);
    }

    void theWaitsGrowAndEndAtHalfAMinute() {
        QCOMPARE(jobs::askAgainAfter(1, false), 1000ms);
        QCOMPARE(jobs::askAgainAfter(2, false), 2000ms);
        QCOMPARE(jobs::askAgainAfter(3, false), 5000ms);
        QCOMPARE(jobs::askAgainAfter(100, false), 5000ms);
        QCOMPARE(jobs::askAgainAfter(1, true), 30'000ms);
        QCOMPARE(jobs::saveAgainAfter(1), 200ms);
        QCOMPARE(jobs::saveAgainAfter(3), 800ms);
        QCOMPARE(jobs::saveAgainAfter(1000), 5000ms);
    }
};

QTEST_GUILESS_MAIN(PaymentRunnerTest)
#include "tst_payment_runner.moc"
