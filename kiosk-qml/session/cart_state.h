// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cart.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace kiosk::session {

class MenuState;

/// The guest's cart, shared by the screens. The rules are in Cart; here are the signals.
class CartState : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    /// Pieces in the cart.
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// Sum in minor units.
    Q_PROPERTY(qint64 total READ total NOTIFY changed FINAL)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed FINAL)

public:
    explicit CartState(MenuState *menu, QObject *parent = nullptr);

    [[nodiscard]] const Cart &cart() const { return m_cart; }
    void setCart(const Cart &cart);
    [[nodiscard]] int count() const { return m_cart.count(); }
    [[nodiscard]] qint64 total() const { return m_cart.total(); }
    [[nodiscard]] bool isEmpty() const { return m_cart.isEmpty(); }

    void add(const ItemId &item, const Selection &selection, int quantity);
    void replace(const OrderLineId &line, const Selection &selection, int quantity);
    /// Lines are named by their id in text form, as the models give it.
    Q_INVOKABLE void setQuantity(const QString &lineId, int quantity);
    Q_INVOKABLE void remove(const QString &lineId);
    Q_INVOKABLE void clear();
    /// Takes out what can no longer be had and adopts new prices.
    Q_INVOKABLE void adoptMenu();
    [[nodiscard]] QList<CartDifference> differences() const;

Q_SIGNALS:
    void changed();

private:
    MenuState *m_menu;
    Cart m_cart;
};

} // namespace kiosk::session
