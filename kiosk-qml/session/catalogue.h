// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/menu/menu.h"

#include <QHash>
#include <memory>

namespace kiosk::session {

/// A menu with its look-ups. Immutable: a new menu makes a new catalogue.
class Catalogue {
public:
    Catalogue() = default;
    explicit Catalogue(contract::Menu menu);

    [[nodiscard]] const contract::Menu &menu() const { return m_menu; }
    /// Nothing can be ordered: no menu has come yet, or it has no items.
    [[nodiscard]] bool isEmpty() const { return m_menu.items.isEmpty(); }

    /// The item, or null when the menu does not have it.
    [[nodiscard]] const contract::MenuItem *item(const ItemId &id) const;
    [[nodiscard]] const contract::OptionGroup *group(const OptionGroupId &id) const;
    [[nodiscard]] const contract::Option *option(const OptionId &id) const;
    /// The option groups of an item in the order in which they are asked.
    [[nodiscard]] QList<const contract::OptionGroup *> groupsOf(const contract::MenuItem &item) const;

    /// The text in `language`, else in the shop's default language, else in any.
    [[nodiscard]] QString text(const contract::LocalizedText &text, const QString &language) const;

private:
    contract::Menu m_menu;
    QHash<ItemId, qsizetype> m_items;
    QHash<OptionGroupId, qsizetype> m_groups;
    QHash<OptionId, std::pair<qsizetype, qsizetype>> m_options;
};

using CataloguePtr = std::shared_ptr<const Catalogue>;

} // namespace kiosk::session
