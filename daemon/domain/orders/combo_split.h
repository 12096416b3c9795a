// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace kiosk::orders {

/// Splits a combo's \a price over its components by the share of their list prices, each share rounded down
/// and the remainder given to the last; equally when no component has a price. The shares always add up to
/// the price.
[[nodiscard]] QList<qint64> splitByListPrice(qint64 price, const QList<qint64> &listPrices);

} // namespace kiosk::orders
