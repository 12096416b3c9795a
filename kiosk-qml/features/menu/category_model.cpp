// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "category_model.h"

#include <algorithm>

namespace kiosk::menu {

void CategoryModel::setSession(session::Session *session) {
    m_session = session;
    connect(session->menu(), &session::MenuState::changed, this, &CategoryModel::reload);
    connect(session, &session::Session::languageChanged, this, [this] {
        if (!m_rows.isEmpty())
            emit dataChanged(index(0), index(int(m_rows.size()) - 1), {NameRole});
    });
    reload();
}

void CategoryModel::reload() {
    const session::CataloguePtr catalogue = m_session->menu()->catalogue();
    const auto &categories = catalogue->menu().categories;
    const auto ids = [](const session::CataloguePtr &from, const QList<qsizetype> &rows) {
        QList<CategoryId> list;
        for (qsizetype row : rows)
            list.append(from->menu().categories.at(row).id);
        return list;
    };
    QList<qsizetype> rows;
    for (qsizetype i = 0; i < categories.size(); ++i) {
        const bool filled = std::ranges::any_of(categories.at(i).itemIds,
                                                [&](const ItemId &id) { return catalogue->item(id); });
        if (filled)
            rows.append(i);
    }
    // The same categories again: only texts may differ, and a reset would throw the guest's scroll position
    // away.
    if (m_catalogue && ids(m_catalogue, m_rows) == ids(catalogue, rows)) {
        m_catalogue = catalogue;
        m_rows = rows;
        if (!rows.isEmpty())
            emit dataChanged(index(0), index(int(rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_catalogue = catalogue;
    m_rows = rows;
    endResetModel();
    emit firstIdChanged();
}

QString CategoryModel::firstId() const {
    return m_rows.isEmpty() ? QString()
                            : m_catalogue->menu().categories.at(m_rows.constFirst()).id.toString();
}

int CategoryModel::indexOf(const QString &categoryId) const {
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_catalogue->menu().categories.at(m_rows.at(i)).id.toString() == categoryId)
            return int(i);
    }
    return -1;
}

int CategoryModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CategoryModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const contract::Category &category = m_catalogue->menu().categories.at(m_rows.at(index.row()));
    switch (role) {
    case CategoryIdRole:
        return category.id.toString();
    case NameRole:
        return m_catalogue->text(category.name, m_session->language());
    case PictureRole: {
        if (category.imageUrl)
            return m_session->picture(category.imageUrl);
        for (const ItemId &id : category.itemIds) {
            if (const contract::MenuItem *item = m_catalogue->item(id); item && item->imageUrl)
                return m_session->picture(item->imageUrl);
        }
        return QUrl();
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> CategoryModel::roleNames() const {
    return {{CategoryIdRole, "categoryId"}, {NameRole, "name"}, {PictureRole, "picture"}};
}

} // namespace kiosk::menu
