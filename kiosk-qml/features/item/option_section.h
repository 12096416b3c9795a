// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QtCore/qabstractitemmodel.h>

namespace kiosk::item {

/// One choice as a tile shows it.
struct Choice {
    QString id;
    QString name;
    QUrl picture;
    qint64 price = 0;
    int count = 0;
    int most = 1;
    bool available = true;
    bool operator==(const Choice &) const = default;
};

/// One question of an item's page (a size, a part of a combo, an option group) and its choices.
class OptionSection : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by ItemConfigurator")
    Q_PROPERTY(QString key READ key CONSTANT FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    /// Prices of the choices replace the item's price instead of adding to it.
    Q_PROPERTY(bool absolutePrices READ absolutePrices CONSTANT FINAL)
    Q_PROPERTY(int min READ min NOTIFY changed FINAL)
    Q_PROPERTY(int max READ max NOTIFY changed FINAL)
    /// Pieces chosen so far.
    Q_PROPERTY(int chosen READ chosen NOTIFY changed FINAL)
    /// The question is answered within its limits.
    Q_PROPERTY(bool satisfied READ satisfied NOTIFY changed FINAL)

public:
    enum Role {
        ChoiceIdRole = Qt::UserRole, ///< string
        NameRole,                    ///< string
        PictureRole,                 ///< url, may be empty
        PriceRole,                   ///< minor units; see absolutePrices
        CountRole,                   ///< int: pieces chosen
        MostRole,                    ///< int: pieces allowed of this one
        AvailableRole,               ///< bool: false when sold out
    };
    Q_ENUM(Role)

    /// What a section asks; replaces what it showed before.
    struct Content {
        QString title;
        int min = 0;
        int max = 0;
        QList<Choice> choices;
    };

    OptionSection(QString key, bool absolutePrices, QObject *parent);

    [[nodiscard]] QString key() const { return m_key; }
    [[nodiscard]] QString title() const { return m_content.title; }
    [[nodiscard]] bool absolutePrices() const { return m_absolutePrices; }
    [[nodiscard]] int min() const { return m_content.min; }
    [[nodiscard]] int max() const { return m_content.max; }
    [[nodiscard]] int chosen() const;
    [[nodiscard]] bool satisfied() const;

    void show(const Content &content);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    QString m_key;
    bool m_absolutePrices;
    Content m_content;
};

} // namespace kiosk::item
