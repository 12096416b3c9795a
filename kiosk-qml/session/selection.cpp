// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "selection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::session {

namespace {

OptionCounts defaultOptions(const Catalogue &catalogue, const contract::MenuItem &item) {
    OptionCounts counts;
    for (const contract::OptionGroup *group : catalogue.groupsOf(item)) {
        int room = group->max;
        for (const contract::Option &option : group->options) {
            if (option.isDefault && option.available && room > 0) {
                counts.insert(option.id, 1);
                --room;
            }
        }
    }
    return counts;
}

qint64 optionsPrice(const Catalogue &catalogue, const contract::MenuItem &item, const OptionCounts &counts) {
    qint64 sum = 0;
    for (const contract::OptionGroup *group : catalogue.groupsOf(item)) {
        for (const contract::Option &option : group->options)
            sum += option.price.amount * counts.value(option.id);
    }
    return sum;
}

const contract::ComboChoice *choiceIn(const contract::ComboSlot &slot, const Selection &selection) {
    const auto chosen = selection.components.constFind(slot.id);
    if (chosen == selection.components.cend())
        return nullptr;
    const auto found = std::ranges::find_if(slot.choices, [&](const contract::ComboChoice &choice) {
        return choice.itemId == chosen->itemId && choice.variantId == chosen->variantId;
    });
    return found == slot.choices.cend() ? nullptr : &*found;
}

void checkGroups(const Catalogue &catalogue, const contract::MenuItem &item, const OptionCounts &counts,
                 const std::optional<ComboSlotId> &slot, QList<SelectionProblem> &problems) {
    QSet<OptionId> known;
    for (const contract::OptionGroup *group : catalogue.groupsOf(item)) {
        const int count = countIn(*group, counts);
        if (count < group->min || count > group->max)
            problems.append({SelectionProblem::GroupNotMet, groupSection(group->id, slot)});
        bool soldOut = false;
        for (const contract::Option &option : group->options) {
            known.insert(option.id);
            soldOut = soldOut || (!option.available && counts.value(option.id) > 0);
        }
        if (soldOut)
            problems.append({SelectionProblem::ChoiceSoldOut, groupSection(group->id, slot)});
    }
    const bool foreign = std::ranges::any_of(
        counts.keys(), [&](const OptionId &id) { return counts.value(id) > 0 && !known.contains(id); });
    if (foreign)
        problems.append({SelectionProblem::ChoiceSoldOut, slot ? slotSection(*slot) : QString()});
}

QList<contract::OptionInput> toWire(const OptionCounts &counts) {
    QList<contract::OptionInput> options;
    for (const auto &[id, count] : counts.asKeyValueRange()) {
        if (count > 0)
            options.append({id, count});
    }
    return options;
}

OptionCounts fromWire(const std::optional<QList<contract::OptionInput>> &options) {
    OptionCounts counts;
    for (const contract::OptionInput &option : options.value_or(QList<contract::OptionInput>()))
        counts.insert(option.optionId, option.quantity);
    return counts;
}

} // namespace

QString variantSection() {
    return u"variant"_s;
}

QString slotSection(const ComboSlotId &slot) {
    return u"slot/"_s + slot.toString();
}

QString groupSection(const OptionGroupId &group, const std::optional<ComboSlotId> &slot) {
    return (slot ? slotSection(*slot) + u'/' : QString()) + u"group/"_s + group.toString();
}

Selection defaultSelection(const Catalogue &catalogue, const contract::MenuItem &item) {
    Selection selection;
    for (const contract::Variant &variant : item.variants) {
        if (variant.isDefault || !selection.variantId)
            selection.variantId = variant.id;
        if (variant.isDefault)
            break;
    }
    selection.options = defaultOptions(catalogue, item);
    for (const contract::ComboSlot &slot : item.comboSlots) {
        const auto fits = [&](const contract::ComboChoice &choice) {
            return (choice.isDefault || slot.choices.size() == 1) && isChoosable(catalogue, choice);
        };
        if (const auto found = std::ranges::find_if(slot.choices, fits); found != slot.choices.cend())
            selection.components.insert(slot.id, componentOf(catalogue, *found));
    }
    return selection;
}

Component componentOf(const Catalogue &catalogue, const contract::ComboChoice &choice) {
    Component component{choice.itemId, choice.variantId, {}};
    if (const contract::MenuItem *item = catalogue.item(choice.itemId))
        component.options = defaultOptions(catalogue, *item);
    return component;
}

bool isChoosable(const Catalogue &catalogue, const contract::ComboChoice &choice) {
    const contract::MenuItem *item = catalogue.item(choice.itemId);
    return item && item->available;
}

int countIn(const contract::OptionGroup &group, const OptionCounts &counts) {
    int sum = 0;
    for (const contract::Option &option : group.options)
        sum += counts.value(option.id);
    return sum;
}

OptionCounts toggled(const contract::OptionGroup &group, OptionCounts counts, const OptionId &option) {
    const bool chosen = counts.value(option) > 0;
    if (group.max == 1) {
        if (chosen && group.min == 1)
            return counts;
        for (const contract::Option &other : group.options)
            counts.remove(other.id);
        if (!chosen)
            counts.insert(option, 1);
        return counts;
    }
    return withCount(group, std::move(counts), option, chosen ? 0 : 1);
}

OptionCounts withCount(const contract::OptionGroup &group, OptionCounts counts, const OptionId &option,
                       int wanted) {
    const int others = countIn(group, counts) - counts.value(option);
    const int allowed = std::clamp(wanted, 0, std::max(0, std::min(group.maxPerOption, group.max - others)));
    if (allowed == 0)
        counts.remove(option);
    else
        counts.insert(option, allowed);
    return counts;
}

QList<SelectionProblem> problemsOf(const Catalogue &catalogue, const contract::MenuItem &item,
                                   const Selection &selection) {
    QList<SelectionProblem> problems;
    if (!item.available)
        problems.append(SelectionProblem{SelectionProblem::ItemSoldOut, QString()});
    if (!item.variants.isEmpty()) {
        const bool known = std::ranges::any_of(item.variants, [&](const contract::Variant &variant) {
            return variant.id == selection.variantId;
        });
        if (!known)
            problems.append({SelectionProblem::VariantMissing, variantSection()});
    }
    for (const contract::ComboSlot &slot : item.comboSlots) {
        const contract::ComboChoice *choice = choiceIn(slot, selection);
        if (!choice) {
            problems.append({SelectionProblem::SlotMissing, slotSection(slot.id)});
        } else if (!isChoosable(catalogue, *choice)) {
            problems.append({SelectionProblem::ChoiceSoldOut, slotSection(slot.id)});
        } else {
            checkGroups(catalogue, *catalogue.item(choice->itemId),
                        selection.components.value(slot.id).options, slot.id, problems);
        }
    }
    checkGroups(catalogue, item, selection.options, {}, problems);
    return problems;
}

qint64 unitPrice(const Catalogue &catalogue, const contract::MenuItem &item, const Selection &selection) {
    qint64 price = item.price.amount;
    for (const contract::Variant &variant : item.variants) {
        if (variant.id == selection.variantId)
            price = variant.price.amount;
    }
    price += optionsPrice(catalogue, item, selection.options);
    for (const contract::ComboSlot &slot : item.comboSlots) {
        const contract::ComboChoice *choice = choiceIn(slot, selection);
        if (!choice)
            continue;
        price += choice->surcharge.amount;
        if (const contract::MenuItem *component = catalogue.item(choice->itemId))
            price += optionsPrice(catalogue, *component, selection.components.value(slot.id).options);
    }
    return price;
}

Selection selectionOf(const contract::OrderLineInput &line) {
    Selection selection{line.variantId, fromWire(line.options), {}};
    for (const contract::ComponentInput &input : line.components.value_or(QList<contract::ComponentInput>()))
        selection.components.insert(input.slotId, {input.itemId, input.variantId, fromWire(input.options)});
    return selection;
}

void writeSelection(const Selection &selection, contract::OrderLineInput &line) {
    line.variantId = selection.variantId;
    line.options.reset();
    line.components.reset();
    if (const auto options = toWire(selection.options); !options.isEmpty())
        line.options = options;
    QList<contract::ComponentInput> components;
    for (const auto &[slot, component] : selection.components.asKeyValueRange()) {
        contract::ComponentInput input{slot, component.itemId, component.variantId, {}};
        if (const auto options = toWire(component.options); !options.isEmpty())
            input.options = options;
        components.append(input);
    }
    if (!components.isEmpty())
        line.components = components;
}

} // namespace kiosk::session
