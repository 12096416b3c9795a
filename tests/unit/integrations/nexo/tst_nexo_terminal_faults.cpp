// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/integrations/nexo/terminal_rig.h"

#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace kiosk;
using namespace kiosk::test;
using namespace std::chrono_literals;

/// The driver with a terminal, or a network, that does not keep to the protocol. The rule behind every test:
/// what the terminal has booked and what the driver in the end says are the same, and a payment is never
/// called declined by mistake.
class NexoTerminalFaults final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void answerCutAfterAnyByteIsUnknown();
    void requestIsSentOnceToAPeerThatHangsUp();
    void silenceAfterApprovingIsUnknownUntilAsked();
    void slowPaymentIsInProgressUntilItIsDone();
    void slowPaymentWithinTheTimeoutIsCaptured();
    void hardTimeoutEndsADripOfBytes();
    void secondCopyOfAnAnswerHarmsNobody();
    void unreadableAnswerIsUnknownUntilAsked_data();
    void unreadableAnswerIsUnknownUntilAsked();
    void unpluggedTerminalGetsNothing();
    void unpluggedBeforeBookingIsNotFound();
    void unpluggedAfterBookingIsCaptured();
    void killedTerminalKeepsItsWord();
    void killedTerminalHasNotTakenARunningPayment();
    void frozenTerminalIsNeverMistaken();
    void connectionThatNeverOpensIsNotSent();
    void lostLoginSendsNoPayment();
    void faultyStatusAnswerStaysUnknown_data();
    void faultyStatusAnswerStaysUnknown();
    void lostReversalIsFoundNotRepeated();
    void reversalThatNeverArrivedIsSentAgain();
    void shutdownFinishesWhatIsOpen();
    void notHttpIsUnknown();

private:
    std::unique_ptr<TerminalRig> m_rig;
};

void NexoTerminalFaults::init() {
    m_rig = std::make_unique<TerminalRig>();
    m_rig->settings.payment.idle = 10s; // disks of busy machines take seconds to sync
    m_rig->settings.question.idle = 10s;
    QVERIFY(m_rig->start());
}

void NexoTerminalFaults::answerCutAfterAnyByteIsUnknown() {
    int bytes = 0;
    Outcome outcome;
    do {
        QVERIFY(m_rig->simulator.behave({{u"answer"_s, u"cut"_s}, {u"cutAfterBytes"_s, bytes}}));
        const auto payment = m_rig->newPayment(1);
        outcome = m_rig->pay(payment);
        if (outcome.kind != Kind::Captured)
            COMPARE_OUTCOME(outcome, Kind::Unknown, u"connection_lost"_s);
        if (bytes % 100 == 0)
            COMPARE_OUTCOME(m_rig->ask(payment), Kind::Captured, u""_s);
        ++bytes;
    } while (outcome.kind != Kind::Captured && bytes < 5'000);
    // Only the whole answer is an answer, and no payment was sent a second time.
    QVERIFY2(bytes > 2'000 && bytes < 5'000, qPrintable(QString::number(bytes)));
    QCOMPARE(m_rig->count("Payment"_L1), bytes);
    QCOMPARE(m_rig->simulator.balance(), bytes);
}

void NexoTerminalFaults::requestIsSentOnceToAPeerThatHangsUp() {
    QTcpServer peer;
    QVERIFY(peer.listen(QHostAddress::LocalHost));
    int connections = 0;
    QByteArray heard;
    connect(&peer, &QTcpServer::newConnection, this, [&] {
        ++connections;
        QTcpSocket *socket = peer.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&heard, socket] {
            heard += socket->readAll();
            if (heard.endsWith("</SaleToPOIRequest>\n"))
                socket->disconnectFromHost();
        });
    });
    m_rig->settings.port = peer.serverPort();
    m_rig->connectDriver();
    COMPARE_OUTCOME(m_rig->ask(m_rig->newPayment()), Kind::Unknown, u"connection_lost"_s);
    QTest::qWait(200); // for a second request, should there be one
    QCOMPARE(connections, 1);
    QCOMPARE(heard.count("POST "), 1);
    QCOMPARE(heard.count("<SaleToPOIRequest>"), 1);
}

void NexoTerminalFaults::silenceAfterApprovingIsUnknownUntilAsked() {
    m_rig->settings.payment.idle = 200ms;
    m_rig->connectDriver();
    QVERIFY(m_rig->simulator.behave({{u"answer"_s, u"silent"_s}}));
    const auto payment = m_rig->newPayment();
    COMPARE_OUTCOME(m_rig->pay(payment), Kind::Unknown, u"no_answer"_s);
    COMPARE_OUTCOME(m_rig->ask(payment), Kind::Captured, u""_s);
    QCOMPARE(m_rig->count("Payment"_L1), 1);
}

void NexoTerminalFaults::slowPaymentIsInProgressUntilItIsDone() {
    m_rig->settings.payment.idle = 200ms;
    m_rig->connectDriver();
    QVERIFY(m_rig->simulator.behave({{u"delayMs"_s, 1500}}));
    const auto payment = m_rig->newPayment();
    COMPARE_OUTCOME(m_rig->pay(payment), Kind::Unknown, u"no_answer"_s);
    COMPARE_OUTCOME(m_rig->ask(payment), Kind::InProgress, u"in_progress"_s);
    QTRY_COMPARE(m_rig->ask(payment).kind, Kind::Captured);
    QCOMPARE(m_rig->simulator.balance(), 1290);
}

void NexoTerminalFaults::slowPaymentWithinTheTimeoutIsCaptured() {
    QVERIFY(m_rig->simulator.behave({{u"delayMs"_s, 800}}));
    COMPARE_OUTCOME(m_rig->pay(m_rig->newPayment()), Kind::Captured, u""_s);
}

void NexoTerminalFaults::hardTimeoutEndsADripOfBytes() {
    QTcpServer dripping;
    QVERIFY(dripping.listen(QHostAddress::LocalHost));
    connect(&dripping, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = dripping.nextPendingConnection();
        auto *drip = new QTimer(socket);
        connect(drip, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        drip->start(50ms);
    });
    m_rig->settings.port = dripping.serverPort();
    m_rig->settings.question = {.idle = 300ms, .whole = 700ms};
    m_rig->connectDriver();
    QElapsedTimer clock;
    clock.start();
    COMPARE_OUTCOME(m_rig->ask(m_rig->newPayment()), Kind::Unknown, u"no_answer"_s);
    QVERIFY2(clock.elapsed() > 600 && clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
}

void NexoTerminalFaults::secondCopyOfAnAnswerHarmsNobody() {
    QVERIFY(m_rig->simulator.behave(
        {{u"answer"_s, u"twice"_s},
         {u"appliesTo"_s, QJsonArray{u"Login"_s, u"Payment"_s, u"TransactionStatus"_s}}}));
    const auto first = m_rig->newPayment(100);
    const Outcome captured = m_rig->pay(first);
    COMPARE_OUTCOME(captured, Kind::Captured, u""_s);
    const auto second = m_rig->newPayment(200);
    const Outcome next = m_rig->pay(second);
    COMPARE_OUTCOME(next, Kind::Captured, u""_s);
    QVERIFY(next.transaction.id != captured.transaction.id);
    QCOMPARE(m_rig->ask(first).transaction, captured.transaction);
    QCOMPARE(m_rig->simulator.balance(), 300);
}

void NexoTerminalFaults::unreadableAnswerIsUnknownUntilAsked_data() {
    QTest::addColumn<QString>("reason");
    QTest::newRow("malformed") << u"unreadable_answer"_s;
    QTest::newRow("http500") << u"http_500"_s;
}

void NexoTerminalFaults::unreadableAnswerIsUnknownUntilAsked() {
    QFETCH(QString, reason);
    QVERIFY(m_rig->simulator.behave({{u"answer"_s, QString::fromLatin1(QTest::currentDataTag())}}));
    const auto payment = m_rig->newPayment();
    COMPARE_OUTCOME(m_rig->pay(payment), Kind::Unknown, reason);
    COMPARE_OUTCOME(m_rig->ask(payment), Kind::Captured, u""_s);
    QCOMPARE(m_rig->count("Payment"_L1), 1);
}

void NexoTerminalFaults::unpluggedTerminalGetsNothing() {
    COMPARE_OUTCOME(m_rig->pay(m_rig->newPayment()), Kind::Captured, u""_s);
    QVERIFY(m_rig->simulator.behave({{u"plugged"_s, false}}));
    const auto payment = m_rig->newPayment();
    COMPARE_OUTCOME(m_rig->pay(payment), Kind::NotSent, u"connection_refused"_s);
    COMPARE_OUTCOME(m_rig->ask(payment), Kind::Unknown, u"connection_refused"_s);
    QVERIFY(m_rig->simulator.behave({}));
    COMPARE_OUTCOME(m_rig->ask(payment), Kind::NotFound, u"not_found"_s);
    COMPARE_OUTCOME(m_rig->pay(m_rig->newPayment()), Kind::Captured, u""_s);
}

void NexoTerminalFaults::unpluggedBeforeBookingIsNotFound() {
    QVERIFY(m_rig->simulator.behave({{u"outcome"_s, u"ignore"_s},
                                     {u"answer"_s, u"unplug"_s},
                                     {u"replugAfterMs"_s, 300},
                                     {u"times"_s, 1}}));
    const auto payment = m_rig->newPayment();
    COMPARE_OUTCOME(m_rig->pay(payment), Kind::Unknown, u"connection_lost"_s);
    QTRY_COMPARE(m_rig->ask(payment).kind, Kind::NotFound);
    QCOMPARE(m_rig->simulator.balance(), 0);
}

void NexoTerminalFaults::unpluggedAfterBookingIsCaptured() {
    QVERIFY(
        m_rig->simulator.behave({{u"answer"_s, u"unplug"_s}, {u"replugAfterMs"_s, 300}, {u"times"_s, 1}}));
    const auto payment = m_rig->newPayment();
    COMPARE_OUTCOME(m_rig->pay(payment), Kind::Unknown, u"connection_lost"_s);
    QTRY_COMPARE(m_rig->ask(payment).kind, Kind::Captured);
    QCOMPARE(m_rig->simulator.balance(), 1290);
}

void NexoTerminalFaults::killedTerminalKeepsItsWord() {
    m_rig->settings.payment.idle = 200ms;
    m_rig->connectDriver();
    QVERIFY(m_rig->simulator.behave({{u"answer"_s, u"silent"_s}}));
    const auto payment = m_rig->newPayment();
    COMPARE_OUTCOME(m_rig->pay(payment), Kind::Unknown, u"no_answer"_s);
    m_rig->simulator.kill();
    COMPARE_OUTCOME(m_rig->ask(payment), Kind::Unknown, u"connection_refused"_s);
    QVERIFY(m_rig->simulator.start());
    COMPARE_OUTCOME(m_rig->ask(payment), Kind::Captured, u""_s);
}

void NexoTerminalFaults::killedTerminalHasNotTakenARunningPayment() {
    QVERIFY(m_rig->simulator.behave({{u"delayMs"_s, 60'000}}));
    const auto payment = m_rig->newPayment();
    const auto future = m_rig->driver->start(payment);
    QTRY_COMPARE(m_rig->count("Payment"_L1), 1);
    m_rig->simulator.kill();
    COMPARE_OUTCOME(TerminalRig::wait(future), Kind::Unknown, u"connection_lost"_s);
    QVERIFY(m_rig->simulator.start());
    COMPARE_OUTCOME(m_rig->ask(payment), Kind::Cancelled, u"aborted"_s);
    QCOMPARE(m_rig->simulator.balance(), 0);
}

void NexoTerminalFaults::frozenTerminalIsNeverMistaken() {
    m_rig->settings.payment.idle = 200ms;
    m_rig->settings.question.idle = 200ms;
    m_rig->settings.notFoundGrace = 1s;
    m_rig->connectDriver();
    COMPARE_OUTCOME(m_rig->pay(m_rig->newPayment(1)), Kind::Captured, u""_s);
    for (int round = 0; round < 3; ++round) {
        m_rig->simulator.freeze();
        const auto payment = m_rig->newPayment(1);
        COMPARE_OUTCOME(m_rig->pay(payment), Kind::Unknown, u"no_answer"_s);
        COMPARE_OUTCOME(m_rig->ask(payment), Kind::Unknown, u"no_answer"_s);
        m_rig->simulator.thaw();
        Kind told = Kind::Unknown;
        QTRY_VERIFY((told = m_rig->ask(payment).kind) == Kind::Captured || told == Kind::NotFound);
        QCOMPARE(m_rig->bookings(payment), told == Kind::Captured ? 1 : 0);
    }
}

void NexoTerminalFaults::connectionThatNeverOpensIsNotSent() {
    QTcpServer full;
    full.setListenBacklogSize(0);
    QVERIFY(full.listen(QHostAddress::LocalHost));
    full.pauseAccepting();
    // Fill the kernel's queue until connections hang.
    std::vector<std::unique_ptr<QTcpSocket>> queue;
    do {
        queue.push_back(std::make_unique<QTcpSocket>());
        queue.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), full.serverPort());
    } while (queue.back()->waitForConnected(200) && queue.size() < 20);
    QVERIFY(queue.size() < 20);

    m_rig->settings.port = full.serverPort();
    m_rig->settings.payment.connect = 300ms;
    m_rig->settings.question.connect = 300ms;
    m_rig->connectDriver();
    COMPARE_OUTCOME(m_rig->pay(m_rig->newPayment()), Kind::NotSent, u"login_connect_timeout"_s);
    COMPARE_OUTCOME(m_rig->ask(m_rig->newPayment()), Kind::Unknown, u"connect_timeout"_s);
}

void NexoTerminalFaults::lostLoginSendsNoPayment() {
    QVERIFY(m_rig->simulator.behave({{u"answer"_s, u"cut"_s}, {u"appliesTo"_s, QJsonArray{u"Login"_s}}}));
    COMPARE_OUTCOME(m_rig->pay(m_rig->newPayment()), Kind::NotSent, u"login_connection_lost"_s);
    QCOMPARE(m_rig->count("Payment"_L1), 0);
}

void NexoTerminalFaults::faultyStatusAnswerStaysUnknown_data() {
    QTest::addColumn<QString>("reason");
    QTest::newRow("cut") << u"connection_lost"_s;
    QTest::newRow("malformed") << u"unreadable_answer"_s;
    QTest::newRow("http500") << u"http_500"_s;
    QTest::newRow("silent") << u"no_answer"_s;
}

void NexoTerminalFaults::faultyStatusAnswerStaysUnknown() {
    QFETCH(QString, reason);
    m_rig->settings.question.idle = 300ms;
    m_rig->connectDriver();
    const auto payment = m_rig->newPayment();
    COMPARE_OUTCOME(m_rig->pay(payment), Kind::Captured, u""_s);
    QVERIFY(m_rig->simulator.behave({{u"answer"_s, QString::fromLatin1(QTest::currentDataTag())},
                                     {u"cutAfterBytes"_s, 300},
                                     {u"appliesTo"_s, QJsonArray{u"TransactionStatus"_s}},
                                     {u"times"_s, 1}}));
    COMPARE_OUTCOME(m_rig->ask(payment), Kind::Unknown, reason);
    COMPARE_OUTCOME(m_rig->ask(payment), Kind::Captured, u""_s);
}

void NexoTerminalFaults::lostReversalIsFoundNotRepeated() {
    const auto payment = m_rig->newPayment();
    const Outcome captured = m_rig->pay(payment);
    QVERIFY(m_rig->simulator.behave({{u"answer"_s, u"cut"_s}, {u"appliesTo"_s, QJsonArray{u"Reversal"_s}}}));
    COMPARE_OUTCOME(m_rig->giveBack(payment, captured), Kind::Unknown, u"connection_lost"_s);
    m_rig->connectDriver();
    COMPARE_OUTCOME(m_rig->giveBack(payment, captured), Kind::Captured, u"reversed_earlier"_s);
    QCOMPARE(m_rig->count("Reversal"_L1), 1);
    QCOMPARE(m_rig->simulator.balance(), 0);
}

void NexoTerminalFaults::reversalThatNeverArrivedIsSentAgain() {
    const auto payment = m_rig->newPayment();
    const Outcome captured = m_rig->pay(payment);
    QVERIFY(m_rig->simulator.behave(
        {{u"outcome"_s, u"ignore"_s}, {u"answer"_s, u"cut"_s}, {u"appliesTo"_s, QJsonArray{u"Reversal"_s}}}));
    COMPARE_OUTCOME(m_rig->giveBack(payment, captured), Kind::Unknown, u"connection_lost"_s);
    QVERIFY(m_rig->simulator.behave({}));
    COMPARE_OUTCOME(m_rig->giveBack(payment, captured), Kind::Captured, u""_s);
    QCOMPARE(m_rig->simulator.balance(), 0);
}

void NexoTerminalFaults::shutdownFinishesWhatIsOpen() {
    QVERIFY(m_rig->simulator.behave({{u"delayMs"_s, 60'000}}));
    const auto payment = m_rig->driver->start(m_rig->newPayment());
    QTRY_COMPARE(m_rig->count("Payment"_L1), 1);
    const auto question = m_rig->driver->query(m_rig->newPayment());
    m_rig->driver.reset();
    QVERIFY(payment.isFinished() && question.isFinished());
    COMPARE_OUTCOME(payment.result(), Kind::Unknown, u"shutting_down"_s);
    COMPARE_OUTCOME(question.result(), Kind::Unknown, u"shutting_down"_s);
}

void NexoTerminalFaults::notHttpIsUnknown() {
    QTcpServer ssh;
    QVERIFY(ssh.listen(QHostAddress::LocalHost));
    connect(&ssh, &QTcpServer::newConnection, this,
            [&] { ssh.nextPendingConnection()->write("SSH-2.0-x\r\n\r\n"); });
    m_rig->settings.port = ssh.serverPort();
    m_rig->connectDriver();
    COMPARE_OUTCOME(m_rig->ask(m_rig->newPayment()), Kind::Unknown, u"unreadable_answer"_s);
}

QTEST_GUILESS_MAIN(NexoTerminalFaults)
#include "tst_nexo_terminal_faults.moc"
