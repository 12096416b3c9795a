// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "menu_state.h"

namespace kiosk::session {

MenuState::MenuState(QObject *parent)
    : QObject(parent) {}

void MenuState::setMenu(const contract::Menu &menu) {
    m_catalogue = std::make_shared<const Catalogue>(menu);
    m_known = true;
    emit changed();
}

bool MenuState::ready() const {
    return !m_catalogue->isEmpty() && !m_catalogue->menu().paymentMethods.isEmpty() &&
           !m_catalogue->menu().serviceTypes.isEmpty();
}

bool MenuState::cardAccepted() const {
    return m_catalogue->menu().paymentMethods.contains(PaymentMethod::CardTerminal);
}

bool MenuState::counterAccepted() const {
    return m_catalogue->menu().paymentMethods.contains(PaymentMethod::Counter);
}

} // namespace kiosk::session
