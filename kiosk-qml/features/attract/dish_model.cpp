// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dish_model.h"

namespace kiosk::attract {

void DishModel::setSession(session::Session *session) {
    m_session = session;
    connect(session->menu(), &session::MenuState::changed, this, &DishModel::reload);
    reload();
}

void DishModel::setMost(int most) {
    m_most = most;
    emit mostChanged();
    if (m_session)
        reload();
}

void DishModel::reload() {
    const session::CataloguePtr catalogue = m_session->menu()->catalogue();
    QList<QUrl> popular;
    QList<QUrl> first;
    for (const contract::Category &category : catalogue->menu().categories) {
        bool taken = false;
        for (const ItemId &id : category.itemIds) {
            const contract::MenuItem *item = catalogue->item(id);
            if (!item || !item->available || !item->imageUrl)
                continue;
            const QUrl picture = m_session->picture(item->imageUrl);
            if (item->tags.contains(DietTag::Popular) && !popular.contains(picture))
                popular.append(picture);
            else if (!taken && !first.contains(picture))
                first.append(picture);
            taken = true;
        }
    }
    QList<QUrl> pictures;
    for (const QUrl &picture : popular + first) {
        if (pictures.size() < m_most && !pictures.contains(picture))
            pictures.append(picture);
    }
    if (pictures == m_pictures)
        return;
    beginResetModel();
    m_pictures = pictures;
    endResetModel();
}

int DishModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_pictures.size());
}

QVariant DishModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != PictureRole)
        return {};
    return m_pictures.at(index.row());
}

QHash<int, QByteArray> DishModel::roleNames() const {
    return {{PictureRole, "picture"}};
}

} // namespace kiosk::attract
