// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cart_state.h"

#include "menu_state.h"

namespace kiosk::session {

CartState::CartState(MenuState *menu, QObject *parent)
    : QObject(parent)
    , m_menu(menu) {}

void CartState::setCart(const Cart &cart) {
    m_cart = cart;
    emit changed();
}

void CartState::add(const ItemId &item, const Selection &selection, int quantity) {
    m_cart.add(*m_menu->catalogue(), item, selection, quantity);
    emit changed();
}

void CartState::replace(const OrderLineId &line, const Selection &selection, int quantity) {
    m_cart.replace(*m_menu->catalogue(), line, selection, quantity);
    emit changed();
}

void CartState::setQuantity(const QString &lineId, int quantity) {
    if (const auto id = OrderLineId::fromString(lineId)) {
        m_cart.setQuantity(*id, quantity);
        emit changed();
    }
}

void CartState::remove(const QString &lineId) {
    setQuantity(lineId, 0);
}

void CartState::clear() {
    m_cart.clear();
    emit changed();
}

void CartState::adoptMenu() {
    m_cart.adopt(*m_menu->catalogue());
    emit changed();
}

QList<CartDifference> CartState::differences() const {
    return m_cart.differencesTo(*m_menu->catalogue());
}

} // namespace kiosk::session
