// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow.h"
#include "offline_gateway.h"
#include "qml_modules.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::app;
using namespace Qt::StringLiterals;

namespace {

QStringList complaints;

void note(QtMsgType type, const QMessageLogContext &, const QString &message) {
    if (type == QtWarningMsg && message.contains(QStringLiteral("qrc:/qt/qml/Kiosk")))
        complaints.append(message);
}

} // namespace

/// The real window, the real screens, a finger: only the shop is made up.
class TestKioskWalkthrough : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<offline::OfflineGateway> m_shop;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<Flow> m_flow;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;

    static QQuickItem *find(QQuickItem *item, const QString &name) {
        if (!item->isVisible())
            return nullptr;
        if (item->objectName() == name && item->isEnabled())
            return item;
        for (QQuickItem *child : item->childItems()) {
            if (QQuickItem *found = find(child, name))
                return found;
        }
        return nullptr;
    }
    void press(const char *name) {
        QQuickItem *item = nullptr;
        const QString wanted = QString::fromLatin1(name);
        QVERIFY2(
            QTest::qWaitFor([&] { return (item = find(m_window->contentItem(), wanted)) != nullptr; }, 5000),
            name);
        // A page slides in: what is still moving would be missed.
        QPointF centre;
        const auto rests = [&] {
            const QPointF before =
                std::exchange(centre, item->mapToScene(QPointF(item->width() / 2, item->height() / 2)));
            return before == centre && item->isEnabled();
        };
        QVERIFY2(QTest::qWaitFor(rests, 5000), name);
        QVERIFY2(QRectF(QPointF(), m_window->size()).contains(centre),
                 qPrintable(wanted + u" is off the screen"_s));
        QTest::mouseClick(m_window, Qt::LeftButton, {}, centre.toPoint());
    }
    static void addSizes() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("portrait") << QSize(1080, 1920);
        QTest::newRow("landscape") << QSize(1920, 1080);
        QTest::newRow("small landscape") << QSize(1280, 800);
    }
    void addBurger() {
        for (const contract::MenuItem &item : m_shop->menu().items) {
            if (item.optionGroupIds.size() > 2) {
                m_flow->openItem(item.id.toString(), {});
                break;
            }
        }
        QCOMPARE(m_flow->screen(), Flow::Item);
        press("confirm");
        QTRY_COMPARE(m_flow->screen(), Flow::Menu);
        QCOMPARE(m_session->cart()->count(), 1);
    }
    void start(offline::OfflineGateway::Outcome outcome, QSize size) {
        m_engine.reset();
        m_flow.reset();
        m_session.reset();
        m_folder = QTemporaryDir();
        m_shop = std::make_unique<offline::OfflineGateway>(outcome);
        m_session = std::make_unique<session::Session>(m_shop.get(), QDir(m_folder.path()));
        m_flow = std::make_unique<Flow>(m_session.get());
        m_session->start();
        m_flow->start();
        m_engine = std::make_unique<QQmlApplicationEngine>();
        m_engine->setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(m_session.get())},
                                        {QStringLiteral("flow"), QVariant::fromValue(m_flow.get())},
                                        {QStringLiteral("width"), size.width()},
                                        {QStringLiteral("height"), size.height()}});
        m_engine->loadFromModule("Kiosk.App", "Main");
        QVERIFY(!m_engine->rootObjects().isEmpty());
        m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
    }
    void goToPayment() {
        QTest::mouseClick(m_window, Qt::LeftButton, {},
                          QPoint(m_window->width() / 2, m_window->height() / 2));
        QTRY_COMPARE(m_flow->screen(), Flow::Service);
        press("takeAway");
        QTRY_COMPARE(m_flow->screen(), Flow::Menu);
        addBurger();
        press("openCart");
        QTRY_COMPARE(m_flow->screen(), Flow::Cart);
        press("toCheckout");
        QTRY_COMPARE(m_flow->screen(), Flow::Review);
    }

private Q_SLOTS:
    void initTestCase() {
        importQmlModules();
        qInstallMessageHandler(note);
    }
    void init() { complaints.clear(); }
    void cleanup() {
        m_engine.reset();
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    void cardPaymentToTheNumber_data() { addSizes(); }
    void cardPaymentToTheNumber() {
        QFETCH(QSize, size);
        start(offline::OfflineGateway::Outcome::Approve, size);
        goToPayment();
        press("payCard");
        QTRY_COMPARE(m_flow->screen(), Flow::Payment);
        QTRY_COMPARE_WITH_TIMEOUT(m_flow->screen(), Flow::Confirmation, 8000);
        QQuickItem *number = find(m_window->contentItem(), QStringLiteral("number"));
        QVERIFY(number);
        QCOMPARE(number->property("text").toString(), m_session->checkout()->displayNumber());
        QVERIFY(number->property("text").toString().startsWith(QStringLiteral("A-")));
        press("done");
        QTRY_COMPARE(m_flow->screen(), Flow::Attract);
    }

    void nobodyIsInvitedWhileTheShopIsAway_data() { addSizes(); }
    void nobodyIsInvitedWhileTheShopIsAway() {
        QFETCH(QSize, size);
        start(offline::OfflineGateway::Outcome::Approve, size);
        const auto touch = [this] {
            QTest::mouseClick(m_window, Qt::LeftButton, {},
                              QPoint(m_window->width() / 2, m_window->height() / 2));
        };
        m_shop->setLink(session::Gateway::Link::Offline);
        touch();
        QCOMPARE(m_flow->screen(), Flow::Attract);
        m_shop->setLink(session::Gateway::Link::Online);
        touch();
        QTRY_COMPARE(m_flow->screen(), Flow::Service);
    }

    void declinedCardThenCounter() {
        start(offline::OfflineGateway::Outcome::Decline, QSize(1080, 1920));
        goToPayment();
        press("payCard");
        QTRY_COMPARE_WITH_TIMEOUT(m_session->checkout()->phase(), session::PaymentPhase::Declined, 8000);
        press("payAtCounter");
        QTRY_COMPARE(m_flow->screen(), Flow::Confirmation);
        QCOMPARE(m_session->checkout()->phase(), session::PaymentPhase::AtCounter);
    }

    void cancelledOrderLeadsBackToTheKeptCart_data() { addSizes(); }
    void cancelledOrderLeadsBackToTheKeptCart() {
        QFETCH(QSize, size);
        start(offline::OfflineGateway::Outcome::Decline, size);
        goToPayment();
        press("payCard");
        QTRY_COMPARE_WITH_TIMEOUT(m_session->checkout()->phase(), session::PaymentPhase::Declined, 8000);
        press("cancelOrder");
        press("cancelYes");
        press("backToCart");
        QTRY_COMPARE(m_flow->screen(), Flow::Cart);
        QCOMPARE(m_session->cart()->count(), 1);
    }

    void unknownPaymentOffersNoWayToPayAgain() {
        start(offline::OfflineGateway::Outcome::Unknown, QSize(1080, 1920));
        goToPayment();
        press("payCard");
        QTRY_COMPARE_WITH_TIMEOUT(m_session->checkout()->phase(), session::PaymentPhase::Checking, 8000);
        for (const char *name : {"payAgain", "payAtCounter", "cancelOrder"})
            QVERIFY2(!find(m_window->contentItem(), QString::fromLatin1(name)), name);
        m_shop->approve(m_session->checkout()->orderId());
        QTRY_COMPARE(m_flow->screen(), Flow::Confirmation);
    }

    void soldOutBeforePayingIsShownAndAccepted() {
        start(offline::OfflineGateway::Outcome::Approve, QSize(1080, 1920));
        goToPayment();
        const ItemId burger = m_session->cart()->cart().lines().constFirst().itemId;
        for (const contract::MenuItem &item : m_shop->menu().items) {
            if (item.available && item.id != burger && item.optionGroupIds.isEmpty() &&
                item.variants.isEmpty() && item.comboSlots.isEmpty()) {
                m_session->cart()->add(item.id, {}, 1);
                break;
            }
        }
        QCOMPARE(m_session->cart()->cart().lines().size(), 2);
        m_shop->setAvailable(burger, false);
        press("acceptChanges");
        QTRY_COMPARE(m_session->cart()->cart().lines().size(), 1);
        QCOMPARE(m_flow->screen(), Flow::Review);
    }

    void everyScreenTakesLargeTextContrastAndReach() {
        start(offline::OfflineGateway::Outcome::Approve, QSize(1280, 800));
        for (const char *choice : {"largeText", "contrast", "reach"})
            m_session->guest()->setProperty(choice, true);
        goToPayment();
        m_session->guest()->setLanguage(QStringLiteral("de"));
        press("payCounter");
        QTRY_COMPARE(m_flow->screen(), Flow::Confirmation);
    }
};

int main(int argc, char *argv[]) {
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication app(argc, argv);
    TestKioskWalkthrough test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kiosk_walkthrough.moc"
