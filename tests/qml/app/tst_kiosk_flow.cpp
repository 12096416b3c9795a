// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../fake_gateway.h"
#include "../sample_menu.h"

#include "flow.h"
#include "options.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::app;
using namespace kiosk::test;

class TestKioskFlow : public QObject {
    Q_OBJECT

    SampleMenu m_sample;
    QTemporaryDir m_folder;
    std::unique_ptr<FakeGateway> m_shop;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Flow> m_flow;

    void startKiosk(bool paired = true) {
        m_flow.reset();
        m_session.reset();
        m_shop = std::make_unique<FakeGateway>();
        m_shop->paired = paired;
        m_session = std::make_unique<session::Session>(m_shop.get(), QDir(m_folder.path()));
        m_flow = std::make_unique<Flow>(m_session.get());
        m_session->start();
        m_flow->start();
        emit m_shop->menuArrived(m_sample.menu);
    }
    void goToReview() {
        m_flow->begin();
        m_flow->chooseService(true);
        m_session->cart()->add(m_sample.water, {}, 1);
        m_flow->openCart();
        m_flow->openReview();
    }
    void answerOrder(OrderPayment sum, PaymentState state, OrderState orderState = OrderState::Submitted) {
        contract::Order order;
        order.id = m_session->checkout()->orderId();
        order.state = orderState;
        order.paymentState = sum;
        contract::Payment payment;
        payment.id = PaymentId::create();
        payment.state = state;
        order.payments = {payment};
        FakeGateway::answer<contract::Order>(
            orderState == OrderState::Cancelled ? m_shop->cancelPromise : m_shop->submitPromise, order);
    }

private Q_SLOTS:
    void init() {
        m_sample = SampleMenu();
        m_folder = QTemporaryDir();
        startKiosk();
    }

    void straightThrough() {
        QCOMPARE(m_flow->screen(), Flow::Attract);
        goToReview();
        QCOMPARE(m_flow->screen(), Flow::Review);
        QVERIFY(m_session->guest()->takeAway());
        m_flow->pay(true);
        QCOMPARE(m_flow->screen(), Flow::Payment);
        answerOrder(OrderPayment::Paid, PaymentState::Captured);
        QTRY_COMPARE(m_flow->screen(), Flow::Confirmation);
        m_flow->finish();
        QCOMPARE(m_flow->screen(), Flow::Attract);
        QVERIFY(m_session->cart()->isEmpty());
    }

    void unpairedKioskAsksForItsCodeAndGoesOn() {
        startKiosk(false);
        QCOMPARE(m_flow->screen(), Flow::Pairing);
        m_flow->begin();
        QCOMPARE(m_flow->screen(), Flow::Pairing);
        m_shop->paired = true;
        emit m_shop->pairedChanged();
        QCOMPARE(m_flow->screen(), Flow::Attract);
    }

    void revokedKioskGoesBackToPairing() {
        m_flow->begin();
        m_shop->paired = false;
        emit m_shop->revoked();
        QCOMPARE(m_flow->screen(), Flow::Pairing);
        QVERIFY(m_session->revoked());
    }

    void closedShopCannotBeEntered() {
        m_sample.menu.paymentMethods.clear();
        emit m_shop->menuArrived(m_sample.menu);
        m_flow->begin();
        QCOMPARE(m_flow->screen(), Flow::Attract);
    }

    void oneServiceTypeIsNotAskedFor() {
        m_sample.menu.serviceTypes = {ServiceType::EatIn};
        emit m_shop->menuArrived(m_sample.menu);
        m_flow->begin();
        QCOMPARE(m_flow->screen(), Flow::Menu);
    }

    void wishesThatDoNotFitTheScreenAreIgnored() {
        m_flow->openReview();
        m_flow->pay(true);
        m_flow->openCart();
        m_flow->chooseService(true);
        QCOMPARE(m_flow->screen(), Flow::Attract);
        m_flow->begin();
        m_flow->chooseService(false);
        m_flow->openCart();
        m_flow->openReview();
        QCOMPARE(m_flow->screen(), Flow::Cart);
    }

    void dishGoesBackToWhereItWasOpened() {
        m_flow->begin();
        m_flow->chooseService(false);
        m_flow->openItem(m_sample.burger.toString(), {});
        m_flow->back();
        QCOMPARE(m_flow->screen(), Flow::Menu);
        m_flow->openCart();
        m_flow->openItem(m_sample.burger.toString(), QStringLiteral("line"));
        m_flow->back();
        QCOMPARE(m_flow->screen(), Flow::Cart);
    }

    void paymentUnderWayCannotBeLeftAndHasNoIdleTime() {
        goToReview();
        QVERIFY(m_flow->idleAllowed());
        m_flow->pay(true);
        answerOrder(OrderPayment::Unknown, PaymentState::Unknown);
        QTRY_COMPARE(m_session->checkout()->phase(), session::PaymentPhase::Checking);
        QVERIFY(!m_flow->idleAllowed());
        m_flow->finish();
        m_flow->leavePayment();
        m_flow->abandon();
        m_flow->back();
        QCOMPARE(m_flow->screen(), Flow::Payment);
    }

    void abandonedDeclinedOrderIsCancelledBeforeTheNextGuest() {
        goToReview();
        m_flow->pay(true);
        answerOrder(OrderPayment::Unpaid, PaymentState::Declined);
        QTRY_COMPARE(m_session->checkout()->phase(), session::PaymentPhase::Declined);
        QVERIFY(m_flow->idleAllowed());
        m_flow->abandon();
        QCOMPARE(m_shop->cancelled.size(), 1);
        QCOMPARE(m_shop->cancelReasons.constFirst(),
                 QStringLiteral("The guest left the kiosk before paying"));
        QCOMPARE(m_flow->screen(), Flow::Payment);
        answerOrder(OrderPayment::Unpaid, PaymentState::Declined, OrderState::Cancelled);
        QTRY_COMPARE(m_flow->screen(), Flow::Attract);
        QVERIFY(m_session->cart()->isEmpty());
    }

    void changedCartLeadsBackToTheReview() {
        goToReview();
        m_flow->pay(true);
        FakeGateway::answer<contract::Order>(m_shop->submitPromise, fail(ErrorCode::CartChanged, {}));
        QTRY_COMPARE(m_flow->screen(), Flow::Review);
        QCOMPARE(m_session->cart()->count(), 1);
    }

    void restartWithACartGoesOnAtTheMenu() {
        goToReview();
        startKiosk();
        QCOMPARE(m_flow->screen(), Flow::Menu);
        QCOMPARE(m_session->cart()->count(), 1);
    }

    void restartWhilePayingGoesOnAtThePayment() {
        goToReview();
        m_flow->pay(true);
        startKiosk();
        QCOMPARE(m_flow->screen(), Flow::Payment);
    }

    void commandLineFaultsAreNamed_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("word");
        QTest::newRow("no address") << QStringList{} << QStringLiteral("--url");
        QTest::newRow("not a web address")
            << QStringList{QStringLiteral("--url"), QStringLiteral("shop.local")} << QStringLiteral("--url");
        QTest::newRow("odd size") << QStringList{QStringLiteral("--offline-demo"),
                                                 QStringLiteral("--windowed"), QStringLiteral("big")}
                                  << QStringLiteral("--windowed");
        QTest::newRow("unknown option")
            << QStringList{QStringLiteral("--frobnicate")} << QStringLiteral("frobnicate");
        QTest::newRow("missing certificate")
            << QStringList{QStringLiteral("--url"), QStringLiteral("https://a"), QStringLiteral("--ca"),
                           QStringLiteral("/nowhere.crt")}
            << QStringLiteral("/nowhere.crt");
    }
    void commandLineFaultsAreNamed() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, word);
        const auto options = parseOptions(QStringList{QStringLiteral("kiosk-qml")} + arguments);
        QVERIFY(!options);
        QVERIFY2(options.error().contains(word), qPrintable(options.error()));
    }
};

QTEST_GUILESS_MAIN(TestKioskFlow)
#include "tst_kiosk_flow.moc"
