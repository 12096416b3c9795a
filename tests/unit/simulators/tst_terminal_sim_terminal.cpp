// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulators/terminal/terminal.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk::terminalsim;

class TerminalSimTerminal final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingWorksBeforeLogin();
    void approvedPaymentIsRepeatedByStatus();
    void runningPaymentIsInProgressAndKeepsOthersOut();
    void abortEndsTheRunningPayment();
    void abortOfAnotherPaymentDoesNothing();
    void unknownReferenceIsNotFound();
    void serviceIdIsTakenOncePerLogin();
    void reversalWorksOnce();
    void reversalNeedsTheExactTransaction();
    void failedPaymentCannotBeReversed();
    void refusedReversalIsRememberedAndCanBeTriedAgain();
    void ignoredPaymentLeavesNoTrace();
    void behaviourEndsAfterItsTimes();
    void amountRulesAreOffByDefault();
    void badPaymentIsAFormatError_data();
    void badPaymentIsAFormatError();
    void documentTypeIsRefused();

private:
    QString send(const QString &category, const QString &inner, const QString &serviceId = {});
    QString login() { return send(u"Login"_s, u"<LoginRequest/>"_s); }
    QString pay(const QString &amount = u"12.90"_s, const QString &serviceId = {});
    QString status(const QString &reference = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<Terminal> m_terminal;
    int m_serviceId = 0;
    Answer m_last;
};

void TerminalSimTerminal::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_ledger = Ledger::open(m_folder->path()).value();
    m_terminal = std::make_unique<Terminal>(*m_ledger, false);
}

void TerminalSimTerminal::cleanup() {
    m_terminal.reset();
    m_ledger.reset();
}

/// Sends and waits for the answer; returns its text.
QString TerminalSimTerminal::send(const QString &category, const QString &inner, const QString &serviceId) {
    const QString id = serviceId.isEmpty() ? QString::number(++m_serviceId) : serviceId;
    const QString xml =
        u"<SaleToPOIRequest><MessageHeader MessageCategory=\"%1\" ServiceID=\"%2\" SaleID=\"S\" "
        "POIID=\"P\"/>%3</SaleToPOIRequest>"_s.arg(category, id, inner);
    std::optional<Answer> answer;
    m_terminal->handle(xml.toUtf8(), [&](const Answer &a) { answer = a; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 2000))
        return u"no answer"_s;
    m_last = *answer;
    return QString::fromUtf8(answer->body);
}

QString paymentXml(const QString &amount) {
    return u"<PaymentRequest><SaleData><SaleTransactionID "
           u"TransactionID=\"ref\"/></SaleData><PaymentTransaction>"
           "<AmountsReq Currency=\"EUR\" RequestedAmount=\"%1\"/></PaymentTransaction></PaymentRequest>"_s
               .arg(amount);
}

QString TerminalSimTerminal::pay(const QString &amount, const QString &serviceId) {
    return send(u"Payment"_s, paymentXml(amount), serviceId);
}

QString TerminalSimTerminal::status(const QString &reference) {
    return send(u"TransactionStatus"_s,
                u"<TransactionStatusRequest>%1</TransactionStatusRequest>"_s.arg(reference));
}

#define VERIFY_HAS(text, part)                                                                               \
    do {                                                                                                     \
        const QString got = text;                                                                            \
        QVERIFY2(got.contains(part), qPrintable(got));                                                       \
    } while (false)

void TerminalSimTerminal::nothingWorksBeforeLogin() {
    VERIFY_HAS(pay(), u"ErrorCondition=\"LoggedOut\""_s);
    VERIFY_HAS(status(), u"ErrorCondition=\"LoggedOut\""_s);
    QVERIFY(m_ledger->transactions().isEmpty());
    VERIFY_HAS(login(), u"Result=\"Success\""_s);
    VERIFY_HAS(pay(), u"Result=\"Success\""_s);
    VERIFY_HAS(send(u"Logout"_s, u"<LogoutRequest/>"_s), u"Result=\"Success\""_s);
    VERIFY_HAS(pay(), u"ErrorCondition=\"LoggedOut\""_s);
}

void TerminalSimTerminal::approvedPaymentIsRepeatedByStatus() {
    login();
    const QString answer = pay();
    VERIFY_HAS(answer, u"AuthorizedAmount=\"12.90\""_s);
    const qsizetype from = answer.indexOf("<MessageHeader"_L1);
    const QString message = answer.sliced(from, answer.indexOf("</SaleToPOIResponse>"_L1) - from);
    VERIFY_HAS(status(), u"<RepeatedMessageResponse>"_s + message + u"</RepeatedMessageResponse>"_s);
}

void TerminalSimTerminal::runningPaymentIsInProgressAndKeepsOthersOut() {
    login();
    m_terminal->setBehaviour({.delayMs = 300});
    QString slow;
    const QString xml =
        u"<SaleToPOIRequest><MessageHeader MessageCategory=\"Payment\" ServiceID=\"slow\" SaleID=\"S\" "
        "POIID=\"P\"/>%1</SaleToPOIRequest>"_s.arg(paymentXml(u"1.00"_s));
    m_terminal->handle(xml.toUtf8(), [&](const Answer &a) { slow = QString::fromUtf8(a.body); });
    VERIFY_HAS(status(), u"ErrorCondition=\"InProgress\""_s);
    VERIFY_HAS(status(u"<MessageReference ServiceID=\"slow\"/>"_s), u"ErrorCondition=\"InProgress\""_s);
    VERIFY_HAS(pay(), u"ErrorCondition=\"Busy\""_s);
    QTRY_VERIFY(slow.contains(u"Result=\"Success\""_s));
    QCOMPARE(m_ledger->transactions().size(), 1);
}

void TerminalSimTerminal::abortEndsTheRunningPayment() {
    login();
    m_terminal->setBehaviour({.delayMs = 60'000});
    QString slow;
    const QString xml =
        u"<SaleToPOIRequest><MessageHeader MessageCategory=\"Payment\" ServiceID=\"slow\" SaleID=\"S\" "
        "POIID=\"P\"/>%1</SaleToPOIRequest>"_s.arg(paymentXml(u"1.00"_s));
    m_terminal->handle(xml.toUtf8(), [&](const Answer &a) { slow = QString::fromUtf8(a.body); });
    send(
        u"Abort"_s,
        u"<AbortRequest><MessageReference MessageCategory=\"Payment\" ServiceID=\"slow\"/></AbortRequest>"_s);
    QCOMPARE(m_last.status, 204);
    VERIFY_HAS(slow, u"ErrorCondition=\"Aborted\""_s);
    VERIFY_HAS(status(), u"ErrorCondition=\"Aborted\""_s);
}

void TerminalSimTerminal::abortOfAnotherPaymentDoesNothing() {
    login();
    m_terminal->setBehaviour({.delayMs = 100});
    QString slow;
    const QString xml =
        u"<SaleToPOIRequest><MessageHeader MessageCategory=\"Payment\" ServiceID=\"slow\" SaleID=\"S\" "
        "POIID=\"P\"/>%1</SaleToPOIRequest>"_s.arg(paymentXml(u"1.00"_s));
    m_terminal->handle(xml.toUtf8(), [&](const Answer &a) { slow = QString::fromUtf8(a.body); });
    send(u"Abort"_s, u"<AbortRequest><MessageReference ServiceID=\"other\"/></AbortRequest>"_s);
    QTRY_VERIFY(slow.contains(u"Result=\"Success\""_s));
}

void TerminalSimTerminal::unknownReferenceIsNotFound() {
    login();
    VERIFY_HAS(status(), u"ErrorCondition=\"NotFound\""_s);
    pay();
    VERIFY_HAS(status(u"<MessageReference ServiceID=\"never\"/>"_s), u"ErrorCondition=\"NotFound\""_s);
    VERIFY_HAS(status(u"<MessageReference MessageCategory=\"Reversal\"/>"_s),
               u"ErrorCondition=\"NotFound\""_s);
}

void TerminalSimTerminal::serviceIdIsTakenOncePerLogin() {
    login();
    VERIFY_HAS(pay(u"1.00"_s, u"same"_s), u"Result=\"Success\""_s);
    VERIFY_HAS(pay(u"1.00"_s, u"same"_s), u"ErrorCondition=\"NotAllowed\""_s);
    QCOMPARE(m_ledger->balance().value(u"EUR"_s), 100);
}

QString reversalXml(const Transaction &t) {
    return u"<ReversalRequest><OriginalPOITransaction><POITransactionID TransactionID=\"%1\" "
           u"TimeStamp=\"%2\"/>"
           "</OriginalPOITransaction></ReversalRequest>"_s.arg(t.transactionId,
                                                               t.at.toString(Qt::ISODateWithMs));
}

void TerminalSimTerminal::reversalWorksOnce() {
    login();
    pay();
    const QString reversal = reversalXml(m_ledger->transactions().first());
    VERIFY_HAS(send(u"Reversal"_s, reversal), u"Result=\"Success\""_s);
    VERIFY_HAS(status(), u"<ReversalResponse><Response Result=\"Success\"/>"_s);
    VERIFY_HAS(send(u"Reversal"_s, reversal), u"already reversed"_s);
    QCOMPARE(m_ledger->balance().value(u"EUR"_s), 0);
}

void TerminalSimTerminal::reversalNeedsTheExactTransaction() {
    login();
    pay();
    Transaction other = m_ledger->transactions().first();
    other.at = other.at.addMSecs(1);
    VERIFY_HAS(send(u"Reversal"_s, reversalXml(other)), u"ErrorCondition=\"NotFound\""_s);
    QCOMPARE(m_ledger->balance().value(u"EUR"_s), 1290);
}

void TerminalSimTerminal::failedPaymentCannotBeReversed() {
    login();
    m_terminal->setBehaviour({.decision = Decision::Decline, .errorCondition = u"WrongPIN"_s});
    VERIFY_HAS(pay(), u"ErrorCondition=\"WrongPIN\""_s);
    VERIFY_HAS(send(u"Reversal"_s, reversalXml(m_ledger->transactions().first())),
               u"ErrorCondition=\"NotAllowed\""_s);
}

void TerminalSimTerminal::refusedReversalIsRememberedAndCanBeTriedAgain() {
    login();
    pay();
    const QString reversal = reversalXml(m_ledger->transactions().first());
    m_terminal->setBehaviour({.decision = Decision::Decline,
                              .errorCondition = u"UnreachableHost"_s,
                              .appliesTo = {u"Reversal"_s},
                              .times = 1});
    VERIFY_HAS(send(u"Reversal"_s, reversal), u"ErrorCondition=\"UnreachableHost\""_s);
    VERIFY_HAS(status(),
               u"<ReversalResponse><Response Result=\"Failure\" ErrorCondition=\"UnreachableHost\""_s);
    VERIFY_HAS(send(u"Reversal"_s, reversal), u"Result=\"Success\""_s);
    QCOMPARE(m_ledger->balance().value(u"EUR"_s), 0);
}

void TerminalSimTerminal::ignoredPaymentLeavesNoTrace() {
    login();
    m_terminal->setBehaviour({.decision = Decision::Ignore, .delivery = Delivery::Silent});
    QCOMPARE(pay(), QString());
    QCOMPARE(m_last.delivery, Delivery::Silent);
    VERIFY_HAS(status(), u"ErrorCondition=\"NotFound\""_s);
}

void TerminalSimTerminal::behaviourEndsAfterItsTimes() {
    login();
    m_terminal->setBehaviour({.decision = Decision::Decline, .times = 2});
    VERIFY_HAS(pay(), u"Refusal"_s);
    VERIFY_HAS(pay(), u"Refusal"_s);
    VERIFY_HAS(pay(), u"Result=\"Success\""_s);
}

void TerminalSimTerminal::amountRulesAreOffByDefault() {
    login();
    VERIFY_HAS(pay(u"1.01"_s), u"Result=\"Success\""_s);
    m_terminal = std::make_unique<Terminal>(*m_ledger, true);
    login();
    VERIFY_HAS(pay(u"1.01"_s), u"ErrorCondition=\"Refusal\""_s);
    VERIFY_HAS(pay(u"1.90"_s), u"Result=\"Success\""_s);
    m_terminal->setBehaviour({.delayMs = 1});
    VERIFY_HAS(pay(u"1.01"_s), u"Result=\"Success\""_s);
}

void TerminalSimTerminal::badPaymentIsAFormatError_data() {
    QTest::addColumn<QString>("amount");
    for (const QString &amount :
         {u""_s, u"0"_s, u"0.00"_s, u"-1"_s, u"1,00"_s, u"1.001"_s, u"1e3"_s, u"1.0.0"_s, u" 1"_s})
        QTest::newRow(qPrintable(u"amount '%1'"_s.arg(amount))) << amount;
}

void TerminalSimTerminal::badPaymentIsAFormatError() {
    QFETCH(QString, amount);
    login();
    VERIFY_HAS(pay(amount), u"ErrorCondition=\"MessageFormat\""_s);
    QVERIFY(m_ledger->transactions().isEmpty());
}

void TerminalSimTerminal::documentTypeIsRefused() {
    m_terminal->handle("<!DOCTYPE x [<!ENTITY a 'b'>]><SaleToPOIRequest/>",
                       [&](const Answer &a) { m_last = a; });
    QCOMPARE(m_last.status, 400);
}

QTEST_GUILESS_MAIN(TerminalSimTerminal)
#include "tst_terminal_sim_terminal.moc"
