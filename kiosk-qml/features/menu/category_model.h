// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QtCore/qabstractitemmodel.h>

namespace kiosk::menu {

/// The categories of the menu in the guest's language. A category without items is left out.
class CategoryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(kiosk::session::Session *session READ session WRITE setSession REQUIRED FINAL)
    Q_PROPERTY(QString firstId READ firstId NOTIFY firstIdChanged FINAL)

public:
    enum Role {
        CategoryIdRole = Qt::UserRole, ///< string: names the category to ItemModel
        NameRole,                      ///< string
        PictureRole,                   ///< url: its own picture, else its first item's; may be empty
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] session::Session *session() const { return m_session; }
    void setSession(session::Session *session);
    /// The first category, or an empty string.
    [[nodiscard]] QString firstId() const;
    /// The row of a category, or -1.
    [[nodiscard]] Q_INVOKABLE int indexOf(const QString &categoryId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void firstIdChanged();

private:
    void reload();

    session::Session *m_session = nullptr;
    session::CataloguePtr m_catalogue;
    QList<qsizetype> m_rows;
};

} // namespace kiosk::menu
