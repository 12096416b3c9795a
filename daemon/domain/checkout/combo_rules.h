// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/checkout/option_rules.h"

namespace kiosk::checkout {

/// What fills one slot, before the combo's price is split.
struct ChosenComponent {
    const menu::Item *item = nullptr;
    orders::LocalizedText variantName;
    qint64 listPrice = 0; ///< What it costs alone.
    qint64 surcharge = 0; ///< Of the choice, for one unit.
    ChosenOptions options;
};

/// Finds what fills each slot of \a combo, in the order of the slots. Missing, doubled or foreign components
/// are faults below \a path; components that are gone or sold out are changes of the line.
[[nodiscard]] QList<ChosenComponent> chooseComponents(const menu::Menu &menu, const menu::Item &combo,
                                                      const orders::LineRequest &line, const QString &path,
                                                      Findings &findings);

} // namespace kiosk::checkout
