// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/integrations/nexo/terminal_rig.h"

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::test;

namespace {

QStringList g_logged;

void collectLog(QtMsgType, const QMessageLogContext &, const QString &text) {
    g_logged.append(text);
}

} // namespace

/// The driver with a terminal that keeps to the protocol.
class NexoTerminalTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void approvalIsCapturedWithTheTerminalsOwnIds();
    void declineTellsItsReason_data();
    void declineTellsItsReason();
    void signatureMustBeReversed();
    void abortedPaymentIsCancelled();
    void lateAbortChangesNothing();
    void secondPaymentIsNotSentWhileOneRuns();
    void paymentOfAnotherTillIsBusy();
    void loginIsRepeatedWhenTheTerminalForgotIt();
    void refusedLoginSendsNoPayment();
    void queryAfterRestartFindsThePaymentWithoutLogin();
    void queryOfAnEarlierPaymentFindsThatOne();
    void unseenPaymentIsNotFoundOnlyAfterAWhile();
    void reversalGivesTheMoneyBackOnce();
    void refusedReversalCanBeTriedAgain();
    void reversalOfAForeignTransactionIsNotFound();
    void terminalIsReachableWhileItAnswers();
    void serviceIdsAreShortAndDifferent();
    void logNamesNoCard();

private:
    std::unique_ptr<TerminalRig> m_rig;
};

void NexoTerminalTest::init() {
    m_rig = std::make_unique<TerminalRig>();
    QVERIFY(m_rig->start());
}

void NexoTerminalTest::approvalIsCapturedWithTheTerminalsOwnIds() {
    const auto payment = m_rig->newPayment();
    const Outcome outcome = m_rig->pay(payment);
    COMPARE_OUTCOME(outcome, Kind::Captured, u""_s);
    QVERIFY(!outcome.mustReverse);
    QCOMPARE(outcome.card.maskedPan, u"541333******0019"_s);
    QCOMPARE(outcome.card.scheme, u"Simulated card"_s);
    const QJsonObject booked = m_rig->simulator.ledger()[u"transactions"_s][0].toObject();
    QCOMPARE(booked[u"saleTransactionId"_s].toString(), payment.id.toString());
    QCOMPARE(booked[u"serviceId"_s].toString(), payment.serviceId);
    QCOMPARE(booked[u"amount"_s].toInteger(), 1290);
    QCOMPARE(booked[u"transactionId"_s].toString(), outcome.transaction.id);
    QCOMPARE(booked[u"at"_s].toString(), outcome.transaction.timestamp);
    QCOMPARE(outcome.card.authorisationCode, outcome.transaction.id.right(6));
}

void NexoTerminalTest::declineTellsItsReason_data() {
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("reason");
    QTest::newRow("Refusal") << Kind::Declined << u"refusal"_s;
    QTest::newRow("WrongPIN") << Kind::Declined << u"wrong_pin"_s;
    QTest::newRow("UnreachableHost") << Kind::Declined << u"unreachable_host"_s;
    QTest::newRow("Cancel") << Kind::Cancelled << u"cancel"_s;
}

void NexoTerminalTest::declineTellsItsReason() {
    QFETCH(Kind, kind);
    QFETCH(QString, reason);
    QVERIFY(m_rig->simulator.behave(
        {{u"outcome"_s, u"decline"_s}, {u"errorCondition"_s, QString::fromLatin1(QTest::currentDataTag())}}));
    const auto payment = m_rig->newPayment();
    COMPARE_OUTCOME(m_rig->pay(payment), kind, reason);
    COMPARE_OUTCOME(m_rig->ask(payment), kind, reason);
    QCOMPARE(m_rig->simulator.balance(), 0);
}

void NexoTerminalTest::signatureMustBeReversed() {
    QVERIFY(m_rig->simulator.behave({{u"signatureRequired"_s, true}}));
    const auto payment = m_rig->newPayment();
    const Outcome outcome = m_rig->pay(payment);
    COMPARE_OUTCOME(outcome, Kind::Captured, u"signature_required"_s);
    QVERIFY(outcome.mustReverse);
    COMPARE_OUTCOME(m_rig->giveBack(payment, outcome), Kind::Captured, u""_s);
    QCOMPARE(m_rig->simulator.balance(), 0);
}

void NexoTerminalTest::abortedPaymentIsCancelled() {
    QVERIFY(m_rig->simulator.behave({{u"delayMs"_s, 60'000}}));
    const auto payment = m_rig->newPayment();
    const auto future = m_rig->driver->start(payment);
    QTRY_COMPARE(m_rig->count("Payment"_L1), 1);
    m_rig->driver->abort(payment);
    COMPARE_OUTCOME(TerminalRig::wait(future), Kind::Cancelled, u"aborted"_s);
    COMPARE_OUTCOME(m_rig->ask(payment), Kind::Cancelled, u"aborted"_s);
    QCOMPARE(m_rig->simulator.balance(), 0);
}

void NexoTerminalTest::lateAbortChangesNothing() {
    const auto payment = m_rig->newPayment();
    COMPARE_OUTCOME(m_rig->pay(payment), Kind::Captured, u""_s);
    m_rig->driver->abort(payment);
    COMPARE_OUTCOME(m_rig->ask(payment), Kind::Captured, u""_s);
}

void NexoTerminalTest::secondPaymentIsNotSentWhileOneRuns() {
    QVERIFY(m_rig->simulator.behave({{u"delayMs"_s, 300}}));
    const auto first = m_rig->driver->start(m_rig->newPayment());
    COMPARE_OUTCOME(m_rig->pay(m_rig->newPayment()), Kind::NotSent, u"terminal_busy"_s);
    COMPARE_OUTCOME(TerminalRig::wait(first), Kind::Captured, u""_s);
    QCOMPARE(m_rig->count("Payment"_L1), 1);
    COMPARE_OUTCOME(m_rig->pay(m_rig->newPayment()), Kind::Captured, u""_s);
}

void NexoTerminalTest::paymentOfAnotherTillIsBusy() {
    QVERIFY(m_rig->simulator.behave({{u"delayMs"_s, 1000}}));
    auto otherSettings = m_rig->settings;
    otherSettings.saleId = u"other till"_s;
    nexo::NexoTerminal other(otherSettings, m_rig->clock);
    const auto first = m_rig->driver->start(m_rig->newPayment());
    QTRY_COMPARE(m_rig->count("Payment"_L1), 1);
    COMPARE_OUTCOME(TerminalRig::wait(other.start(m_rig->newPayment())), Kind::Declined, u"busy"_s);
    COMPARE_OUTCOME(TerminalRig::wait(first), Kind::Captured, u""_s);
}

void NexoTerminalTest::loginIsRepeatedWhenTheTerminalForgotIt() {
    COMPARE_OUTCOME(m_rig->pay(m_rig->newPayment()), Kind::Captured, u""_s);
    m_rig->simulator.kill();
    QVERIFY(m_rig->simulator.start());
    COMPARE_OUTCOME(m_rig->pay(m_rig->newPayment()), Kind::Captured, u""_s);
    QCOMPARE(m_rig->simulator.balance(), 2580);
}

void NexoTerminalTest::refusedLoginSendsNoPayment() {
    QVERIFY(m_rig->simulator.behave({{u"outcome"_s, u"decline"_s},
                                     {u"errorCondition"_s, u"Busy"_s},
                                     {u"appliesTo"_s, QJsonArray{u"Login"_s}}}));
    COMPARE_OUTCOME(m_rig->pay(m_rig->newPayment()), Kind::NotSent, u"login_busy"_s);
    QCOMPARE(m_rig->count("Payment"_L1), 0);
    QVERIFY(m_rig->simulator.behave({}));
    COMPARE_OUTCOME(m_rig->pay(m_rig->newPayment()), Kind::Captured, u""_s);
}

void NexoTerminalTest::queryAfterRestartFindsThePaymentWithoutLogin() {
    const auto payment = m_rig->newPayment();
    const Outcome captured = m_rig->pay(payment);
    m_rig->connectDriver();
    // A login might disturb a payment that still runs, so it must not be tried before the terminal asks for
    // it.
    QVERIFY(
        m_rig->simulator.behave({{u"outcome"_s, u"decline"_s}, {u"appliesTo"_s, QJsonArray{u"Login"_s}}}));
    const Outcome found = m_rig->ask(payment);
    COMPARE_OUTCOME(found, Kind::Captured, u""_s);
    QCOMPARE(found.transaction, captured.transaction);
    QCOMPARE(found.card, captured.card);
    QVERIFY(m_rig->simulator.behave({}));
    m_rig->simulator.kill();
    QVERIFY(m_rig->simulator.start());
    m_rig->connectDriver();
    COMPARE_OUTCOME(m_rig->ask(payment), Kind::Captured, u""_s);
}

void NexoTerminalTest::queryOfAnEarlierPaymentFindsThatOne() {
    const auto first = m_rig->newPayment(100);
    const Outcome captured = m_rig->pay(first);
    COMPARE_OUTCOME(m_rig->pay(m_rig->newPayment(200)), Kind::Captured, u""_s);
    QCOMPARE(m_rig->ask(first).transaction, captured.transaction);
}

void NexoTerminalTest::unseenPaymentIsNotFoundOnlyAfterAWhile() {
    m_rig->settings.notFoundGrace = std::chrono::milliseconds(700);
    m_rig->connectDriver();
    QVERIFY(m_rig->simulator.behave({{u"outcome"_s, u"ignore"_s}, {u"answer"_s, u"cut"_s}}));
    const auto payment = m_rig->newPayment();
    COMPARE_OUTCOME(m_rig->pay(payment), Kind::Unknown, u"connection_lost"_s);
    COMPARE_OUTCOME(m_rig->ask(payment), Kind::InProgress, u"may_still_arrive"_s);
    QTRY_COMPARE(m_rig->ask(payment).kind, Kind::NotFound);
    m_rig->connectDriver();
    COMPARE_OUTCOME(m_rig->ask(payment), Kind::InProgress, u"may_still_arrive"_s);
    QTRY_COMPARE(m_rig->ask(payment).kind, Kind::NotFound);
}

void NexoTerminalTest::reversalGivesTheMoneyBackOnce() {
    const auto payment = m_rig->newPayment();
    const Outcome captured = m_rig->pay(payment);
    COMPARE_OUTCOME(m_rig->giveBack(payment, captured), Kind::Captured, u""_s);
    COMPARE_OUTCOME(m_rig->giveBack(payment, captured), Kind::Captured, u"reversed_earlier"_s);
    m_rig->connectDriver();
    COMPARE_OUTCOME(m_rig->giveBack(payment, captured), Kind::Captured, u"reversed_earlier"_s);
    QCOMPARE(m_rig->count("Reversal"_L1), 1);
    QCOMPARE(m_rig->simulator.balance(), 0);
}

void NexoTerminalTest::refusedReversalCanBeTriedAgain() {
    const auto payment = m_rig->newPayment();
    const Outcome captured = m_rig->pay(payment);
    QVERIFY(m_rig->simulator.behave({{u"outcome"_s, u"decline"_s},
                                     {u"errorCondition"_s, u"UnreachableHost"_s},
                                     {u"appliesTo"_s, QJsonArray{u"Reversal"_s}},
                                     {u"times"_s, 2}}));
    COMPARE_OUTCOME(m_rig->giveBack(payment, captured), Kind::Declined, u"unreachable_host"_s);
    m_rig->connectDriver();
    COMPARE_OUTCOME(m_rig->giveBack(payment, captured), Kind::Declined, u"unreachable_host"_s);
    COMPARE_OUTCOME(m_rig->giveBack(payment, captured), Kind::Captured, u""_s);
    QCOMPARE(m_rig->simulator.balance(), 0);
}

void NexoTerminalTest::reversalOfAForeignTransactionIsNotFound() {
    const auto payment = m_rig->newPayment();
    Outcome captured = m_rig->pay(payment);
    captured.transaction.timestamp = u"2020-01-01T00:00:00.000Z"_s;
    COMPARE_OUTCOME(m_rig->giveBack(payment, captured), Kind::NotFound, u"not_found"_s);
    QCOMPARE(m_rig->simulator.balance(), 1290);
}

void NexoTerminalTest::terminalIsReachableWhileItAnswers() {
    const auto reachable = [&] {
        const QFuture<bool> future = m_rig->driver->reachable();
        return QTest::qWaitFor([&] { return future.isFinished(); }) && future.result();
    };
    QVERIFY(reachable());
    QVERIFY(m_rig->simulator.behave({{u"plugged"_s, false}}));
    QVERIFY(!reachable());
    QVERIFY(m_rig->simulator.behave({}));
    QVERIFY(reachable());
}

void NexoTerminalTest::serviceIdsAreShortAndDifferent() {
    QSet<QString> seen;
    for (int i = 0; i < 10'000; ++i) {
        const QString id = m_rig->driver->nextServiceId();
        QCOMPARE(id.size(), 10);
        seen.insert(id);
    }
    QCOMPARE(seen.size(), 10'000);
}

void NexoTerminalTest::logNamesNoCard() {
    g_logged.clear();
    const auto previous = qInstallMessageHandler(collectLog);
    const auto payment = m_rig->newPayment();
    const Outcome outcome = m_rig->pay(payment);
    const bool malformed = m_rig->simulator.behave({{u"answer"_s, u"malformed"_s}});
    const Outcome unreadable = m_rig->pay(m_rig->newPayment());
    qInstallMessageHandler(previous);
    QVERIFY(malformed);
    QCOMPARE(outcome.kind, Kind::Captured);
    QCOMPARE(unreadable.kind, Kind::Unknown);
    const QString log = g_logged.join(u'\n');
    QVERIFY2(log.contains(payment.id.toString()), qPrintable(log));
    QVERIFY2(!log.contains(u"0019"_s) && !log.contains(u'<'), qPrintable(log));
}

QTEST_GUILESS_MAIN(NexoTerminalTest)
#include "tst_nexo_terminal.moc"
