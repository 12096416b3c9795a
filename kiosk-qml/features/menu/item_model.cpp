// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "item_model.h"

#include <algorithm>

namespace kiosk::menu {

namespace {

qint64 lowestPrice(const contract::MenuItem &item) {
    qint64 lowest = item.variants.isEmpty() ? item.price.amount : item.variants.constFirst().price.amount;
    for (const contract::Variant &variant : item.variants)
        lowest = std::min(lowest, variant.price.amount);
    return lowest;
}

/// The guest has to choose something first; what is only offered can be changed in the cart.
bool asks(const session::Catalogue &catalogue, const contract::MenuItem &item) {
    return item.variants.size() > 1 || !item.comboSlots.isEmpty() ||
           std::ranges::any_of(catalogue.groupsOf(item), [](const auto *group) { return group->min > 0; });
}

} // namespace

void ItemModel::setSession(session::Session *session) {
    m_session = session;
    connect(session->menu(), &session::MenuState::changed, this, &ItemModel::reload);
    connect(session, &session::Session::languageChanged, this,
            [this] { touch({NameRole, DescriptionRole}); });
    connect(session->cart(), &session::CartState::changed, this, [this] { touch({InCartRole}); });
    reload();
}

void ItemModel::setCategoryId(const QString &id) {
    if (m_categoryId == id)
        return;
    m_categoryId = id;
    emit categoryIdChanged();
    if (m_session)
        reload();
}

bool ItemModel::addToCart(const QString &itemId) {
    const auto id = ItemId::fromString(itemId);
    const contract::MenuItem *item = id ? m_catalogue->item(*id) : nullptr;
    if (!item || asks(*m_catalogue, *item))
        return false;
    const session::Selection selection = session::defaultSelection(*m_catalogue, *item);
    if (!session::problemsOf(*m_catalogue, *item, selection).isEmpty())
        return false;
    m_session->cart()->add(*id, selection, 1);
    return true;
}

void ItemModel::reload() {
    const session::CataloguePtr catalogue = m_session->menu()->catalogue();
    QList<ItemId> items;
    for (const contract::Category &category : catalogue->menu().categories) {
        if (category.id.toString() != m_categoryId)
            continue;
        for (const ItemId &id : category.itemIds) {
            if (catalogue->item(id))
                items.append(id);
        }
    }
    if (items == m_items) {
        m_catalogue = catalogue;
        touch();
        return;
    }
    beginResetModel();
    m_catalogue = catalogue;
    m_items = items;
    endResetModel();
}

void ItemModel::touch(const QList<int> &roles) {
    if (!m_items.isEmpty())
        emit dataChanged(index(0), index(int(m_items.size()) - 1), roles);
}

int ItemModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant ItemModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const contract::MenuItem &item = *m_catalogue->item(m_items.at(index.row()));
    switch (role) {
    case ItemIdRole:
        return item.id.toString();
    case NameRole:
        return m_catalogue->text(item.name, m_session->language());
    case DescriptionRole:
        return m_catalogue->text(item.description, m_session->language());
    case PriceRole:
        return lowestPrice(item);
    case PriceFromRole:
        return std::ranges::any_of(item.variants, [&](const contract::Variant &variant) {
            return variant.price.amount != lowestPrice(item);
        });
    case PictureRole:
        return m_session->picture(item.imageUrl);
    case AvailableRole:
        return item.available;
    case InCartRole:
        return m_session->cart()->cart().countOf(item.id);
    case SimpleRole:
        return !asks(*m_catalogue, item);
    case TagsRole: {
        QStringList tags;
        for (DietTag tag : item.tags)
            tags.append(nameOf(tag));
        return tags;
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> ItemModel::roleNames() const {
    return {{ItemIdRole, "itemId"},           {NameRole, "name"},
            {DescriptionRole, "description"}, {PriceRole, "price"},
            {PriceFromRole, "priceFrom"},     {PictureRole, "picture"},
            {AvailableRole, "available"},     {InCartRole, "inCart"},
            {SimpleRole, "simple"},           {TagsRole, "tags"}};
}

} // namespace kiosk::menu
