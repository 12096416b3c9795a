// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/line_pricing.h"

#include "daemon/domain/checkout/combo_rules.h"
#include "daemon/domain/checkout/pricing.h"
#include "daemon/domain/orders/combo_split.h"
#include "daemon/domain/orders/tax.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::checkout {

namespace {

/// The variant's or the item's own price; a variant is required where there are some.
qint64 basePrice(const menu::Item &item, const orders::LineRequest &request, const QString &path,
                 orders::Line &line, Findings &findings) {
    if (!request.variantId) {
        if (!item.variants.isEmpty())
            findings.fault(path + u"/variantId"_s, "required"_L1, u"Choose one of the item's variants."_s);
        return item.price;
    }
    const auto variant = std::ranges::find(item.variants, *request.variantId, &menu::Variant::id);
    if (variant == item.variants.cend()) {
        findings.fault(path + u"/variantId"_s, "unknown"_L1, u"The item has no such variant."_s);
        return item.price;
    }
    line.variantName = variant->name;
    return variant->price;
}

/// The combo's own price is split by list price; surcharges and options stay with their component.
QList<orders::SoldComponent> split(const QList<ChosenComponent> &chosen, qint64 ownPrice, int quantity,
                                   ServiceType service) {
    QList<qint64> listPrices;
    for (const ChosenComponent &component : chosen)
        listPrices.append(component.listPrice);
    const QList<qint64> shares = orders::splitByListPrice(ownPrice * quantity, listPrices);
    QList<orders::SoldComponent> sold;
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        const ChosenComponent &component = chosen[i];
        const qint64 total = shares[i] + (component.surcharge + component.options.price) * quantity;
        const int rate = component.item->taxRates.of(service).thousandths;
        sold.append({component.item->id, component.item->name, component.variantName, component.options.sold,
                     total, rate, orders::containedTax(total, rate)});
    }
    return sold;
}

} // namespace

std::optional<orders::Line> priceLine(const menu::Menu &menu, ServiceType service,
                                      const orders::LineRequest &request, const QString &path,
                                      Findings &findings) {
    const auto item = menu.items.constFind(request.itemId);
    if (item == menu.items.cend()) {
        findings.changes.append({CartChangeKind::Removed, request.id, request.itemId, {}, {}, {}, {}});
        return std::nullopt;
    }
    if (!item->available)
        findings.changes.append({CartChangeKind::SoldOut, request.id, item->id, {}, item->name, {}, {}});
    if (request.quantity < 1 || request.quantity > 99) {
        findings.fault(path + u"/quantity"_s, "range"_L1, u"The quantity must be 1 to 99."_s);
        return std::nullopt;
    }

    orders::Line line{.id = request.id,
                      .itemId = item->id,
                      .name = item->name,
                      .quantity = request.quantity,
                      .note = request.note};
    const qsizetype faultsBefore = findings.faults.size();
    const qint64 base = basePrice(*item, request, path, line, findings);
    const ChosenOptions options =
        chooseOptions(menu, *item, request.options, path + u"/options"_s, request.id, findings);
    const QList<ChosenComponent> components =
        chooseComponents(menu, *item, request, path + u"/components"_s, findings);
    // Without a component there is no price to compare, only what became of it.
    const bool whole = components.size() == item->comboSlots.size();
    if (!whole || findings.faults.size() > faultsBefore)
        return std::nullopt;

    line.options = options.sold;
    line.unitPrice = base + options.price;
    for (const ChosenComponent &component : components)
        line.unitPrice += component.surcharge + component.options.price;
    line.total = line.unitPrice * line.quantity;
    if (line.unitPrice < 0 || line.total > maxAmount) {
        findings.fault(path, "range"_L1, u"The line's price is out of range."_s);
        return std::nullopt;
    }
    if (components.isEmpty()) {
        line.taxRate = item->taxRates.of(service).thousandths;
        line.tax = orders::containedTax(line.total, *line.taxRate);
        return line;
    }
    line.components = split(components, base + options.price, line.quantity, service);
    for (const orders::SoldComponent &component : std::as_const(line.components))
        line.tax += component.tax;
    return line;
}

} // namespace kiosk::checkout
