// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sample_menu.h"

#include "cart.h"
#include "visit_store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::session;
using namespace kiosk::test;

class TestKioskCart : public QObject {
    Q_OBJECT

    SampleMenu m_sample;

    [[nodiscard]] Selection burgerWith(const OptionId &extra) const {
        return {{}, {{m_sample.brioche, 1}, {extra, 1}}, {}};
    }

private Q_SLOTS:
    void init() { m_sample = SampleMenu(); }

    void sameSelectionJoinsItsLine() {
        const Catalogue catalogue = m_sample.catalogue();
        Cart cart;
        const auto first = cart.add(catalogue, m_sample.burger, burgerWith(m_sample.cheese), 1);
        QCOMPARE(cart.add(catalogue, m_sample.burger, burgerWith(m_sample.cheese), 2), first);
        QVERIFY(cart.add(catalogue, m_sample.burger, burgerWith(m_sample.bacon), 1) != first);
        QCOMPARE(cart.lines().size(), 2);
        QCOMPARE(cart.count(), 4);
        QCOMPARE(cart.countOf(m_sample.burger), 4);
        QCOMPARE(cart.total(), 3 * (890 + 120) + 890 + 160);
    }

    void quantityIsCappedAndZeroRemoves() {
        const Catalogue catalogue = m_sample.catalogue();
        Cart cart;
        const auto id = cart.add(catalogue, m_sample.water, {}, 1000);
        QCOMPARE(cart.line(id)->quantity, Cart::maxQuantity);
        cart.setQuantity(id, 2'000'000'000);
        QCOMPARE(cart.line(id)->quantity, Cart::maxQuantity);
        cart.setQuantity(id, 0);
        QVERIFY(cart.isEmpty());
        cart.setQuantity(id, 3);
        QVERIFY(cart.isEmpty());
    }

    void unknownItemAndFullCartAreRefused() {
        const Catalogue catalogue = m_sample.catalogue();
        Cart cart;
        QVERIFY(cart.add(catalogue, ItemId::create(), {}, 1).isNull());
        QVERIFY(cart.add(catalogue, m_sample.water, {}, 0).isNull());
        for (int i = 0; i < Cart::maxLines; ++i) {
            m_sample.itemOf(m_sample.water).price = euros(100 + i);
            QVERIFY(!cart.add(m_sample.catalogue(), m_sample.water, {}, 1).isNull());
        }
        m_sample.itemOf(m_sample.water).price = euros(5000);
        QVERIFY(cart.add(m_sample.catalogue(), m_sample.water, {}, 1).isNull());
    }

    void changedLineKeepsIdAndPlace() {
        const Catalogue catalogue = m_sample.catalogue();
        Cart cart;
        const auto burger = cart.add(catalogue, m_sample.burger, burgerWith(m_sample.cheese), 1);
        cart.add(catalogue, m_sample.water, {}, 1);
        cart.replace(catalogue, burger, burgerWith(m_sample.bacon), 3);
        QCOMPARE(cart.lines().constFirst().id, burger);
        QCOMPARE(cart.lines().constFirst().unitPrice, euros(890 + 160));
        QCOMPARE(cart.lines().constFirst().quantity, 3);
    }

    void newPriceIsToldNotTaken() {
        Cart cart;
        cart.add(m_sample.catalogue(), m_sample.water, {}, 2);
        m_sample.itemOf(m_sample.water).price = euros(310);
        const Catalogue now = m_sample.catalogue();
        QCOMPARE(cart.total(), 520);
        const auto differences = cart.differencesTo(now);
        QCOMPARE(differences.size(), 1);
        QCOMPARE(differences.constFirst().kind, CartChangeKind::PriceChanged);
        QCOMPARE(differences.constFirst().oldPrice, euros(260));
        QCOMPARE(differences.constFirst().newPrice, euros(310));
        cart.adopt(now);
        QCOMPARE(cart.total(), 620);
        QVERIFY(cart.differencesTo(now).isEmpty());
    }

    void whatIsGoneIsTakenOutOnlyWhenAccepted() {
        Cart cart;
        cart.add(m_sample.catalogue(), m_sample.water, {}, 1);
        cart.add(m_sample.catalogue(), m_sample.pizza, {m_sample.large, {}, {}}, 1);
        cart.add(m_sample.catalogue(), m_sample.burger, burgerWith(m_sample.bacon), 1);
        m_sample.itemOf(m_sample.water).available = false;
        m_sample.optionOf(m_sample.bacon).available = false;
        m_sample.menu.items.removeIf(
            [&](const contract::MenuItem &item) { return item.id == m_sample.pizza; });
        const Catalogue now = m_sample.catalogue();
        QList<CartChangeKind> kinds;
        for (const CartDifference &difference : cart.differencesTo(now))
            kinds.append(difference.kind);
        QCOMPARE(kinds, (QList{CartChangeKind::SoldOut, CartChangeKind::Removed,
                               CartChangeKind::OptionUnavailable}));
        QCOMPARE(cart.lines().size(), 3);
        cart.adopt(now);
        QVERIFY(cart.isEmpty());
    }

    void cartSurvivesARestart() {
        const QTemporaryDir folder;
        const VisitStore store{QDir(folder.path())};
        Visit visit;
        visit.cart.add(m_sample.catalogue(), m_sample.burger, burgerWith(m_sample.cheese), 2);
        visit.cart.add(m_sample.catalogue(), m_sample.pizza, {m_sample.small, {}, {}}, 1);
        visit.language = QStringLiteral("de");
        visit.serviceType = ServiceType::TakeAway;
        visit.openOrder = OrderId::create();
        QVERIFY(store.save(visit));
        const Visit loaded = VisitStore(QDir(folder.path())).load();
        QCOMPARE(loaded.cart.lines(), visit.cart.lines());
        QCOMPARE(loaded.language, visit.language);
        QCOMPARE(loaded.serviceType, ServiceType::TakeAway);
        QCOMPARE(loaded.openOrder, visit.openOrder);
    }

    void brokenFileIsAnEmptyVisit_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"lines\":[{\"id\":");
        QTest::newRow("wrong types") << QByteArray("{\"lines\":{\"a\":1},\"openOrder\":7}");
    }
    void brokenFileIsAnEmptyVisit() {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("visit.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const Visit visit = VisitStore(QDir(folder.path())).load();
        QVERIFY(visit.cart.isEmpty());
        QVERIFY(!visit.openOrder);
    }
};

QTEST_GUILESS_MAIN(TestKioskCart)
#include "tst_kiosk_cart.moc"
