// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/orders/order_states.h"
#include "daemon/domain/payments/outcome.h"
#include "daemon/domain/payments/payment_states.h"
#include "daemon/domain/payments/payment_summary.h"
#include "tests/support/machine_check.h"

using namespace kiosk;
using namespace Qt::StringLiterals;
using Kind = payments::TerminalOutcome::Kind;

namespace {

const QDateTime noon = QDateTime(QDate(2026, 5, 1), QTime(12, 0), QTimeZone::UTC);

payments::Payment attemptIn(PaymentState state) {
    return {.id = PaymentId::create(noon), .state = state, .updatedAt = noon};
}

payments::TerminalOutcome outcome(Kind kind) {
    payments::TerminalOutcome outcome;
    outcome.kind = kind;
    outcome.reason = u"why"_s;
    return outcome;
}

constexpr std::array allKinds{Kind::Captured,   Kind::Declined, Kind::Cancelled, Kind::NotFound,
                              Kind::InProgress, Kind::Unknown,  Kind::NotSent};

} // namespace

class PaymentRules : public QObject {
    Q_OBJECT

private slots:
    void anAttemptMovesOnlyByItsMachine_data() {
        test::addPairs<PaymentState>(
            "created>sent created>cancelled sent>captured sent>declined "
            "sent>cancelled sent>not_found sent>unknown "
            "sent>reversing unknown>captured unknown>declined unknown>cancelled "
            "unknown>not_found unknown>reversing "
            "captured>reversing declined>reversing cancelled>reversing "
            "not_found>reversing reversing>reversed "
            "reversing>reverse_failed reverse_failed>reversed reverse_failed>reversing");
    }
    void anAttemptMovesOnlyByItsMachine() { test::checkPair(payments::paymentTransitions()); }

    void noAnswerLeadsOutOfTheMachine() {
        for (const auto &state : Names<PaymentState>::all)
            for (const auto &order : Names<OrderState>::all)
                for (const Kind kind : allKinds)
                    for (const bool mustReverse : {false, true}) {
                        auto said = outcome(kind);
                        said.mustReverse = mustReverse;
                        const auto before = attemptIn(state.value);
                        for (const auto &after : {payments::afterOutcome(before, order.value, said, noon),
                                                  payments::afterReversal(before, said, noon)})
                            QVERIFY2(
                                after.state == before.state ||
                                    findTransition(payments::paymentTransitions(), before.state, after.state),
                                qPrintable(u"%1 kind %2 → %3"_s.arg(nameOf(before.state))
                                               .arg(int(kind))
                                               .arg(nameOf(after.state))));
                    }
    }

    void silenceNeverBecomesDeclined() {
        for (const Kind kind : {Kind::Unknown, Kind::InProgress, Kind::NotSent}) {
            const auto after = payments::afterOutcome(attemptIn(PaymentState::Unknown), OrderState::Submitted,
                                                      outcome(kind), noon);
            QCOMPARE(after.state, PaymentState::Unknown);
        }
        QCOMPARE(payments::afterOutcome(attemptIn(PaymentState::Sent), OrderState::Submitted,
                                        outcome(Kind::Unknown), noon)
                     .state,
                 PaymentState::Unknown);
    }

    void anExplicitAnswerEndsAnAwaitedAttempt() {
        for (const PaymentState state : {PaymentState::Sent, PaymentState::Unknown}) {
            const auto after = [&](Kind kind) {
                return payments::afterOutcome(attemptIn(state), OrderState::Submitted, outcome(kind), noon)
                    .state;
            };
            QCOMPARE(after(Kind::Captured), PaymentState::Captured);
            QCOMPARE(after(Kind::Declined), PaymentState::Declined);
            QCOMPARE(after(Kind::Cancelled), PaymentState::Cancelled);
            QCOMPARE(after(Kind::NotFound), PaymentState::NotFound);
        }
    }

    void whatNeverLeftIsDeclinedAsTerminalUnavailable() {
        const auto after = payments::afterOutcome(attemptIn(PaymentState::Sent), OrderState::Submitted,
                                                  outcome(Kind::NotSent), noon);
        QCOMPARE(after.state, PaymentState::Declined);
        QCOMPARE(after.declineReason, u"terminal_unavailable"_s);
    }

    void moneyForACancelledOrderGoesBack() {
        for (const PaymentState state : {PaymentState::Sent, PaymentState::Unknown})
            QCOMPARE(
                payments::afterOutcome(attemptIn(state), OrderState::Cancelled, outcome(Kind::Captured), noon)
                    .state,
                PaymentState::Reversing);
    }

    void moneyThatNeedsASignatureGoesBack() {
        auto said = outcome(Kind::Captured);
        said.mustReverse = true;
        const auto after =
            payments::afterOutcome(attemptIn(PaymentState::Sent), OrderState::Submitted, said, noon);
        QCOMPARE(after.state, PaymentState::Reversing);
        QCOMPARE(after.declineReason, u"why"_s);
    }

    void moneyForAnAttemptThatWasGivenUpGoesBackAndCallsAPerson() {
        for (const PaymentState state :
             {PaymentState::Declined, PaymentState::Cancelled, PaymentState::NotFound}) {
            const auto after =
                payments::afterOutcome(attemptIn(state), OrderState::Accepted, outcome(Kind::Captured), noon);
            QCOMPARE(after.state, PaymentState::Reversing);
            QVERIFY(after.needsAttention);
        }
    }

    void theSameAnswerTwiceChangesNothing() {
        for (const Kind kind : allKinds) {
            const auto once = payments::afterOutcome(attemptIn(PaymentState::Sent), OrderState::Submitted,
                                                     outcome(kind), noon);
            const auto twice = payments::afterOutcome(once, OrderState::Accepted, outcome(kind), noon);
            QCOMPARE(twice.state, once.state);
            QCOMPARE(twice.needsAttention, once.needsAttention);
        }
    }

    void aPersonIsCalledAfterNinetySecondsInTheDark() {
        const auto unknown = attemptIn(PaymentState::Unknown);
        const auto at = [&](int seconds) {
            return payments::afterOutcome(unknown, OrderState::Submitted, outcome(Kind::Unknown),
                                          noon.addSecs(seconds));
        };
        QVERIFY(!at(89).needsAttention);
        QVERIFY(at(90).needsAttention);
        QVERIFY(payments::afterReversal(attemptIn(PaymentState::Reversing), outcome(Kind::Unknown),
                                        noon.addSecs(90))
                    .needsAttention);
    }

    void aRefusedReversalFailsAndCallsAPerson() {
        for (const Kind kind : {Kind::Declined, Kind::NotFound, Kind::Cancelled}) {
            const auto after =
                payments::afterReversal(attemptIn(PaymentState::Reversing), outcome(kind), noon);
            QCOMPARE(after.state, PaymentState::ReverseFailed);
            QVERIFY(after.needsAttention);
        }
        QCOMPARE(
            payments::afterReversal(attemptIn(PaymentState::Reversing), outcome(Kind::Captured), noon).state,
            PaymentState::Reversed);
    }

    void aStrangeTextOfTheTerminalCannotStopTheMoney() {
        auto said = outcome(Kind::Captured);
        said.card = {u"VISA\u0000\n"_s, u"4111111111111234"_s, QString(500, u'7')};
        const auto after =
            payments::afterOutcome(attemptIn(PaymentState::Sent), OrderState::Submitted, said, noon);
        QCOMPARE(after.state, PaymentState::Captured);
        QCOMPARE(after.card.scheme, u"VISA"_s);
        QCOMPARE(after.card.maskedPan, u"411111******1234"_s);
        QCOMPARE(after.card.authorisationCode.size(), 64);
    }

    void noMoreThanSixDigitsOfACardStandInARow_data() {
        QTest::addColumn<QString>("pan");
        QTest::addColumn<QString>("kept");
        QTest::newRow("masked already") << u"541333******0000"_s << u"541333******0000"_s;
        QTest::newRow("stars only") << u"************1234"_s << u"************1234"_s;
        QTest::newRow("ten digits") << u"1234567890"_s << u"123456*890"_s;
        QTest::newRow("grouped") << u"4111 1111 1111 1234"_s << u"4111 11** **** 1234"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void noMoreThanSixDigitsOfACardStandInARow() {
        QFETCH(QString, pan);
        auto said = outcome(Kind::Captured);
        said.card.maskedPan = pan;
        QTEST(payments::afterOutcome(attemptIn(PaymentState::Sent), OrderState::Submitted, said, noon)
                  .card.maskedPan,
              "kept");
    }

    void attemptsAddUp_data() {
        QTest::addColumn<QList<PaymentState>>("states");
        QTest::addColumn<bool>("cancelled");
        QTest::addColumn<OrderPayment>("sum");
        using enum PaymentState;
        using P = OrderPayment;
        const auto row = [](const char *name, QList<PaymentState> states, P open, P cancelled) {
            QTest::addRow("%s, open", name) << states << false << open;
            QTest::addRow("%s, cancelled", name) << states << true << cancelled;
        };
        row("none", {}, P::Unpaid, P::Unpaid);
        row("running", {Created}, P::Pending, P::Pending);
        row("declined", {Declined}, P::Unpaid, P::Unpaid);
        row("declined, running", {Declined, Sent}, P::Pending, P::Pending);
        row("unknown", {Unknown}, P::Unknown, P::Unknown);
        row("captured", {Declined, Captured}, P::Paid, P::Paid);
        row("given back", {Reversed}, P::Unpaid, P::Refunded);
        row("being given back", {Reversing}, P::Pending, P::Paid);
        row("cannot be given back", {ReverseFailed}, P::Unknown, P::Paid);
        row("late approval beside the paying one", {Reversing, Captured}, P::Paid, P::Paid);
    }
    void attemptsAddUp() {
        QFETCH(QList<PaymentState>, states);
        QFETCH(bool, cancelled);
        QFETCH(OrderPayment, sum);
        QList<payments::Payment> attempts;
        for (const PaymentState state : states)
            attempts.append(attemptIn(state));
        const OrderState order = cancelled ? OrderState::Cancelled : OrderState::Submitted;
        QCOMPARE(payments::summarise(order, PaymentMethod::CardTerminal, false, attempts), sum);
        QCOMPARE(payments::summarise(order, PaymentMethod::CardTerminal, true, attempts),
                 OrderPayment::NothingDue);
    }

    void aPromiseAtTheCounterIsNoRunningAttempt() {
        auto promise = attemptIn(PaymentState::Created);
        promise.method = PaymentMethod::Counter;
        QCOMPARE(payments::summarise(OrderState::Accepted, PaymentMethod::Counter, false, {promise}),
                 OrderPayment::AtCounter);
        QVERIFY(payments::mayBegin({promise}));
    }

    // Whatever one attempt does next, the order's payment has a step for it.
    void everyStepOfAnAttemptIsAStepOfItsOrder() {
        for (const auto &other : Names<PaymentState>::all)
            for (const auto &step : payments::paymentTransitions())
                for (const OrderState order : {OrderState::Submitted, OrderState::Cancelled}) {
                    // Two live attempts cannot be.
                    if (payments::isLive(other.value) && payments::isLive(step.from))
                        continue;
                    const auto sum = [&](PaymentState state) {
                        return payments::summarise(order, PaymentMethod::CardTerminal, false,
                                                   {attemptIn(other.value), attemptIn(state)});
                    };
                    const OrderPayment from = sum(step.from);
                    const OrderPayment to = sum(step.to);
                    // An open order's captured attempt is only reversed by cancelling the order.
                    if (order != OrderState::Cancelled && step.from == PaymentState::Captured)
                        continue;
                    QVERIFY2(from == to || findTransition(orders::orderPaymentTransitions(), from, to),
                             qPrintable(u"%1 beside %2 → %3 makes %4 → %5"_s.arg(
                                 nameOf(other.value), nameOf(step.from), nameOf(step.to), nameOf(from),
                                 nameOf(to))));
                }
    }

    // Whatever its attempts are, an order can be cancelled.
    void everyOrderCanEnd() {
        const auto ended = [](PaymentState state) {
            return state == PaymentState::Created    ? PaymentState::Cancelled
                   : state == PaymentState::Captured ? PaymentState::Reversing
                                                     : state;
        };
        for (const auto &method : Names<PaymentMethod>::all)
            for (const auto &one : Names<PaymentState>::all)
                for (const auto &two : Names<PaymentState>::all) {
                    if (payments::isLive(one.value) && payments::isLive(two.value))
                        continue;
                    const OrderPayment from =
                        payments::summarise(OrderState::Accepted, method.value, false,
                                            {attemptIn(one.value), attemptIn(two.value)});
                    const OrderPayment to =
                        payments::summarise(OrderState::Cancelled, method.value, false,
                                            {attemptIn(ended(one.value)), attemptIn(ended(two.value))});
                    QVERIFY2(from == to || findTransition(orders::orderPaymentTransitions(), from, to),
                             qPrintable(u"%1, %2: %3 → %4"_s.arg(nameOf(one.value), nameOf(two.value),
                                                                 nameOf(from), nameOf(to))));
                }
    }

    void noAttemptBeginsBesideALiveOne_data() {
        QTest::addColumn<PaymentState>("state");
        QTest::addColumn<QString>("refusal");
        using enum PaymentState;
        for (const PaymentState state : {Created, Sent, Reversing})
            QTest::addRow("%s", nameOf(state).data()) << state << u"payment_in_progress"_s;
        for (const PaymentState state : {Unknown, ReverseFailed})
            QTest::addRow("%s", nameOf(state).data()) << state << u"payment_unresolved"_s;
        QTest::newRow("captured") << Captured << u"order_already_paid"_s;
        for (const PaymentState state : {Declined, Cancelled, NotFound, Reversed})
            QTest::addRow("%s", nameOf(state).data()) << state << QString();
    }
    void noAttemptBeginsBesideALiveOne() {
        QFETCH(PaymentState, state);
        QFETCH(QString, refusal);
        const auto answer = payments::mayBegin({attemptIn(PaymentState::Declined), attemptIn(state)});
        QCOMPARE(answer ? QString() : QString(errorCodeName(answer.error().code)), refusal);
    }
};

QTEST_APPLESS_MAIN(PaymentRules)
#include "tst_payment_rules.moc"
