// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/menu/menu.h"
#include "daemon/domain/orders/orders.h"

#include <QRandomGenerator>

namespace kiosk::app {

/// A guest at a kiosk of the shop: chooses from \a menu, with variants, options and combos as the menu wants
/// them, and pays at the terminal or the counter. Every choice and every id come from the dice, so the same
/// dice give the same order.
class Guest {
public:
    Guest(const menu::Menu &menu, QRandomGenerator &dice)
        : m_menu(menu)
        , m_dice(dice) {}

    [[nodiscard]] orders::OrderRequest order(const DeviceId &kiosk, const QDateTime &now);
    /// An id as a kiosk makes them, of \a when.
    template <class SomeId>
    [[nodiscard]] SomeId newId(const QDateTime &when) {
        return SomeId(newUuid(when));
    }

private:
    [[nodiscard]] QUuid newUuid(const QDateTime &when);
    [[nodiscard]] orders::LineRequest line(const menu::Item &item, const QDateTime &now);
    [[nodiscard]] const menu::Item &anyItem();
    /// Adds what the item's groups demand and a little more; gives its price.
    qint64 choose(const menu::Item &item, QList<orders::OptionRequest> &chosen);
    qint64 fill(const menu::Item &combo, orders::LineRequest &line);

    const menu::Menu &m_menu;
    QRandomGenerator &m_dice;
};

} // namespace kiosk::app
