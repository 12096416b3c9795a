// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QtCore/qabstractitemmodel.h>

namespace kiosk::recovery {

/// What is no longer as the guest saw it: compares the cart with the newest menu.
class ChangeModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(kiosk::session::Session *session READ session WRITE setSession REQUIRED FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// Minor units before, and after accepting.
    Q_PROPERTY(qint64 oldTotal READ oldTotal NOTIFY changed FINAL)
    Q_PROPERTY(qint64 newTotal READ newTotal NOTIFY changed FINAL)
    /// Accepting would leave an empty cart.
    Q_PROPERTY(bool nothingLeft READ nothingLeft NOTIFY changed FINAL)

public:
    enum Kind { SoldOut, Gone, ChoiceGone, NewPrice };
    Q_ENUM(Kind)
    enum Role {
        KindRole = Qt::UserRole, ///< Kind
        NameRole,                ///< string: the item; empty when the menu does not know it any more
        OptionRole,              ///< string: the option that is gone; may be empty
        OldPriceRole,            ///< minor units for one piece, for NewPrice
        NewPriceRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] session::Session *session() const { return m_session; }
    void setSession(session::Session *session);
    [[nodiscard]] int count() const { return int(m_changes.size()); }
    [[nodiscard]] qint64 oldTotal() const;
    [[nodiscard]] qint64 newTotal() const;
    [[nodiscard]] bool nothingLeft() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    void reload();
    [[nodiscard]] session::Cart adopted() const;

    session::Session *m_session = nullptr;
    QList<session::CartDifference> m_changes;
};

} // namespace kiosk::recovery
