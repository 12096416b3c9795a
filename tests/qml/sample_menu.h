// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selection.h"

namespace kiosk::test {

inline Money euros(qint64 cents) {
    return {cents, *Currency::fromCode(u"EUR")};
}

inline contract::LocalizedText named(const QString &text) {
    return {{QStringLiteral("en"), text}, {QStringLiteral("de"), text + QStringLiteral(" (de)")}};
}

/// A small menu with one of everything: a plain item, sizes, a required and an optional group, a combo.
struct SampleMenu {
    ItemId water = ItemId::create();
    ItemId pizza = ItemId::create();
    ItemId burger = ItemId::create();
    ItemId combo = ItemId::create();
    VariantId small = VariantId::create();
    VariantId large = VariantId::create();
    OptionGroupId bun = OptionGroupId::create();
    OptionGroupId extras = OptionGroupId::create();
    OptionId brioche = OptionId::create();
    OptionId grain = OptionId::create();
    OptionId cheese = OptionId::create();
    OptionId bacon = OptionId::create();
    OptionId egg = OptionId::create();
    ComboSlotId mainSlot = ComboSlotId::create();
    ComboSlotId drinkSlot = ComboSlotId::create();
    contract::Menu menu;

    SampleMenu() {
        menu.shopId = ShopId::create();
        menu.shopName = QStringLiteral("Test shop");
        menu.version = 7;
        menu.currency = QStringLiteral("EUR");
        menu.defaultLanguage = QStringLiteral("en");
        menu.languages = {QStringLiteral("en"), QStringLiteral("de")};
        menu.paymentMethods = {PaymentMethod::CardTerminal, PaymentMethod::Counter};
        menu.serviceTypes = {ServiceType::EatIn, ServiceType::TakeAway};
        menu.idleSeconds = 60;
        menu.idleWarningSeconds = 15;
        menu.optionGroups = {
            {bun,
             named(QStringLiteral("Bun")),
             1,
             1,
             1,
             {option(brioche, "Brioche", 0, true), option(grain, "Grain", 50)}},
            {extras,
             named(QStringLiteral("Extras")),
             0,
             3,
             2,
             {option(cheese, "Cheese", 120), option(bacon, "Bacon", 160), option(egg, "Egg", -20)}},
        };
        menu.items = {item(water, "Water", 260), item(pizza, "Pizza", 890), item(burger, "Burger", 890),
                      item(combo, "Menu", 1290)};
        menu.items[1].variants = {{small, named(QStringLiteral("Small")), euros(890), false},
                                  {large, named(QStringLiteral("Large")), euros(1390), true}};
        menu.items[2].optionGroupIds = {bun, extras};
        menu.items[3].kind = ItemKind::Combo;
        menu.items[3].comboSlots = {
            {mainSlot,
             named(QStringLiteral("Main")),
             {{burger, {}, euros(0), true}, {pizza, large, euros(300), false}}},
            {drinkSlot,
             named(QStringLiteral("Drink")),
             {{water, {}, euros(0), false}, {water, small, euros(90), false}}},
        };
        contract::Category category;
        category.id = CategoryId::create();
        category.name = named(QStringLiteral("Food"));
        category.itemIds = {water, pizza, burger, combo};
        menu.categories = {category};
        for (contract::MenuItem &item : menu.items)
            item.categoryId = category.id;
    }

    [[nodiscard]] session::Catalogue catalogue() const { return session::Catalogue(menu); }
    contract::MenuItem &itemOf(const ItemId &id) {
        for (contract::MenuItem &item : menu.items) {
            if (item.id == id)
                return item;
        }
        qFatal("no such item");
    }
    contract::Option &optionOf(const OptionId &id) {
        for (contract::OptionGroup &group : menu.optionGroups) {
            for (contract::Option &option : group.options) {
                if (option.id == id)
                    return option;
            }
        }
        qFatal("no such option");
    }

private:
    static contract::Option option(const OptionId &id, const char *name, qint64 price,
                                   bool isDefault = false) {
        return {id, named(QString::fromLatin1(name)), euros(price), isDefault, true, {}, {}};
    }
    static contract::MenuItem item(const ItemId &id, const char *name, qint64 price) {
        contract::MenuItem item;
        item.id = id;
        item.name = named(QString::fromLatin1(name));
        item.price = euros(price);
        item.available = true;
        return item;
    }
};

} // namespace kiosk::test
