// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QtCore/qabstractitemmodel.h>

namespace kiosk::menu {

/// The items of one category, as cards show them.
class ItemModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(kiosk::session::Session *session READ session WRITE setSession REQUIRED FINAL)
    /// From CategoryModel; an unknown one gives an empty list.
    Q_PROPERTY(QString categoryId READ categoryId WRITE setCategoryId NOTIFY categoryIdChanged FINAL)

public:
    enum Role {
        ItemIdRole = Qt::UserRole, ///< string: names the item to the item's page
        NameRole,                  ///< string
        DescriptionRole,           ///< string, may be empty
        PriceRole,                 ///< minor units: the lowest price
        PriceFromRole,             ///< bool: other sizes cost more
        PictureRole,               ///< url, may be empty
        AvailableRole,             ///< bool: false when sold out
        InCartRole,                ///< int: pieces in the cart
        SimpleRole,                ///< bool: nothing has to be chosen, it can be added at once
        TagsRole,                  ///< list of strings: wire names of the diet tags
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] session::Session *session() const { return m_session; }
    void setSession(session::Session *session);
    [[nodiscard]] QString categoryId() const { return m_categoryId; }
    void setCategoryId(const QString &id);

    /// Adds one piece with the default choices. False when something has to be chosen first or it is sold
    /// out.
    Q_INVOKABLE bool addToCart(const QString &itemId);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void categoryIdChanged();

private:
    void reload();
    void touch(const QList<int> &roles = {});

    session::Session *m_session = nullptr;
    session::CataloguePtr m_catalogue;
    QString m_categoryId;
    QList<ItemId> m_items;
};

} // namespace kiosk::menu
