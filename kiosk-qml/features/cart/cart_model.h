// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QtCore/qabstractitemmodel.h>

namespace kiosk::cart {

/// The lines of the cart as rows.
class CartModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(kiosk::session::Session *session READ session WRITE setSession REQUIRED FINAL)

public:
    enum Role {
        LineIdRole = Qt::UserRole, ///< string: names the line to the cart and to the item's page
        ItemIdRole,                ///< string
        NameRole,                  ///< string, with the variant
        DetailsRole,               ///< string: what was chosen, each on its own line; may be empty
        QuantityRole,              ///< int
        TotalRole,                 ///< minor units for all pieces
        PictureRole,               ///< url, may be empty
        AvailableRole,             ///< bool: false when it can no longer be had as chosen
        EditableRole,              ///< bool: there is something to choose
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] session::Session *session() const { return m_session; }
    void setSession(session::Session *session);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    void reload();
    [[nodiscard]] QString nameOfLine(const session::CartLine &line) const;
    [[nodiscard]] QString detailsOf(const session::CartLine &line) const;

    session::Session *m_session = nullptr;
    QList<session::CartLine> m_lines;
};

} // namespace kiosk::cart
