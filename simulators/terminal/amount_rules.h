// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulators/terminal/behaviour.h"

#include <QString>

#include <optional>

namespace kiosk::terminalsim {

/// One row of the table that lets a cashier choose a behaviour by the price.
struct AmountRule {
    int ending; ///< the last two digits of the amount in minor units
    Behaviour behaviour;
    QString meaning; ///< one line for --help and the README
};

/// The whole table, sorted by ending. Endings that are not in it approve.
[[nodiscard]] const QList<AmountRule> &amountRules();

/// The behaviour chosen by an amount, if its ending is in the table.
[[nodiscard]] std::optional<Behaviour> behaviourForAmount(qint64 minorUnits);

} // namespace kiosk::terminalsim
