// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/values.h"
#include "shared/core/vocabulary.h"

#include <optional>

/// The menu as a kiosk shows it, and the sold-out switch.
namespace kiosk::contract {

/// Tax rates in percent as exact decimals.
struct TaxRates {
    QString eatIn;
    QString takeAway;
};

/// A size or kind of an item; replaces the item's price.
struct Variant {
    VariantId id;
    LocalizedText name;
    Money price;
    bool isDefault = false;
};

/// One choice of an option group.
struct Option {
    OptionId id;
    LocalizedText name;
    Money price;
    bool isDefault = false;
    bool available = false;
    QList<Allergen> allergens;
    std::optional<QString> imageUrl;
};

/// A question about an item: choose between min and max pieces.
struct OptionGroup {
    OptionGroupId id;
    LocalizedText name;
    int min = 0;
    int max = 0;
    int maxPerOption = 0;
    QList<Option> options;
};

/// An item that may fill a slot of a combo.
struct ComboChoice {
    ItemId itemId;
    std::optional<VariantId> variantId;
    Money surcharge;
    bool isDefault = false;
};

/// A part of a combo that exactly one choice fills.
struct ComboSlot {
    ComboSlotId id;
    LocalizedText name;
    QList<ComboChoice> choices;
};

/// Something to order.
struct MenuItem {
    ItemId id;
    CategoryId categoryId;
    ItemKind kind{};
    LocalizedText name;
    LocalizedText description;
    std::optional<QString> imageUrl;
    Money price;
    TaxRates taxRates;
    bool available = false;
    QList<Allergen> allergens;
    QList<DietTag> tags;
    std::optional<int> energyKcal;
    QList<Variant> variants;
    QList<OptionGroupId> optionGroupIds;
    QList<ComboSlot> comboSlots;
};

/// A group of items.
struct Category {
    CategoryId id;
    LocalizedText name;
    std::optional<QString> imageUrl;
    QList<ItemId> itemIds;
};

/// Everything a kiosk needs to sell. Sent whole, with an ETag.
struct Menu {
    ShopId shopId;
    QString shopName;
    qint64 version = 0;
    QString currency;
    QString defaultLanguage;
    QList<QString> languages;
    QList<PaymentMethod> paymentMethods;
    QList<ServiceType> serviceTypes;
    int idleSeconds = 0;
    int idleWarningSeconds = 0;
    QList<Category> categories;
    QList<MenuItem> items;
    QList<OptionGroup> optionGroups;
};

/// Marks an item sold out, or sells it again.
struct AvailabilityUpdate {
    bool available = false;
    std::optional<QDateTime> until;
};

/// Whether an item can be ordered.
struct ItemAvailability {
    ItemId itemId;
    bool available = false;
    std::optional<QDateTime> until;
    qint64 menuVersion = 0;
};

} // namespace kiosk::contract

KIOSK_WIRE_TYPE(TaxRates)
KIOSK_WIRE_TYPE(Variant)
KIOSK_WIRE_TYPE(Option)
KIOSK_WIRE_TYPE(OptionGroup)
KIOSK_WIRE_TYPE(ComboChoice)
KIOSK_WIRE_TYPE(ComboSlot)
KIOSK_WIRE_TYPE(MenuItem)
KIOSK_WIRE_TYPE(Category)
KIOSK_WIRE_TYPE(Menu)
KIOSK_WIRE_TYPE(AvailabilityUpdate)
KIOSK_WIRE_TYPE(ItemAvailability)
