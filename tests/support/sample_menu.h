// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/menu/menu.h"
#include "daemon/domain/orders/orders.h"

namespace kiosk::test {

/// A small shop for tests of the rules. Prices in cents.
struct SampleMenu {
    menu::Menu menu;
    ItemId burger, cola, fries, coffee, water, combo;
    VariantId small, large;
    OptionGroupId sauces, doneness;
    OptionId ketchup, mayo, cheese, rare;
    ComboSlotId mainSlot, sideSlot, drinkSlot;

    /// A line for \a item at the price the menu shows.
    [[nodiscard]] orders::LineRequest line(const ItemId &item, qint64 unitPrice, int quantity = 1) const {
        return {
            .id = OrderLineId::create(), .itemId = item, .quantity = quantity, .unitPrice = euros(unitPrice)};
    }
    /// The combo with burger, fries and a large cola.
    [[nodiscard]] orders::LineRequest comboLine(qint64 unitPrice, int quantity = 1) const {
        orders::LineRequest wanted = line(combo, unitPrice, quantity);
        wanted.components = {
            {mainSlot, burger, {}, {{rare, 1}}}, {sideSlot, fries, {}, {}}, {drinkSlot, cola, large, {}}};
        return wanted;
    }
    [[nodiscard]] orders::OrderRequest request(const QList<orders::LineRequest> &lines, qint64 total,
                                               PaymentMethod method = PaymentMethod::Counter) const {
        orders::OrderRequest request{.id = OrderId::create(),
                                     .language = QStringLiteral("en"),
                                     .menuVersion = menu.version,
                                     .lines = lines,
                                     .expectedTotal = euros(total),
                                     .paymentMethod = method,
                                     .bodyHash = QByteArray(32, 'h')};
        if (method == PaymentMethod::CardTerminal)
            request.paymentId = PaymentId::create();
        return request;
    }
    [[nodiscard]] Money euros(qint64 cents) const { return {cents, menu.currency}; }
};

/// Burger 6.90 (needs 1 doneness, up to 3 sauces of at most 2 each), Cola small 2.50 / large 3.50 (19 %),
/// fries 3.20, coffee 2.80 (7 % to take away), water free, combo 9.90 (large cola +0.50).
[[nodiscard]] inline SampleMenu sampleMenu() {
    using namespace Qt::StringLiterals;
    const auto texts = [](const char *en) {
        return menu::LocalizedText{{u"en"_s, QString::fromLatin1(en)},
                                   {u"de"_s, u"de:"_s + QString::fromLatin1(en)}};
    };
    SampleMenu s;
    menu::Menu &m = s.menu;
    m.shopId = ShopId::create();
    m.version = 7;
    m.currency = *Currency::fromCode(u"EUR");
    m.timeZone = QTimeZone("Europe/Berlin");
    m.paymentMethods = {PaymentMethod::CardTerminal, PaymentMethod::Counter};
    m.serviceTypes = {ServiceType::EatIn, ServiceType::TakeAway};
    for (ItemId *id : {&s.burger, &s.cola, &s.fries, &s.coffee, &s.water, &s.combo})
        *id = ItemId::create();
    for (VariantId *id : {&s.small, &s.large})
        *id = VariantId::create();
    for (OptionGroupId *id : {&s.sauces, &s.doneness})
        *id = OptionGroupId::create();
    for (OptionId *id : {&s.ketchup, &s.mayo, &s.cheese, &s.rare})
        *id = OptionId::create();
    for (ComboSlotId *id : {&s.mainSlot, &s.sideSlot, &s.drinkSlot})
        *id = ComboSlotId::create();
    const menu::TaxRates food{{7000}, {7000}};
    const menu::TaxRates drink{{19000}, {19000}};
    const menu::TaxRates mixed{{19000}, {7000}};
    m.optionGroups = {{s.sauces,
                       {s.sauces,
                        texts("Sauces"),
                        0,
                        3,
                        2,
                        {{s.ketchup, texts("Ketchup"), 50}, {s.mayo, texts("Mayo"), 70}}}},
                      {s.doneness,
                       {s.doneness,
                        texts("Doneness"),
                        1,
                        1,
                        1,
                        {{s.rare, texts("Rare"), 0}, {s.cheese, texts("Cheese crust"), 120}}}}};
    const auto add = [&](menu::Item item) { m.items.insert(item.id, item); };
    add({.id = s.burger,
         .name = texts("Burger"),
         .price = 690,
         .taxRates = food,
         .optionGroupIds = {s.doneness, s.sauces}});
    add({.id = s.cola,
         .name = texts("Cola"),
         .price = 250,
         .taxRates = drink,
         .variants = {{s.small, texts("small"), 250, true}, {s.large, texts("large"), 350}}});
    add({.id = s.fries, .name = texts("Fries"), .price = 320, .taxRates = food});
    add({.id = s.coffee, .name = texts("Coffee"), .price = 280, .taxRates = mixed});
    add({.id = s.water, .name = texts("Water"), .price = 0, .taxRates = drink});
    add({.id = s.combo,
         .kind = ItemKind::Combo,
         .name = texts("Burger menu"),
         .price = 990,
         .taxRates = food,
         .comboSlots = {{s.mainSlot, texts("Main"), {{s.burger, {}, 0}}},
                        {s.sideSlot, texts("Side"), {{s.fries, {}, 0}}},
                        {s.drinkSlot, texts("Drink"), {{s.cola, s.small, 0}, {s.cola, s.large, 50}}}}});
    return s;
}

} // namespace kiosk::test
