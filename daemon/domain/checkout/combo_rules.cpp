// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/combo_rules.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::checkout {

namespace {

/// Faults of components that no slot of the combo asks for, or a slot got twice.
void checkSlots(const menu::Item &combo, const orders::LineRequest &line, const QString &path,
                Findings &findings) {
    QSet<ComboSlotId> seen;
    for (qsizetype i = 0; i < line.components.size(); ++i) {
        const ComboSlotId &slot = line.components[i].slotId;
        const QString here = path + u'/' + QString::number(i);
        if (std::ranges::find(combo.comboSlots, slot, &menu::ComboSlot::id) == combo.comboSlots.cend())
            findings.fault(here + u"/slotId"_s, "unknown"_L1, u"The item has no such slot."_s);
        else if (seen.contains(slot))
            findings.fault(here + u"/slotId"_s, "duplicate"_L1, u"This slot is filled twice."_s);
        seen.insert(slot);
    }
}

std::optional<ChosenComponent> fill(const menu::Menu &menu, const menu::ComboSlot &slot,
                                    const orders::ComponentRequest &wanted, const QString &path,
                                    const OrderLineId &line, Findings &findings) {
    const auto item = menu.items.constFind(wanted.itemId);
    if (item == menu.items.cend()) {
        findings.changes.append({CartChangeKind::Removed, line, wanted.itemId, {}, {}, {}, {}});
        return std::nullopt;
    }
    const auto choice = std::ranges::find_if(slot.choices, [&](const menu::ComboChoice &candidate) {
        return candidate.itemId == wanted.itemId && candidate.variantId == wanted.variantId;
    });
    if (choice == slot.choices.cend()) {
        findings.fault(path + u"/itemId"_s, "not_a_choice"_L1, u"This does not fill the slot."_s);
        return std::nullopt;
    }
    if (!item->available)
        findings.changes.append({CartChangeKind::SoldOut, line, item->id, {}, item->name, {}, {}});
    ChosenComponent chosen{&*item, {}, item->price, choice->surcharge, {}};
    if (wanted.variantId) {
        const auto variant = std::ranges::find(item->variants, *wanted.variantId, &menu::Variant::id);
        if (variant != item->variants.cend()) {
            chosen.variantName = variant->name;
            chosen.listPrice = variant->price;
        }
    }
    chosen.options = chooseOptions(menu, *item, wanted.options, path + u"/options"_s, line, findings);
    return chosen;
}

} // namespace

QList<ChosenComponent> chooseComponents(const menu::Menu &menu, const menu::Item &combo,
                                        const orders::LineRequest &line, const QString &path,
                                        Findings &findings) {
    checkSlots(combo, line, path, findings);
    QList<ChosenComponent> chosen;
    for (const menu::ComboSlot &slot : combo.comboSlots) {
        const auto wanted = std::ranges::find(line.components, slot.id, &orders::ComponentRequest::slotId);
        if (wanted == line.components.cend()) {
            findings.fault(path, "missing_slot"_L1, u"Nothing fills the slot %1."_s.arg(slot.id.toString()));
            continue;
        }
        const QString here = path + u'/' + QString::number(wanted - line.components.cbegin());
        if (const auto component = fill(menu, slot, *wanted, here, line.id, findings))
            chosen.append(*component);
    }
    return chosen;
}

} // namespace kiosk::checkout
