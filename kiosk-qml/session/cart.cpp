// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cart.h"

#include <algorithm>

namespace kiosk::session {

namespace {

Money priceOf(const Catalogue &catalogue, const contract::MenuItem &item, const Selection &selection) {
    return {unitPrice(catalogue, item, selection), item.price.currency};
}

/// The first chosen option that is gone or sold out, or nothing.
std::optional<contract::LocalizedText> missingOption(const Catalogue &catalogue, const Selection &selection) {
    QList<OptionCounts> all{selection.options};
    for (const Component &component : selection.components)
        all.append(component.options);
    for (const OptionCounts &counts : all) {
        for (const auto &[id, count] : counts.asKeyValueRange()) {
            const contract::Option *option = catalogue.option(id);
            if (count > 0 && (!option || !option->available))
                return option ? option->name : contract::LocalizedText();
        }
    }
    return std::nullopt;
}

} // namespace

const CartLine *Cart::line(const OrderLineId &id) const {
    const auto found = std::ranges::find(m_lines, id, &CartLine::id);
    return found == m_lines.cend() ? nullptr : &*found;
}

int Cart::count() const {
    return std::ranges::fold_left(m_lines, 0,
                                  [](int sum, const CartLine &line) { return sum + line.quantity; });
}

int Cart::countOf(const ItemId &id) const {
    return std::ranges::fold_left(m_lines, 0, [&](int sum, const CartLine &line) {
        return line.itemId == id ? sum + line.quantity : sum;
    });
}

qint64 Cart::total() const {
    return std::ranges::fold_left(m_lines, qint64(0), [](qint64 sum, const CartLine &line) {
        return sum + line.unitPrice.amount * line.quantity;
    });
}

OrderLineId Cart::add(const Catalogue &catalogue, const ItemId &id, const Selection &selection,
                      int quantity) {
    const contract::MenuItem *item = catalogue.item(id);
    if (!item || quantity < 1)
        return {};
    const Money price = priceOf(catalogue, *item, selection);
    const auto same = std::ranges::find_if(m_lines, [&](const CartLine &line) {
        return line.itemId == id && line.selection == selection && line.unitPrice == price;
    });
    if (same != m_lines.end()) {
        same->quantity = std::min(maxQuantity, same->quantity + quantity);
        return same->id;
    }
    if (m_lines.size() >= maxLines)
        return {};
    m_lines.append({OrderLineId::create(), id, selection, std::min(maxQuantity, quantity), price});
    return m_lines.constLast().id;
}

void Cart::replace(const Catalogue &catalogue, const OrderLineId &id, const Selection &selection,
                   int quantity) {
    const auto found = std::ranges::find(m_lines, id, &CartLine::id);
    if (found == m_lines.end())
        return;
    const contract::MenuItem *item = catalogue.item(found->itemId);
    if (!item)
        return;
    found->selection = selection;
    found->quantity = std::clamp(quantity, 1, maxQuantity);
    found->unitPrice = priceOf(catalogue, *item, selection);
}

void Cart::setQuantity(const OrderLineId &id, int quantity) {
    if (quantity < 1) {
        remove(id);
        return;
    }
    const auto found = std::ranges::find(m_lines, id, &CartLine::id);
    if (found != m_lines.end())
        found->quantity = std::min(maxQuantity, quantity);
}

void Cart::remove(const OrderLineId &id) {
    m_lines.removeIf([&](const CartLine &line) { return line.id == id; });
}

QList<CartDifference> Cart::differencesTo(const Catalogue &catalogue) const {
    QList<CartDifference> differences;
    for (const CartLine &line : m_lines) {
        const contract::MenuItem *item = catalogue.item(line.itemId);
        if (!item) {
            differences.append({CartChangeKind::Removed, line.id, {}, {}, {}, {}});
        } else if (!item->available) {
            differences.append({CartChangeKind::SoldOut, line.id, item->name, {}, {}, {}});
        } else if (!problemsOf(catalogue, *item, line.selection).isEmpty()) {
            differences.append({CartChangeKind::OptionUnavailable,
                                line.id,
                                item->name,
                                missingOption(catalogue, line.selection).value_or(contract::LocalizedText()),
                                {},
                                {}});
        } else if (const Money price = priceOf(catalogue, *item, line.selection); price != line.unitPrice) {
            differences.append(
                {CartChangeKind::PriceChanged, line.id, item->name, {}, line.unitPrice, price});
        }
    }
    return differences;
}

void Cart::adopt(const Catalogue &catalogue) {
    for (const CartDifference &difference : differencesTo(catalogue)) {
        if (difference.kind == CartChangeKind::PriceChanged) {
            const auto found = std::ranges::find(m_lines, difference.lineId, &CartLine::id);
            found->unitPrice = *difference.newPrice;
        } else {
            remove(difference.lineId);
        }
    }
}

QList<contract::OrderLineInput> Cart::toWire() const {
    QList<contract::OrderLineInput> inputs;
    for (const CartLine &line : m_lines) {
        contract::OrderLineInput input;
        input.id = line.id;
        input.itemId = line.itemId;
        input.quantity = line.quantity;
        input.unitPrice = line.unitPrice;
        writeSelection(line.selection, input);
        inputs.append(input);
    }
    return inputs;
}

Cart Cart::fromWire(const QList<contract::OrderLineInput> &lines) {
    Cart cart;
    for (const contract::OrderLineInput &line : lines) {
        if (line.quantity >= 1)
            cart.m_lines.append({line.id, line.itemId, selectionOf(line),
                                 std::min(maxQuantity, line.quantity), line.unitPrice});
    }
    return cart;
}

} // namespace kiosk::session
