// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../fake_gateway.h"
#include "../sample_menu.h"

#include "cart_model.h"
#include "category_model.h"
#include "change_model.h"
#include "idle_guard.h"
#include "item_configurator.h"
#include "item_model.h"
#include "pairing.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::test;

class TestKioskModels : public QObject {
    Q_OBJECT

    SampleMenu m_sample;
    QTemporaryDir m_folder;
    std::unique_ptr<FakeGateway> m_shop;
    std::unique_ptr<session::Session> m_session;

    void publish() { emit m_shop->menuArrived(m_sample.menu); }
    [[nodiscard]] item::OptionSection *sectionOf(const item::ItemConfigurator &config,
                                                 const QString &key) const {
        for (item::OptionSection *section : config.sections()) {
            if (section->key() == key)
                return section;
        }
        return nullptr;
    }
    static QVariant at(const QAbstractItemModel &model, int row, int role) {
        return model.index(row, 0).data(role);
    }

private Q_SLOTS:
    void init() {
        m_sample = SampleMenu();
        m_folder = QTemporaryDir();
        m_session.reset();
        m_shop = std::make_unique<FakeGateway>();
        m_session = std::make_unique<session::Session>(m_shop.get(), QDir(m_folder.path()));
        m_session->start();
        publish();
    }

    void modelsKeepTheRulesOfQtsModels() {
        menu::CategoryModel categories;
        menu::ItemModel items;
        cart::CartModel cart;
        recovery::ChangeModel changes;
        const QAbstractItemModelTester a(&categories, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester b(&items, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester c(&cart, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester d(&changes, QAbstractItemModelTester::FailureReportingMode::QtTest);
        categories.setSession(m_session.get());
        items.setSession(m_session.get());
        items.setCategoryId(categories.firstId());
        cart.setSession(m_session.get());
        changes.setSession(m_session.get());
        m_session->cart()->add(m_sample.water, {}, 1);
        m_session->cart()->add(m_sample.pizza, {m_sample.small, {}, {}}, 1);
        m_session->cart()->setQuantity(at(cart, 0, cart::CartModel::LineIdRole).toString(), 5);
        m_session->cart()->remove(at(cart, 0, cart::CartModel::LineIdRole).toString());
        QCOMPARE(cart.rowCount(), 1);
        m_sample.itemOf(m_sample.pizza).available = false;
        publish();
        QCOMPARE(changes.rowCount(), 1);
    }

    void emptyCategoryIsLeftOut() {
        contract::Category empty;
        empty.id = CategoryId::create();
        empty.name = named(QStringLiteral("Nothing"));
        m_sample.menu.categories.prepend(empty);
        publish();
        menu::CategoryModel categories;
        categories.setSession(m_session.get());
        QCOMPARE(categories.rowCount(), 1);
        QCOMPARE(at(categories, 0, menu::CategoryModel::NameRole).toString(), QStringLiteral("Food"));
    }

    void soldOutReachesTheCardsWithoutAReset() {
        menu::ItemModel items;
        items.setSession(m_session.get());
        items.setCategoryId(m_sample.menu.categories.constFirst().id.toString());
        QSignalSpy resets(&items, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&items, &QAbstractItemModel::dataChanged);
        m_sample.itemOf(m_sample.water).available = false;
        publish();
        QCOMPARE(resets.size(), 0);
        QVERIFY(changes.size() > 0);
        QCOMPARE(at(items, 0, menu::ItemModel::AvailableRole).toBool(), false);
    }

    void cardsShowTheLowestPriceAndWhatIsInTheCart() {
        menu::ItemModel items;
        items.setSession(m_session.get());
        items.setCategoryId(m_sample.menu.categories.constFirst().id.toString());
        QCOMPARE(at(items, 1, menu::ItemModel::PriceRole).toLongLong(), 890);
        QVERIFY(at(items, 1, menu::ItemModel::PriceFromRole).toBool());
        QVERIFY(!at(items, 0, menu::ItemModel::PriceFromRole).toBool());
        QVERIFY(items.addToCart(m_sample.water.toString()));
        QCOMPARE(at(items, 0, menu::ItemModel::InCartRole).toInt(), 1);
    }

    void onlyPlainItemsAreAddedAtOnce() {
        menu::ItemModel items;
        items.setSession(m_session.get());
        items.setCategoryId(m_sample.menu.categories.constFirst().id.toString());
        QVERIFY(!items.addToCart(m_sample.burger.toString()));
        QVERIFY(!items.addToCart(m_sample.pizza.toString()));
        QVERIFY(!items.addToCart(QStringLiteral("nonsense")));
        QVERIFY(m_session->cart()->isEmpty());
    }

    void dishThatOnlyOffersChoicesIsAddedAtOnce() {
        m_sample.itemOf(m_sample.burger).optionGroupIds = {m_sample.extras};
        publish();
        menu::ItemModel items;
        items.setSession(m_session.get());
        items.setCategoryId(m_sample.menu.categories.constFirst().id.toString());
        QVERIFY(at(items, 2, menu::ItemModel::SimpleRole).toBool());
        QVERIFY(items.addToCart(m_sample.burger.toString()));
    }

    void incompleteChoiceIsNotPutIntoTheCart() {
        item::ItemConfigurator config;
        config.setItemId(m_sample.combo.toString());
        config.setSession(m_session.get());
        QVERIFY(!config.complete());
        QCOMPARE(config.openSection(), session::slotSection(m_sample.drinkSlot));
        QCOMPARE(config.openTitle(), QStringLiteral("Drink"));
        QVERIFY(!config.commit());
        config.touch(session::slotSection(m_sample.drinkSlot), QStringLiteral("0"));
        QVERIFY(config.commit());
        QCOMPARE(m_session->cart()->total(), 1290);
    }

    void partOfAComboBringsItsOwnQuestions() {
        item::ItemConfigurator config;
        config.setItemId(m_sample.combo.toString());
        config.setSession(m_session.get());
        const QString bun = session::groupSection(m_sample.bun, m_sample.mainSlot);
        QVERIFY(sectionOf(config, bun));
        config.touch(bun, m_sample.grain.toString());
        QCOMPARE(config.total(), 1290 + 50);
        config.touch(session::slotSection(m_sample.mainSlot), QStringLiteral("1"));
        QVERIFY(!sectionOf(config, bun));
        QCOMPARE(config.total(), 1290 + 300);
    }

    void foreignChoicesAreIgnored() {
        item::ItemConfigurator config;
        config.setItemId(m_sample.combo.toString());
        config.setSession(m_session.get());
        const qint64 before = config.total();
        config.touch(session::slotSection(m_sample.mainSlot), QStringLiteral("99"));
        config.touch(QStringLiteral("nowhere"), m_sample.bacon.toString());
        config.setCount(session::groupSection(m_sample.bun), QStringLiteral("not an id"), 3);
        QCOMPARE(config.total(), before);
    }

    void lineIsChangedInPlace() {
        m_session->cart()->add(m_sample.pizza, {m_sample.small, {}, {}}, 2);
        const QString line = m_session->cart()->cart().lines().constFirst().id.toString();
        item::ItemConfigurator config;
        config.setItemId(m_sample.pizza.toString());
        config.setLineId(line);
        config.setSession(m_session.get());
        QCOMPARE(config.quantity(), 2);
        QCOMPARE(config.total(), 2 * 890);
        config.touch(session::variantSection(), m_sample.large.toString());
        QVERIFY(config.commit());
        QCOMPARE(m_session->cart()->cart().lines().size(), 1);
        QCOMPARE(m_session->cart()->total(), 2 * 1390);
    }

    void itemThatLeavesTheMenuIsTold() {
        item::ItemConfigurator config;
        config.setItemId(m_sample.water.toString());
        config.setSession(m_session.get());
        QVERIFY(config.known());
        m_sample.menu.items.removeFirst();
        publish();
        QVERIFY(!config.known());
        QVERIFY(!config.commit());
    }

    void cartNamesWhatWasChosen() {
        session::Selection selection{{}, {{m_sample.grain, 1}, {m_sample.cheese, 2}}, {}};
        m_session->cart()->add(m_sample.burger, selection, 1);
        cart::CartModel cart;
        cart.setSession(m_session.get());
        QCOMPARE(at(cart, 0, cart::CartModel::DetailsRole).toString(), QStringLiteral("Grain · 2 × Cheese"));
        m_session->guest()->setLanguage(QStringLiteral("de"));
        QCOMPARE(at(cart, 0, cart::CartModel::NameRole).toString(), QStringLiteral("Burger (de)"));
    }

    void changesTellTheNewTotal() {
        m_session->cart()->add(m_sample.water, {}, 2);
        recovery::ChangeModel changes;
        changes.setSession(m_session.get());
        QCOMPARE(changes.count(), 0);
        m_sample.itemOf(m_sample.water).price = euros(300);
        publish();
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.oldTotal(), 520);
        QCOMPARE(changes.newTotal(), 600);
        m_sample.itemOf(m_sample.water).available = false;
        publish();
        QVERIFY(changes.nothingLeft());
    }

    void pairingSendsOnlyWholeCodes() {
        pairing::Pairing pairing;
        pairing.setProperty("session", QVariant::fromValue(m_session.get()));
        for (const char *key : {"a", "b", "1", "2", "c", "d", "3"})
            pairing.type(QString::fromLatin1(key));
        pairing.submit();
        QVERIFY(m_shop->codes.isEmpty());
        pairing.type(QStringLiteral("4"));
        pairing.type(QStringLiteral("5"));
        QCOMPARE(pairing.code(), QStringLiteral("AB12CD34"));
        m_shop->pairingAnswer = fail(ErrorCode::PairingCodeInvalid, {});
        pairing.submit();
        QTRY_COMPARE(pairing.failure(), pairing::Pairing::Invalid);
        QCOMPARE(m_shop->codes, QStringList{QStringLiteral("AB12CD34")});
        QVERIFY(pairing.code().isEmpty());
    }

    void idleCountsDownAndExpires() {
        idle::IdleGuard guard;
        QSignalSpy expired(&guard, &idle::IdleGuard::expired);
        guard.setSeconds(1);
        guard.setWarningSeconds(2);
        QTest::qWait(1300);
        QCOMPARE(guard.countdown(), 0);
        guard.setActive(true);
        QTRY_COMPARE_WITH_TIMEOUT(guard.countdown(), 2, 2000);
        QTRY_COMPARE_WITH_TIMEOUT(guard.countdown(), 1, 2000);
        QTRY_COMPARE_WITH_TIMEOUT(expired.size(), 1, 2000);
    }

    void answerStopsTheCountdown() {
        idle::IdleGuard guard;
        QSignalSpy expired(&guard, &idle::IdleGuard::expired);
        guard.setSeconds(1);
        guard.setWarningSeconds(1);
        guard.setActive(true);
        QTRY_COMPARE_WITH_TIMEOUT(guard.countdown(), 1, 2000);
        guard.touch();
        QCOMPARE(guard.countdown(), 0);
        guard.setActive(false);
        QTest::qWait(1500);
        QCOMPARE(expired.size(), 0);
    }
};

QTEST_MAIN(TestKioskModels)
#include "tst_kiosk_models.moc"
