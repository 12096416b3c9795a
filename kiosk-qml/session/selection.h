// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"

#include "shared/contract/orders/orders.h"

#include <QMap>

/// What a guest chose for one item, and the rules about it. Pure: values in, values out.
namespace kiosk::session {

/// How many pieces of each chosen option.
using OptionCounts = QMap<OptionId, int>;

/// What fills one slot of a combo.
struct Component {
    ItemId itemId;
    std::optional<VariantId> variantId;
    OptionCounts options;
    bool operator==(const Component &) const = default;
};

struct Selection {
    std::optional<VariantId> variantId;
    OptionCounts options;
    QMap<ComboSlotId, Component> components;
    bool operator==(const Selection &) const = default;
};

/// What still stands between a selection and the cart.
struct SelectionProblem {
    enum Kind { ItemSoldOut, VariantMissing, GroupNotMet, SlotMissing, ChoiceSoldOut };
    Kind kind{};
    /// The section to show the guest: see sectionKey().
    QString section;
    bool operator==(const SelectionProblem &) const = default;
};

/// Names of the sections of an item's page; a component's groups carry their slot in front.
[[nodiscard]] QString variantSection();
[[nodiscard]] QString slotSection(const ComboSlotId &slot);
[[nodiscard]] QString groupSection(const OptionGroupId &group, const std::optional<ComboSlotId> &slot = {});

/// A fresh selection: defaults chosen where they are available and allowed.
[[nodiscard]] Selection defaultSelection(const Catalogue &catalogue, const contract::MenuItem &item);
/// A slot filled by `choice`, with the defaults of that item.
[[nodiscard]] Component componentOf(const Catalogue &catalogue, const contract::ComboChoice &choice);
/// Whether the combo's choice can be had at all.
[[nodiscard]] bool isChoosable(const Catalogue &catalogue, const contract::ComboChoice &choice);

/// Pieces chosen in one group.
[[nodiscard]] int countIn(const contract::OptionGroup &group, const OptionCounts &counts);
/// The counts after the guest touched an option: in a group that takes one, another choice replaces the
/// first; a full group refuses; a required single choice can only be replaced.
[[nodiscard]] OptionCounts toggled(const contract::OptionGroup &group, OptionCounts counts,
                                   const OptionId &option);
/// The counts with `wanted` pieces of an option, held within the limits of the group.
[[nodiscard]] OptionCounts withCount(const contract::OptionGroup &group, OptionCounts counts,
                                     const OptionId &option, int wanted);

/// Everything wrong with a selection, in the order in which the page shows it; empty when it can be ordered.
[[nodiscard]] QList<SelectionProblem> problemsOf(const Catalogue &catalogue, const contract::MenuItem &item,
                                                 const Selection &selection);

/// The price of one piece in minor units, tax included.
[[nodiscard]] qint64 unitPrice(const Catalogue &catalogue, const contract::MenuItem &item,
                               const Selection &selection);

/// Between the cart's form and the wire's.
[[nodiscard]] Selection selectionOf(const contract::OrderLineInput &line);
void writeSelection(const Selection &selection, contract::OrderLineInput &line);

} // namespace kiosk::session
