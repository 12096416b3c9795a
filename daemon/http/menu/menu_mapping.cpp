// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/menu/menu_mapping.h"

namespace kiosk::http {

namespace {

std::optional<QString> unlessEmpty(const QString &text) {
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

contract::Option toContract(const menu::Option &option, const Currency &currency) {
    return {option.id,        option.name,      {option.price, currency},    option.isDefault,
            option.available, option.allergens, unlessEmpty(option.imageUrl)};
}

contract::OptionGroup toContract(const menu::OptionGroup &group, const Currency &currency) {
    contract::OptionGroup result{group.id, group.name, group.min, group.max, group.maxPerOption, {}};
    for (const menu::Option &option : group.options)
        result.options.append(toContract(option, currency));
    return result;
}

contract::ComboSlot toContract(const menu::ComboSlot &slot, const Currency &currency) {
    contract::ComboSlot result{slot.id, slot.name, {}};
    for (const menu::ComboChoice &choice : slot.choices)
        result.choices.append(
            {choice.itemId, choice.variantId, {choice.surcharge, currency}, choice.isDefault});
    return result;
}

contract::MenuItem toContract(const menu::Item &item, const Currency &currency) {
    contract::MenuItem result;
    result.id = item.id;
    result.categoryId = item.categoryId;
    result.kind = item.kind;
    result.name = item.name;
    result.description = item.description;
    result.imageUrl = unlessEmpty(item.imageUrl);
    result.price = {item.price, currency};
    result.taxRates = {menu::toText(item.taxRates.eatIn), menu::toText(item.taxRates.takeAway)};
    result.available = item.available;
    result.allergens = item.allergens;
    result.tags = item.tags;
    result.energyKcal = item.energyKcal;
    for (const menu::Variant &variant : item.variants)
        result.variants.append({variant.id, variant.name, {variant.price, currency}, variant.isDefault});
    result.optionGroupIds = item.optionGroupIds;
    for (const menu::ComboSlot &slot : item.comboSlots)
        result.comboSlots.append(toContract(slot, currency));
    return result;
}

} // namespace

contract::Menu toContract(const menu::Menu &menu) {
    contract::Menu result;
    result.shopId = menu.shopId;
    result.shopName = menu.shopName;
    result.version = menu.version;
    result.currency = menu.currency.code();
    result.defaultLanguage = menu.defaultLanguage;
    result.languages = menu.languages;
    result.paymentMethods = menu.paymentMethods;
    result.serviceTypes = menu.serviceTypes;
    result.idleSeconds = menu.idleSeconds;
    result.idleWarningSeconds = menu.idleWarningSeconds;
    QSet<ItemId> told;
    for (const menu::Category &category : menu.categories) {
        result.categories.append(
            {category.id, category.name, unlessEmpty(category.imageUrl), category.itemIds});
        for (const ItemId &id : category.itemIds)
            if (const auto item = menu.items.constFind(id); item != menu.items.cend() && !told.contains(id)) {
                told.insert(id);
                result.items.append(toContract(*item, menu.currency));
            }
    }
    // Sorted, so that the same menu is the same text and keeps its ETag.
    QList<ItemId> others = menu.items.keys();
    std::sort(others.begin(), others.end());
    for (const ItemId &id : std::as_const(others))
        if (!told.contains(id))
            result.items.append(toContract(menu.items[id], menu.currency));
    QList<OptionGroupId> groups = menu.optionGroups.keys();
    std::sort(groups.begin(), groups.end());
    for (const OptionGroupId &id : std::as_const(groups))
        result.optionGroups.append(toContract(menu.optionGroups[id], menu.currency));
    return result;
}

contract::ItemAvailability toContract(const menu::Availability &availability) {
    return {availability.itemId, availability.available, availability.until, availability.menuVersion};
}

} // namespace kiosk::http
