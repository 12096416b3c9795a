// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/pricing.h"
#include "shared/contract/orders/orders.h"
#include "tests/support/sample_menu.h"

#include <QTest>

using namespace kiosk;
using namespace Qt::StringLiterals;

namespace {

QString codeOf(const Result<checkout::PricedCart> &answer) {
    return answer ? u"priced"_s : QString(errorCodeName(answer.error().code));
}

/// "path code" of each fault, in order.
QStringList faultsOf(const Result<checkout::PricedCart> &answer) {
    QStringList faults;
    if (!answer)
        for (const FieldFault &fault : answer.error().faults)
            faults << fault.path + u' ' + fault.code;
    return faults;
}

} // namespace

class Pricing : public QObject {
    Q_OBJECT

    test::SampleMenu s = test::sampleMenu();

    [[nodiscard]] orders::LineRequest burger(qint64 price, QList<orders::OptionRequest> extra = {},
                                             int quantity = 1) const {
        orders::LineRequest line = s.line(s.burger, price, quantity);
        line.options = QList<orders::OptionRequest>{{s.rare, 1}} + extra;
        return line;
    }
    [[nodiscard]] Result<checkout::PricedCart> price(const QList<orders::LineRequest> &lines,
                                                     qint64 total) const {
        return checkout::priceCart(s.menu, s.request(lines, total));
    }

private slots:
    void init() { s = test::sampleMenu(); }

    void aUnitIsTheItemAndItsOptionsTimesTheirPieces() {
        const auto cart = price({burger(690 + 2 * 50 + 70, {{s.ketchup, 2}, {s.mayo, 1}}, 3)}, 3 * 860);
        QCOMPARE(codeOf(cart), u"priced"_s);
        const orders::Line &line = cart->lines[0];
        QCOMPARE(line.unitPrice, 860);
        QCOMPARE(line.total, 2580);
        QCOMPARE(line.taxRate, 7000);
        QCOMPARE(line.tax, 169); // 2580 × 7 / 107 = 168.79
        QCOMPARE(line.options.size(), 3);
        QCOMPARE(line.options[1].quantity, 2);
        QCOMPARE(line.options[1].price, 50);
        QCOMPARE(line.name.value(u"de"_s), u"de:Burger"_s);
        QCOMPARE(cart->total.amount, 2580);
    }

    void aVariantsPriceReplacesTheItems() {
        auto line = s.line(s.cola, 350, 2);
        line.variantId = s.large;
        const auto cart = price({line}, 700);
        QCOMPARE(codeOf(cart), u"priced"_s);
        QCOMPARE(cart->lines[0].variantName.value(u"en"_s), u"large"_s);
        QCOMPARE(cart->lines[0].tax, 112); // 700 × 19 / 119 = 111.76
    }

    void theServiceTypeChoosesTheRateAndKeepsThePrice() {
        for (const auto &[service, rate, tax] :
             {std::tuple(ServiceType::EatIn, 19000, 45), {ServiceType::TakeAway, 7000, 18}}) {
            auto request = s.request({s.line(s.coffee, 280)}, 280);
            request.serviceType = service;
            const auto cart = checkout::priceCart(s.menu, request);
            QCOMPARE(codeOf(cart), u"priced"_s);
            QCOMPARE(cart->lines[0].taxRate, rate);
            QCOMPARE(cart->lines[0].tax, tax);
            QCOMPARE(cart->total.amount, 280);
        }
    }

    void taxIsRoundedOncePerLine() {
        // Three single lines of 2.80 at 19 % carry 45 each; one line of three carries 134, not 135.
        const auto single = price({s.line(s.coffee, 280), s.line(s.coffee, 280), s.line(s.coffee, 280)}, 840);
        const auto triple = price({s.line(s.coffee, 280, 3)}, 840);
        QCOMPARE(single->lines[0].tax + single->lines[1].tax + single->lines[2].tax, 135);
        QCOMPARE(triple->lines[0].tax, 134);
    }

    void aCombosPriceIsSplitOverItsComponentsByListPrice() {
        // 990 by 690 : 320 : 350; the large cola's surcharge of 50 stays with the cola.
        const auto cart = price({s.comboLine(1040)}, 1040);
        QCOMPARE(codeOf(cart), u"priced"_s);
        const orders::Line &line = cart->lines[0];
        QCOMPARE(line.unitPrice, 1040);
        QVERIFY(!line.taxRate);
        QCOMPARE(line.components.size(), 3);
        QCOMPARE(line.components[0].total, 502); // 990 × 690 / 1360 = 502.28
        QCOMPARE(line.components[1].total, 232); // 990 × 320 / 1360 = 232.94
        QCOMPARE(line.components[2].total, 256 + 50);
        QCOMPARE(line.components[0].taxRate, 7000);
        QCOMPARE(line.components[2].taxRate, 19000);
        QCOMPARE(line.components[0].tax, 33); // 502 × 7 / 107 = 32.84
        QCOMPARE(line.components[1].tax, 15); // 232 × 7 / 107 = 15.18
        QCOMPARE(line.components[2].tax, 49); // 306 × 19 / 119 = 48.86
        QCOMPARE(line.tax, 33 + 15 + 49);
        QCOMPARE(line.components[2].variantName.value(u"en"_s), u"large"_s);
    }

    void theSplitIsMadeOverTheWholeQuantity() {
        const auto cart = price({s.comboLine(1040, 3)}, 3120);
        const auto &components = cart->lines[0].components;
        QCOMPARE(components[0].total, 1506); // 2970 × 690 / 1360 = 1506.8, where 3 × 502 would be 1506 too
        QCOMPARE(components[1].total, 698);  // 2970 × 320 / 1360 = 698.8, where 3 × 232 would be 696
        QCOMPARE(components[0].total + components[1].total + components[2].total, 3120);
    }

    void aComponentsOptionsBelongToTheComponent() {
        auto line = s.comboLine(1040 + 120 + 2 * 50);
        line.components[0].options = {{s.cheese, 1}, {s.ketchup, 2}};
        const auto cart = price({line}, 1260);
        QCOMPARE(codeOf(cart), u"priced"_s);
        QCOMPARE(cart->lines[0].components[0].total, 502 + 220);
        QCOMPARE(cart->lines[0].components[0].options.size(), 2);
        QCOMPARE(cart->lines[0].components[1].total, 232);
    }

    void theTotalIsTheSumOfTheLines() {
        const auto cart = price({burger(690), s.comboLine(1040, 2), s.line(s.water, 0)}, 690 + 2080);
        QCOMPARE(codeOf(cart), u"priced"_s);
        qint64 sum = 0;
        for (const orders::Line &line : cart->lines)
            sum += line.total;
        QCOMPARE(cart->total.amount, sum);
    }

    void whatDoesNotFitTheMenuIsToldByPlace_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("none of a required group")
            << u"no doneness"_s << QStringList{u"/lines/1/options too_few"_s};
        QTest::newRow("two of a group of one")
            << u"two doneness"_s << QStringList{u"/lines/1/options too_many"_s};
        QTest::newRow("more than the group takes")
            << u"four sauces"_s << QStringList{u"/lines/1/options too_many"_s};
        QTest::newRow("too many of one option")
            << u"three ketchups"_s << QStringList{u"/lines/1/options/1 quantity"_s};
        QTest::newRow("zero pieces") << u"zero ketchup"_s << QStringList{u"/lines/1/options/1 quantity"_s};
        QTest::newRow("an option of another item")
            << u"foreign"_s << QStringList{u"/lines/1/options/0 unknown"_s};
        QTest::newRow("an option nobody knows")
            << u"unknown option"_s << QStringList{u"/lines/1/options/1 unknown"_s};
        QTest::newRow("an option twice")
            << u"ketchup twice"_s << QStringList{u"/lines/1/options/2 duplicate"_s};
        QTest::newRow("no variant") << u"no variant"_s << QStringList{u"/lines/1/variantId required"_s};
        QTest::newRow("a foreign variant")
            << u"foreign variant"_s << QStringList{u"/lines/1/variantId unknown"_s};
        QTest::newRow("an empty slot")
            << u"empty slot"_s << QStringList{u"/lines/1/components missing_slot"_s};
        QTest::newRow("a slot twice")
            << u"slot twice"_s << QStringList{u"/lines/1/components/3/slotId duplicate"_s};
        QTest::newRow("a slot of another combo")
            << u"foreign slot"_s << QStringList{u"/lines/1/components/3/slotId unknown"_s};
        QTest::newRow("components without a combo")
            << u"not a combo"_s << QStringList{u"/lines/1/components/0/slotId unknown"_s};
        QTest::newRow("a choice the slot has not")
            << u"wrong choice"_s << QStringList{u"/lines/1/components/1/itemId not_a_choice"_s};
        QTest::newRow("a component without its option")
            << u"component group"_s << QStringList{u"/lines/1/components/0/options too_few"_s};
        QTest::newRow("no pieces") << u"quantity 0"_s << QStringList{u"/lines/1/quantity range"_s};
        QTest::newRow("a hundred pieces") << u"quantity 100"_s << QStringList{u"/lines/1/quantity range"_s};
    }
    void whatDoesNotFitTheMenuIsToldByPlace() {
        QFETCH(QString, what);
        orders::LineRequest line = burger(690);
        if (what == u"no doneness")
            line.options = {};
        else if (what == u"two doneness")
            line.options = {{s.rare, 1}, {s.cheese, 1}};
        else if (what == u"four sauces")
            line.options += {{s.ketchup, 2}, {s.mayo, 2}};
        else if (what == u"three ketchups")
            line.options.append({s.ketchup, 3});
        else if (what == u"zero ketchup")
            line.options.append({s.ketchup, 0});
        else if (what == u"foreign")
            line = s.line(s.fries, 320), line.options = {{s.ketchup, 1}};
        else if (what == u"unknown option")
            line.options.append({OptionId::create(), 1});
        else if (what == u"ketchup twice")
            line.options += {{s.ketchup, 1}, {s.ketchup, 1}};
        else if (what == u"no variant")
            line = s.line(s.cola, 250);
        else if (what == u"foreign variant")
            line.variantId = s.small;
        else if (what == u"empty slot")
            line = s.comboLine(1040), line.components.removeLast();
        else if (what == u"slot twice")
            line = s.comboLine(1040), line.components.append(line.components.constFirst());
        else if (what == u"foreign slot")
            line = s.comboLine(1040), line.components.append({ComboSlotId::create(), s.fries, {}, {}});
        else if (what == u"not a combo")
            line.components.append({s.sideSlot, s.fries, {}, {}});
        else if (what == u"wrong choice")
            line = s.comboLine(1040), line.components[1].itemId = s.coffee;
        else if (what == u"component group")
            line = s.comboLine(1040), line.components[0].options = {};
        else if (what == u"quantity 0")
            line.quantity = 0;
        else if (what == u"quantity 100")
            line.quantity = 100;
        else
            QFAIL("no such case");
        const auto answer = price({s.line(s.fries, 320), line}, 1010);
        QCOMPARE(codeOf(answer), u"options_invalid"_s);
        QTEST(faultsOf(answer), "faults");
    }

    void twoLinesCannotHaveOneId() {
        const auto line = burger(690);
        const auto answer = price({line, line}, 1380);
        QCOMPARE(codeOf(answer), u"invalid_fields"_s);
        QCOMPARE(faultsOf(answer), QStringList{u"/lines/1/id duplicate"_s});
    }

    void anotherCurrencyIsRefusedWhereverItStands() {
        auto request = s.request({burger(690)}, 690);
        request.lines[0].unitPrice.currency = *Currency::fromCode(u"CHF");
        const auto answer = checkout::priceCart(s.menu, request);
        QCOMPARE(codeOf(answer), u"currency_mismatch"_s);
        QCOMPARE(faultsOf(answer), QStringList{u"/lines/0/unitPrice currency"_s});
    }

    void aWrongSumAloneIsATotalMismatch() {
        QCOMPARE(codeOf(price({burger(690)}, 689)), u"total_mismatch"_s);
    }

    void amountsBeyondTheLimitAreRefused() {
        s.menu.items[s.fries].price = 50'000'001;
        QCOMPARE(faultsOf(price({s.line(s.fries, 50'000'001, 2)}, 100'000'002)),
                 QStringList{u"/lines/0 range"_s});
        s.menu.items[s.fries].price = 100'000'000;
        QCOMPARE(codeOf(price({s.line(s.fries, 100'000'000)}, 100'000'000)), u"priced"_s);
        const auto two =
            price({s.line(s.fries, 100'000'000), s.line(s.water, 0), s.line(s.coffee, 280)}, 100'000'280);
        QCOMPARE(faultsOf(two), QStringList{u"/lines range"_s});
    }

    void everythingThatChangedIsToldAtOnceInTheShapeOfTheContract() {
        s.menu.items[s.fries].price = 350;
        s.menu.items[s.coffee].available = false;
        s.menu.optionGroups[s.sauces].options[0].available = false;
        s.menu.items.remove(s.water);
        const QList lines{s.line(s.fries, 320), s.line(s.coffee, 280), burger(740, {{s.ketchup, 1}}),
                          s.line(s.water, 0)};
        const auto answer = price(lines, 1340);
        QCOMPARE(codeOf(answer), u"cart_changed"_s);
        const auto data = wire::fromJsonValue<contract::CartChanges>(answer.error().data);
        QVERIFY2(data.has_value(), "data is not what the contract promises");
        QCOMPARE(data->menuVersion, 7);
        QVERIFY(!data->newTotal);
        QCOMPARE(data->changes.size(), 4);
        QCOMPARE(data->changes[0].kind, CartChangeKind::PriceChanged);
        QCOMPARE(data->changes[0].oldPrice, s.euros(320));
        QCOMPARE(data->changes[0].newPrice, s.euros(350));
        QCOMPARE(data->changes[0].lineId, lines[0].id);
        QCOMPARE(data->changes[1].kind, CartChangeKind::SoldOut);
        QCOMPARE(data->changes[1].name.value(u"en"_s), u"Coffee"_s);
        QCOMPARE(data->changes[2].kind, CartChangeKind::OptionUnavailable);
        QCOMPARE(data->changes[2].optionId, s.ketchup);
        QCOMPARE(data->changes[3].kind, CartChangeKind::Removed);
        QCOMPARE(data->changes[3].itemId, s.water);
    }

    void theNewTotalIsToldWhenEverythingCanStillBeSold() {
        s.menu.items[s.fries].price = 350;
        const auto answer = price({s.line(s.fries, 320, 2), burger(690)}, 1330);
        QCOMPARE(codeOf(answer), u"cart_changed"_s);
        const auto data = wire::fromJsonValue<contract::CartChanges>(answer.error().data);
        QCOMPARE(data->newTotal, s.euros(1390));
    }

    void aSoldOutComponentIsNamed() {
        s.menu.items[s.fries].available = false;
        const auto answer = price({s.comboLine(1040)}, 1040);
        QCOMPARE(codeOf(answer), u"cart_changed"_s);
        const auto data = wire::fromJsonValue<contract::CartChanges>(answer.error().data);
        QCOMPARE(data->changes.size(), 1);
        QCOMPARE(data->changes[0].itemId, s.fries);
        QCOMPARE(data->changes[0].kind, CartChangeKind::SoldOut);
    }
};

QTEST_APPLESS_MAIN(Pricing)
#include "tst_pricing.moc"
