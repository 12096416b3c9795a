// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/id.h"
#include "shared/core/money.h"
#include "shared/core/vocabulary.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QTimeZone>
#include <memory>
#include <optional>

namespace kiosk::menu {

using LocalizedText = QMap<QString, QString>;

/// A tax rate as an exact decimal, in thousandths of a percent: 19 % is 19000, 5.5 % is 5500.
struct TaxRate {
    int thousandths = 0;
    bool operator==(const TaxRate &) const = default;
    bool operator<(const TaxRate &other) const { return thousandths < other.thousandths; }
};
/// "19.00", "5.50", "5.125": at least two digits after the point.
[[nodiscard]] QString toText(TaxRate rate);
[[nodiscard]] std::optional<TaxRate> taxRateFromText(QStringView text);

struct TaxRates {
    TaxRate eatIn;
    TaxRate takeAway;
    [[nodiscard]] TaxRate of(ServiceType type) const { return type == ServiceType::EatIn ? eatIn : takeAway; }
};

struct Variant {
    VariantId id;
    LocalizedText name;
    qint64 price = 0;
    bool isDefault = false;
};

struct Option {
    OptionId id;
    LocalizedText name;
    qint64 price = 0;
    bool isDefault = false;
    bool available = true;
    QList<Allergen> allergens;
    QString imageUrl;
};

struct OptionGroup {
    OptionGroupId id;
    LocalizedText name;
    int min = 0;
    int max = 1;
    int maxPerOption = 1;
    QList<Option> options;
};

struct ComboChoice {
    ItemId itemId;
    std::optional<VariantId> variantId;
    qint64 surcharge = 0;
    bool isDefault = false;
};

struct ComboSlot {
    ComboSlotId id;
    LocalizedText name;
    QList<ComboChoice> choices;
};

struct Item {
    ItemId id;
    CategoryId categoryId;
    ItemKind kind = ItemKind::Single;
    LocalizedText name;
    LocalizedText description;
    QString imageUrl;
    qint64 price = 0;
    TaxRates taxRates;
    bool available = true;
    std::optional<QDateTime> unavailableUntil;
    QList<Allergen> allergens;
    QList<DietTag> tags;
    std::optional<int> energyKcal;
    QList<Variant> variants;
    QList<OptionGroupId> optionGroupIds;
    QList<ComboSlot> comboSlots;
};

struct Category {
    CategoryId id;
    LocalizedText name;
    QString imageUrl;
    QList<ItemId> itemIds;
};

/// The shop and everything it sells at one version. Immutable once built; amounts are minor units of
/// currency.
struct Menu {
    ShopId shopId;
    QString shopName;
    qint64 version = 0;
    Currency currency;
    QString defaultLanguage;
    QStringList languages;
    QTimeZone timeZone;
    int dayCutoffMinutes = 240; ///< Minutes after local midnight at which a new business date begins.
    QList<PaymentMethod> paymentMethods;
    QList<ServiceType> serviceTypes;
    int idleSeconds = 60;
    int idleWarningSeconds = 15;
    QList<Category> categories;
    QHash<ItemId, Item> items;
    QHash<OptionGroupId, OptionGroup> optionGroups;
};

using MenuPointer = std::shared_ptr<const Menu>;

} // namespace kiosk::menu
