// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

namespace kiosk::session {

Catalogue::Catalogue(contract::Menu menu)
    : m_menu(std::move(menu)) {
    for (qsizetype i = 0; i < m_menu.items.size(); ++i)
        m_items.insert(m_menu.items.at(i).id, i);
    for (qsizetype i = 0; i < m_menu.optionGroups.size(); ++i) {
        const contract::OptionGroup &group = m_menu.optionGroups.at(i);
        m_groups.insert(group.id, i);
        for (qsizetype j = 0; j < group.options.size(); ++j)
            m_options.insert(group.options.at(j).id, {i, j});
    }
}

const contract::MenuItem *Catalogue::item(const ItemId &id) const {
    const auto found = m_items.constFind(id);
    return found == m_items.cend() ? nullptr : &m_menu.items.at(*found);
}

const contract::OptionGroup *Catalogue::group(const OptionGroupId &id) const {
    const auto found = m_groups.constFind(id);
    return found == m_groups.cend() ? nullptr : &m_menu.optionGroups.at(*found);
}

const contract::Option *Catalogue::option(const OptionId &id) const {
    const auto found = m_options.constFind(id);
    return found == m_options.cend() ? nullptr
                                     : &m_menu.optionGroups.at(found->first).options.at(found->second);
}

QList<const contract::OptionGroup *> Catalogue::groupsOf(const contract::MenuItem &item) const {
    QList<const contract::OptionGroup *> groups;
    for (const OptionGroupId &id : item.optionGroupIds) {
        if (const contract::OptionGroup *found = group(id))
            groups.append(found);
    }
    return groups;
}

QString Catalogue::text(const contract::LocalizedText &text, const QString &language) const {
    for (const QString &wanted : {language, m_menu.defaultLanguage}) {
        const QString found = text.value(wanted);
        if (!found.isEmpty())
            return found;
    }
    return text.isEmpty() ? QString() : text.first();
}

} // namespace kiosk::session
