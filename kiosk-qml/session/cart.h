// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selection.h"

namespace kiosk::session {

/// One line of the cart. `unitPrice` is what the guest saw when the line was last touched.
struct CartLine {
    OrderLineId id;
    ItemId itemId;
    Selection selection;
    int quantity = 1;
    Money unitPrice;
    bool operator==(const CartLine &) const = default;
};

/// Something about a line that is no longer as the guest saw it.
struct CartDifference {
    CartChangeKind kind{};
    OrderLineId lineId;
    contract::LocalizedText name;
    /// The option that is gone, for OptionUnavailable.
    contract::LocalizedText optionName;
    std::optional<Money> oldPrice;
    std::optional<Money> newPrice;
};

/// The guest's order before it is sent. Sums are for showing and as the expected total; the daemon owns the
/// price.
class Cart {
public:
    /// More of one line than this is refused; a guest who wants more is served at the counter.
    static constexpr int maxQuantity = 20;
    /// As many lines as the shop takes in one order.
    static constexpr int maxLines = 50;

    [[nodiscard]] const QList<CartLine> &lines() const { return m_lines; }
    [[nodiscard]] bool isEmpty() const { return m_lines.isEmpty(); }
    /// The line, or null.
    [[nodiscard]] const CartLine *line(const OrderLineId &id) const;
    /// Pieces in all lines.
    [[nodiscard]] int count() const;
    /// Pieces of one item in all lines.
    [[nodiscard]] int countOf(const ItemId &id) const;
    /// Sum in minor units of what the guest saw.
    [[nodiscard]] qint64 total() const;

    /// Adds pieces; the same selection at the same price joins its line. Returns the line's id, or a null id
    /// when the item is unknown or the cart is full.
    OrderLineId add(const Catalogue &catalogue, const ItemId &item, const Selection &selection, int quantity);
    /// Changes a line to another selection; it keeps its id and place. Unknown ids change nothing.
    void replace(const Catalogue &catalogue, const OrderLineId &id, const Selection &selection, int quantity);
    /// Sets the pieces of a line, at most maxQuantity; none removes it.
    void setQuantity(const OrderLineId &id, int quantity);
    void remove(const OrderLineId &id);
    void clear() { m_lines.clear(); }

    /// What differs between the cart and a catalogue, line by line.
    [[nodiscard]] QList<CartDifference> differencesTo(const Catalogue &catalogue) const;
    /// Brings the cart to the catalogue: takes out what cannot be had any more and adopts new prices.
    void adopt(const Catalogue &catalogue);

    [[nodiscard]] QList<contract::OrderLineInput> toWire() const;
    [[nodiscard]] static Cart fromWire(const QList<contract::OrderLineInput> &lines);

private:
    QList<CartLine> m_lines;
};

} // namespace kiosk::session
