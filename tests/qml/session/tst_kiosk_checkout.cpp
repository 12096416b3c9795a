// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../fake_gateway.h"
#include "../sample_menu.h"

#include "session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::session;
using namespace kiosk::test;

namespace {

contract::Payment attempt(PaymentState state) {
    contract::Payment payment;
    payment.id = PaymentId::create();
    payment.method = PaymentMethod::CardTerminal;
    payment.state = state;
    return payment;
}

contract::Order order(const OrderId &id, OrderPayment sum, const QList<PaymentState> &attempts = {},
                      OrderState state = OrderState::Submitted) {
    contract::Order order;
    order.id = id;
    order.displayNumber = QStringLiteral("A-007");
    order.state = state;
    order.paymentState = sum;
    order.total = euros(520);
    for (PaymentState one : attempts)
        order.payments.append(attempt(one));
    return order;
}

} // namespace

class TestKioskCheckout : public QObject {
    Q_OBJECT

    SampleMenu m_sample;
    QTemporaryDir m_folder;
    std::unique_ptr<FakeGateway> m_shop;
    std::unique_ptr<Session> m_session;

    [[nodiscard]] Checkout *checkout() const { return m_session->checkout(); }
    void startKiosk() {
        m_session.reset();
        m_shop = std::make_unique<FakeGateway>();
        m_session = std::make_unique<Session>(m_shop.get(), QDir(m_folder.path()));
        m_session->start();
        emit m_shop->menuArrived(m_sample.menu);
    }
    void orderWater() {
        m_session->cart()->add(m_sample.water, {}, 2);
        checkout()->place(true);
    }
    void answerSubmit(OrderPayment sum, const QList<PaymentState> &attempts) {
        FakeGateway::answer<contract::Order>(m_shop->submitPromise,
                                             order(checkout()->orderId(), sum, attempts));
    }

private Q_SLOTS:
    void init() {
        m_sample = SampleMenu();
        m_folder = QTemporaryDir();
        startKiosk();
    }

    void orderCarriesWhatTheGuestSaw() {
        orderWater();
        const contract::OrderSubmit sent = m_shop->submitted.constFirst();
        QCOMPARE(sent.expectedTotal, euros(520));
        QCOMPARE(sent.menuVersion, 7);
        QCOMPARE(sent.lines.constFirst().unitPrice, euros(260));
        QVERIFY(sent.payment.id.has_value());
        QCOMPARE(checkout()->phase(), PaymentPhase::Sending);
    }

    void secondPressSendsNoSecondOrder() {
        orderWater();
        checkout()->place(true);
        QCOMPARE(m_shop->submitted.size(), 1);
        answerSubmit(OrderPayment::Pending, {PaymentState::Sent});
        QTRY_COMPARE(checkout()->phase(), PaymentPhase::ReaderWaiting);
        checkout()->place(true);
        QCOMPARE(m_shop->submitted.size(), 1);
    }

    void phasesFollowTheShop_data() {
        QTest::addColumn<int>("sum");
        QTest::addColumn<QList<int>>("attempts");
        QTest::addColumn<int>("phase");
        const auto row = [](const char *name, OrderPayment sum, QList<PaymentState> states,
                            PaymentPhase::Phase phase) {
            QList<int> numbers;
            for (PaymentState state : states)
                numbers.append(int(state));
            QTest::newRow(name) << int(sum) << numbers << int(phase);
        };
        row("getting ready", OrderPayment::Pending, {PaymentState::Created}, PaymentPhase::ReaderPreparing);
        row("at the reader", OrderPayment::Pending, {PaymentState::Sent}, PaymentPhase::ReaderWaiting);
        row("captured", OrderPayment::Paid, {PaymentState::Captured}, PaymentPhase::Approved);
        row("declined", OrderPayment::Unpaid, {PaymentState::Declined}, PaymentPhase::Declined);
        row("declined, then captured", OrderPayment::Paid, {PaymentState::Declined, PaymentState::Captured},
            PaymentPhase::Approved);
        row("unknown", OrderPayment::Unknown, {PaymentState::Unknown}, PaymentPhase::Checking);
        row("unknown wins over the sum", OrderPayment::Unpaid,
            {PaymentState::Unknown, PaymentState::Declined}, PaymentPhase::Checking);
        row("terminal knows nothing", OrderPayment::Unpaid, {PaymentState::NotFound},
            PaymentPhase::ReaderUnavailable);
        row("given back", OrderPayment::Refunded, {PaymentState::Reversed}, PaymentPhase::Reversed);
        row("not given back", OrderPayment::Paid, {PaymentState::ReverseFailed}, PaymentPhase::ReverseFailed);
        row("counter", OrderPayment::AtCounter, {}, PaymentPhase::AtCounter);
        row("free", OrderPayment::NothingDue, {}, PaymentPhase::NothingDue);
    }
    void phasesFollowTheShop() {
        QFETCH(int, sum);
        QFETCH(QList<int>, attempts);
        QFETCH(int, phase);
        QList<PaymentState> states;
        for (int state : attempts)
            states.append(PaymentState(state));
        QCOMPARE(int(phaseOf(order(OrderId::create(), OrderPayment(sum), states))), phase);
    }

    void unknownPaymentCannotBePaidAgain() {
        orderWater();
        answerSubmit(OrderPayment::Unknown, {PaymentState::Unknown});
        QTRY_COMPARE(checkout()->phase(), PaymentPhase::Checking);
        checkout()->payAgain(true);
        checkout()->payAgain(false);
        QVERIFY(m_shop->payments.isEmpty());
    }

    void declinedPaymentIsTriedAgainWithANewId() {
        orderWater();
        answerSubmit(OrderPayment::Unpaid, {PaymentState::Declined});
        QTRY_COMPARE(checkout()->phase(), PaymentPhase::Declined);
        checkout()->payAgain(true);
        checkout()->payAgain(true);
        QCOMPARE(m_shop->payments.size(), 1);
        QVERIFY(m_shop->payments.constFirst().id != *m_shop->submitted.constFirst().payment.id);
        QCOMPARE(m_shop->payments.constFirst().amount, euros(520));
    }

    void cancelAtTheReaderStopsTheReaderFirst() {
        orderWater();
        answerSubmit(OrderPayment::Pending, {PaymentState::Sent});
        QTRY_COMPARE(checkout()->phase(), PaymentPhase::ReaderWaiting);
        m_shop->known = order(checkout()->orderId(), OrderPayment::Pending, {PaymentState::Sent});
        checkout()->cancel();
        QCOMPARE(m_shop->aborted.size(), 1);
        QVERIFY(m_shop->cancelled.isEmpty());
        m_shop->known = order(checkout()->orderId(), OrderPayment::Unpaid, {PaymentState::Cancelled});
        emit m_shop->orderHinted(checkout()->orderId());
        QTRY_COMPARE(m_shop->cancelled.size(), 1);
    }

    void captureThatCameBeforeTheCancelWins() {
        orderWater();
        answerSubmit(OrderPayment::Pending, {PaymentState::Sent});
        QTRY_COMPARE(checkout()->phase(), PaymentPhase::ReaderWaiting);
        m_shop->known = order(checkout()->orderId(), OrderPayment::Paid, {PaymentState::Captured});
        checkout()->cancel();
        QTRY_COMPARE(checkout()->phase(), PaymentPhase::Approved);
        QVERIFY(m_shop->cancelled.isEmpty());
    }

    void failedQuestionChangesNothing() {
        orderWater();
        answerSubmit(OrderPayment::Pending, {PaymentState::Sent});
        QTRY_COMPARE(checkout()->phase(), PaymentPhase::ReaderWaiting);
        m_shop->known = fail(ErrorCode::OutcomeUnknown, {});
        emit m_shop->orderHinted({});
        QTRY_VERIFY(m_shop->looks > 0);
        QCOMPARE(checkout()->phase(), PaymentPhase::ReaderWaiting);
    }

    void olderAnswerDoesNotOvertakeANewerOne() {
        orderWater();
        contract::Order newer = order(checkout()->orderId(), OrderPayment::Paid, {PaymentState::Captured});
        newer.version = 5;
        FakeGateway::answer<contract::Order>(m_shop->submitPromise, newer);
        QTRY_COMPARE(checkout()->phase(), PaymentPhase::Approved);
        m_shop->known = order(checkout()->orderId(), OrderPayment::Pending, {PaymentState::Sent});
        emit m_shop->orderHinted(checkout()->orderId());
        QTRY_VERIFY(m_shop->looks > 0);
        QCOMPARE(checkout()->phase(), PaymentPhase::Approved);
    }

    void changedCartIsRefusedAndKept() {
        orderWater();
        FakeGateway::answer<contract::Order>(m_shop->submitPromise,
                                             fail(ErrorCode::CartChanged, QStringLiteral("sold out")));
        QTRY_COMPARE(checkout()->phase(), PaymentPhase::Rejected);
        QVERIFY(checkout()->cartChanged());
        QCOMPARE(m_shop->menuRequests, 1);
        QCOMPARE(m_session->cart()->count(), 2);
        QVERIFY(!checkout()->active());
    }

    void fullShopIsToldAsClosedAndTheCartIsKept() {
        orderWater();
        FakeGateway::answer<contract::Order>(m_shop->submitPromise,
                                             fail(ErrorCode::NoRoom, QStringLiteral("disk full")));
        QTRY_COMPARE(checkout()->phase(), PaymentPhase::Rejected);
        QVERIFY(checkout()->shopClosed());
        QVERIFY(!checkout()->cartChanged());
        QCOMPARE(m_session->cart()->count(), 2);
    }

    void restartInTheMiddleTakesTheOrderUpAgain() {
        orderWater();
        const OrderId id = checkout()->orderId();
        startKiosk();
        QCOMPARE(m_shop->resumed, QList{id});
        QCOMPARE(checkout()->phase(), PaymentPhase::Sending);
        QVERIFY(checkout()->resuming());
        FakeGateway::answer<contract::Order>(m_shop->resumePromise,
                                             order(id, OrderPayment::Paid, {PaymentState::Captured}));
        QTRY_COMPARE(checkout()->phase(), PaymentPhase::Approved);
        QVERIFY(m_shop->submitted.isEmpty());
    }

    void orderThatNeverArrivedLeavesTheCart() {
        orderWater();
        startKiosk();
        QSignalSpy notFound(checkout(), &Checkout::notFound);
        FakeGateway::answer<contract::Order>(m_shop->resumePromise, fail(ErrorCode::NotFound, {}));
        QTRY_COMPARE(notFound.size(), 1);
        QCOMPARE(checkout()->phase(), PaymentPhase::None);
        QCOMPARE(m_session->cart()->count(), 2);
    }

    void guestWhoGivesUpWithdrawsTheOrder() {
        orderWater();
        const OrderId id = checkout()->orderId();
        checkout()->giveUp();
        QCOMPARE(m_shop->withdrawn, QList{id});
        answerSubmit(OrderPayment::Paid, {PaymentState::Captured});
        QTest::qWait(20);
        QCOMPARE(checkout()->phase(), PaymentPhase::None);
    }

    void nothingOfAGuestStays() {
        m_session->guest()->setLanguage(QStringLiteral("de"));
        m_session->guest()->setTakeAway(true);
        m_session->cart()->add(m_sample.water, {}, 2);
        m_session->endVisit();
        startKiosk();
        QVERIFY(m_session->cart()->isEmpty());
        QCOMPARE(m_session->language(), QStringLiteral("en"));
        QVERIFY(!m_session->guest()->takeAway());
    }
};

QTEST_GUILESS_MAIN(TestKioskCheckout)
#include "tst_kiosk_checkout.moc"
