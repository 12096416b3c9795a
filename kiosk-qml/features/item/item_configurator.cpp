// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "item_configurator.h"

#include <algorithm>

namespace kiosk::item {

void ItemConfigurator::setSession(session::Session *session) {
    m_session = session;
    connect(session->menu(), &session::MenuState::changed, this, &ItemConfigurator::update);
    connect(session, &session::Session::languageChanged, this, &ItemConfigurator::update);
    begin();
}

void ItemConfigurator::setItemId(const QString &id) {
    m_itemId = ItemId::fromString(id).value_or(ItemId());
    begin();
}

void ItemConfigurator::setLineId(const QString &id) {
    m_lineId = OrderLineId::fromString(id).value_or(OrderLineId());
    begin();
}

const contract::MenuItem *ItemConfigurator::item() const {
    return m_session ? catalogue().item(m_itemId) : nullptr;
}

QString ItemConfigurator::text(const contract::LocalizedText &text) const {
    return catalogue().text(text, m_session->language());
}

void ItemConfigurator::begin() {
    if (!item())
        return;
    if (const session::CartLine *line = m_session->cart()->cart().line(m_lineId)) {
        m_selection = line->selection;
        m_quantity = line->quantity;
    } else {
        m_selection = session::defaultSelection(catalogue(), *item());
    }
    update();
}

void ItemConfigurator::update() {
    if (const contract::MenuItem *present = item()) {
        m_problems = session::problemsOf(catalogue(), *present, m_selection);
        rebuildSections();
    }
    emit changed();
}

QString ItemConfigurator::name() const {
    return item() ? text(item()->name) : QString();
}

QString ItemConfigurator::description() const {
    return item() ? text(item()->description) : QString();
}

QUrl ItemConfigurator::picture() const {
    return item() ? m_session->picture(item()->imageUrl) : QUrl();
}

QStringList ItemConfigurator::allergens() const {
    const contract::MenuItem *present = item();
    if (!present)
        return {};
    QList<Allergen> all = present->allergens;
    const auto addOptions = [&](const session::OptionCounts &counts) {
        for (const auto &[id, count] : counts.asKeyValueRange()) {
            if (const contract::Option *option = catalogue().option(id); option && count > 0)
                all.append(option->allergens);
        }
    };
    addOptions(m_selection.options);
    for (const session::Component &component : m_selection.components) {
        if (const contract::MenuItem *part = catalogue().item(component.itemId))
            all.append(part->allergens);
        addOptions(component.options);
    }
    std::ranges::sort(all);
    const auto doubles = std::ranges::unique(all);
    all.erase(doubles.begin(), doubles.end());
    QStringList names;
    for (Allergen allergen : all)
        names.append(nameOf(allergen));
    return names;
}

int ItemConfigurator::energyKcal() const {
    return item() ? item()->energyKcal.value_or(0) : 0;
}

void ItemConfigurator::setQuantity(int quantity) {
    m_quantity = std::clamp(quantity, 1, maxQuantity());
    emit changed();
}

qint64 ItemConfigurator::total() const {
    return item() ? session::unitPrice(catalogue(), *item(), m_selection) * m_quantity : 0;
}

QString ItemConfigurator::openSection() const {
    return m_problems.isEmpty() ? QString() : m_problems.constFirst().section;
}

QString ItemConfigurator::openTitle() const {
    const auto found = std::ranges::find(m_sections, openSection(), &OptionSection::key);
    return found == m_sections.cend() ? QString() : (*found)->title();
}

OptionSection *ItemConfigurator::section(const QString &key, bool absolutePrices,
                                         const OptionSection::Content &content) {
    OptionSection *&section = m_known[key];
    if (!section)
        section = new OptionSection(key, absolutePrices, this);
    section->show(content);
    return section;
}

void ItemConfigurator::showGroups(const contract::MenuItem &item, const session::OptionCounts &counts,
                                  const std::optional<ComboSlotId> &slot, QList<OptionSection *> &sections) {
    for (const contract::OptionGroup *group : catalogue().groupsOf(item)) {
        OptionSection::Content content{text(group->name), group->min, group->max, {}};
        for (const contract::Option &option : group->options)
            content.choices.append({option.id.toString(), text(option.name),
                                    m_session->picture(option.imageUrl), option.price.amount,
                                    counts.value(option.id), group->maxPerOption, option.available});
        sections.append(section(session::groupSection(group->id, slot), false, content));
    }
}

void ItemConfigurator::rebuildSections() {
    const contract::MenuItem &present = *item();
    QList<OptionSection *> sections;
    if (!present.variants.isEmpty()) {
        OptionSection::Content content{{}, 1, 1, {}};
        for (const contract::Variant &variant : present.variants)
            content.choices.append({variant.id.toString(),
                                    text(variant.name),
                                    {},
                                    variant.price.amount,
                                    m_selection.variantId == variant.id ? 1 : 0,
                                    1,
                                    true});
        sections.append(section(session::variantSection(), true, content));
    }
    for (const contract::ComboSlot &slot : present.comboSlots) {
        const bool filled = m_selection.components.contains(slot.id);
        const session::Component component = m_selection.components.value(slot.id);
        OptionSection::Content content{text(slot.name), 1, 1, {}};
        for (qsizetype i = 0; i < slot.choices.size(); ++i) {
            const contract::ComboChoice &choice = slot.choices.at(i);
            const contract::MenuItem *part = catalogue().item(choice.itemId);
            if (!part)
                continue;
            QString name = text(part->name);
            for (const contract::Variant &variant : part->variants) {
                if (variant.id == choice.variantId)
                    name += QStringLiteral(", ") + text(variant.name);
            }
            const bool chosen =
                filled && component.itemId == choice.itemId && component.variantId == choice.variantId;
            content.choices.append({QString::number(i), name, m_session->picture(part->imageUrl),
                                    choice.surcharge.amount, chosen ? 1 : 0, 1, part->available});
        }
        sections.append(section(session::slotSection(slot.id), false, content));
        if (const contract::MenuItem *part = filled ? catalogue().item(component.itemId) : nullptr)
            showGroups(*part, component.options, slot.id, sections);
    }
    showGroups(present, m_selection.options, {}, sections);
    if (sections != m_sections) {
        m_sections = sections;
        emit sectionsChanged();
    }
}

void ItemConfigurator::touch(const QString &section, const QString &choice) {
    const contract::MenuItem *present = item();
    if (!present)
        return;
    if (section == session::variantSection()) {
        m_selection.variantId = VariantId::fromString(choice);
    } else if (const auto slot = std::ranges::find_if(present->comboSlots,
                                                      [&](const contract::ComboSlot &candidate) {
                                                          return session::slotSection(candidate.id) ==
                                                                 section;
                                                      });
               slot != present->comboSlots.cend()) {
        const qsizetype row = choice.toLongLong();
        if (row < 0 || row >= slot->choices.size() ||
            !session::isChoosable(catalogue(), slot->choices.at(row)))
            return;
        const session::Component wanted = session::componentOf(catalogue(), slot->choices.at(row));
        session::Component &component = m_selection.components[slot->id];
        if (component.itemId != wanted.itemId || component.variantId != wanted.variantId)
            component = wanted;
    } else {
        changeOptions(section, choice, std::nullopt);
    }
    update();
}

void ItemConfigurator::setCount(const QString &section, const QString &choice, int count) {
    changeOptions(section, choice, count);
    update();
}

void ItemConfigurator::changeOptions(const QString &section, const QString &choice,
                                     std::optional<int> count) {
    const auto option = OptionId::fromString(choice);
    if (!option)
        return;
    const auto apply = [&](const contract::MenuItem &owner, const std::optional<ComboSlotId> &slot,
                           session::OptionCounts &counts) {
        for (const contract::OptionGroup *group : catalogue().groupsOf(owner)) {
            if (session::groupSection(group->id, slot) == section)
                counts = count ? session::withCount(*group, counts, *option, *count)
                               : session::toggled(*group, counts, *option);
        }
    };
    apply(*item(), {}, m_selection.options);
    for (const contract::ComboSlot &slot : item()->comboSlots) {
        const auto component = m_selection.components.find(slot.id);
        if (component == m_selection.components.end())
            continue;
        if (const contract::MenuItem *part = catalogue().item(component->itemId))
            apply(*part, slot.id, component->options);
    }
}

bool ItemConfigurator::commit() {
    if (!complete())
        return false;
    if (m_session->cart()->cart().line(m_lineId))
        m_session->cart()->replace(m_lineId, m_selection, m_quantity);
    else
        m_session->cart()->add(m_itemId, m_selection, m_quantity);
    return true;
}

} // namespace kiosk::item
