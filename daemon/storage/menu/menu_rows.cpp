// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/menu/menu_rows.h"

namespace kiosk::storage {

namespace {

using Texts = menu::LocalizedText;

constexpr Sql selectShop(uR"(
select id, name, menu_version, currency, default_language, languages, time_zone, day_cutoff_minutes,
       payment_methods, service_types, idle_seconds, idle_warning_seconds
from shop
)");
constexpr Sql selectCategories(u"select id, name, image_url from categories order by position");
constexpr Sql selectItems(uR"(
select items.id, category_id, kind, items.name, description, image_url, price,
       (eat_in * 1000)::integer, (take_away * 1000)::integer,
       available, unavailable_until, allergens, tags, energy_kcal
from items join tax_rates on tax_rates.id = tax_rate_id order by category_id, position
)");
constexpr Sql
    selectVariants(u"select item_id, id, name, price, is_default from variants order by item_id, position");
constexpr Sql
    selectItemGroups(u"select item_id, option_group_id from item_option_groups order by item_id, position");
constexpr Sql selectGroups(u"select id, name, min_pieces, max_pieces, max_per_option from option_groups");
constexpr Sql selectOptions(uR"(
select option_group_id, id, name, price, is_default, available, allergens, image_url
from options order by option_group_id, position
)");
constexpr Sql selectSlots(u"select item_id, id, name from combo_slots order by item_id, position");
constexpr Sql selectChoices(uR"(
select combo_slot_id, item_id, variant_id, surcharge, is_default from combo_choices order by combo_slot_id, position
)");

menu::Item readItem(Rows &row) {
    return {.id = row.take<ItemId>(),
            .categoryId = row.take<CategoryId>(),
            .kind = row.take<ItemKind>(),
            .name = row.take<Texts>(),
            .description = row.take<Texts>(),
            .imageUrl = row.take<QString>(),
            .price = row.take<qint64>(),
            .taxRates = {.eatIn = {row.take<int>()}, .takeAway = {row.take<int>()}},
            .available = row.take<bool>(),
            .unavailableUntil = row.take<std::optional<QDateTime>>(),
            .allergens = row.take<QList<Allergen>>(),
            .tags = row.take<QList<DietTag>>(),
            .energyKcal = row.take<std::optional<int>>(),
            .variants = {},
            .optionGroupIds = {},
            .comboSlots = {}};
}

menu::Option readOption(Rows &row) {
    return {.id = row.take<OptionId>(),
            .name = row.take<Texts>(),
            .price = row.take<qint64>(),
            .isDefault = row.take<bool>(),
            .available = row.take<bool>(),
            .allergens = row.take<QList<Allergen>>(),
            .imageUrl = row.take<QString>()};
}

menu::Variant readVariant(Rows &row) {
    return {.id = row.take<VariantId>(),
            .name = row.take<Texts>(),
            .price = row.take<qint64>(),
            .isDefault = row.take<bool>()};
}

menu::ComboChoice readChoice(Rows &row) {
    return {.itemId = row.take<ItemId>(),
            .variantId = row.take<std::optional<VariantId>>(),
            .surcharge = row.take<qint64>(),
            .isDefault = row.take<bool>()};
}

void readSlots(Connection &connection, menu::Menu &menu) {
    QHash<ComboSlotId, QList<menu::ComboChoice>> choices;
    for (Rows rows = connection.run(selectChoices); rows.next();) {
        QList<menu::ComboChoice> &ofSlot = choices[rows.take<ComboSlotId>()];
        ofSlot.append(readChoice(rows));
    }
    for (Rows rows = connection.run(selectSlots); rows.next();) {
        menu::Item &item = menu.items[rows.take<ItemId>()];
        menu::ComboSlot slot{.id = rows.take<ComboSlotId>(), .name = rows.take<Texts>(), .choices = {}};
        slot.choices = choices.take(slot.id);
        item.comboSlots.append(slot);
    }
}

} // namespace

menu::Menu readShop(Connection &connection) {
    menu::Menu menu;
    Rows row = connection.run(selectShop);
    if (!row.next())
        return menu;
    menu.shopId = row.take<ShopId>();
    menu.shopName = row.take<QString>();
    menu.version = row.take<qint64>();
    menu.currency = row.take<Currency>();
    menu.defaultLanguage = row.take<QString>();
    menu.languages = row.take<QStringList>();
    menu.timeZone = QTimeZone(row.take<QString>().toUtf8());
    menu.dayCutoffMinutes = row.take<int>();
    menu.paymentMethods = row.take<QList<PaymentMethod>>();
    menu.serviceTypes = row.take<QList<ServiceType>>();
    menu.idleSeconds = row.take<int>();
    menu.idleWarningSeconds = row.take<int>();
    return menu;
}

void readOptionGroups(Connection &connection, menu::Menu &menu) {
    for (Rows rows = connection.run(selectGroups); rows.next();) {
        const menu::OptionGroup group{.id = rows.take<OptionGroupId>(),
                                      .name = rows.take<Texts>(),
                                      .min = rows.take<int>(),
                                      .max = rows.take<int>(),
                                      .maxPerOption = rows.take<int>(),
                                      .options = {}};
        menu.optionGroups.insert(group.id, group);
    }
    for (Rows rows = connection.run(selectOptions); rows.next();) {
        menu::OptionGroup &group = menu.optionGroups[rows.take<OptionGroupId>()];
        group.options.append(readOption(rows));
    }
}

void readItems(Connection &connection, menu::Menu &menu) {
    QHash<CategoryId, QList<ItemId>> itemsOf;
    for (Rows rows = connection.run(selectItems); rows.next();) {
        const menu::Item item = readItem(rows);
        itemsOf[item.categoryId].append(item.id);
        menu.items.insert(item.id, item);
    }
    for (Rows rows = connection.run(selectCategories); rows.next();) {
        menu::Category category{.id = rows.take<CategoryId>(),
                                .name = rows.take<Texts>(),
                                .imageUrl = rows.take<QString>(),
                                .itemIds = {}};
        category.itemIds = itemsOf.take(category.id);
        menu.categories.append(category);
    }
    for (Rows rows = connection.run(selectVariants); rows.next();) {
        menu::Item &item = menu.items[rows.take<ItemId>()];
        item.variants.append(readVariant(rows));
    }
    for (Rows rows = connection.run(selectItemGroups); rows.next();) {
        menu::Item &item = menu.items[rows.take<ItemId>()];
        item.optionGroupIds.append(rows.take<OptionGroupId>());
    }
    readSlots(connection, menu);
}

} // namespace kiosk::storage
