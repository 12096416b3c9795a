// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/orders/orders.h"

namespace kiosk::orders {

/// The tax contained in \a gross minor units (not negative) at \a rate thousandths of a percent, rounded half
/// up.
[[nodiscard]] qint64 containedTax(qint64 gross, int rate);
/// Sums of the lines' stored amounts per rate, lowest rate first; a combo counts by its components.
[[nodiscard]] QList<TaxSum> taxSums(const QList<Line> &lines);

} // namespace kiosk::orders
