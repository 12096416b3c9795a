// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QtCore/qabstractitemmodel.h>

namespace kiosk::attract {

/// Pictures of a few dishes that can be ordered now: the popular ones first, each from another category if
/// possible.
class DishModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(kiosk::session::Session *session READ session WRITE setSession REQUIRED FINAL)
    Q_PROPERTY(int most MEMBER m_most WRITE setMost NOTIFY mostChanged FINAL)

public:
    enum Role {
        PictureRole = Qt::UserRole, ///< url
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] session::Session *session() const { return m_session; }
    void setSession(session::Session *session);
    void setMost(int most);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void mostChanged();

private:
    void reload();

    session::Session *m_session = nullptr;
    QList<QUrl> m_pictures;
    int m_most = 5;
};

} // namespace kiosk::attract
