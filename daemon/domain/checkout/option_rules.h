// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/checkout/cart_changes.h"
#include "daemon/domain/menu/menu.h"

namespace kiosk::checkout {

struct ChosenOptions {
    QList<orders::SoldOption> sold; ///< In the order in which they were asked for.
    qint64 price = 0;               ///< For one unit.
};

/// Checks the options asked for one item against its groups (min, max, maxPerOption) and prices them. What is
/// wrong is added to \a findings: faults below \a path, sold-out options as changes of \a line.
[[nodiscard]] ChosenOptions chooseOptions(const menu::Menu &menu, const menu::Item &item,
                                          const QList<orders::OptionRequest> &wanted, const QString &path,
                                          const OrderLineId &line, Findings &findings);

} // namespace kiosk::checkout
