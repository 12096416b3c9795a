// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/orders/orders.h"
#include "shared/core/error.h"

namespace kiosk::checkout {

/// One thing that is no longer as the guest saw it. Prices are per unit.
struct CartChange {
    CartChangeKind kind = CartChangeKind::Removed;
    OrderLineId lineId;
    ItemId itemId;
    std::optional<OptionId> optionId;
    orders::LocalizedText name;
    std::optional<qint64> oldPrice;
    std::optional<qint64> newPrice;
};

/// Everything found wrong with a cart, all at once, so that a guest has to be told only once.
struct Findings {
    QList<FieldFault> faults;
    QList<CartChange> changes;
    void fault(const QString &path, QLatin1StringView code, const QString &message) {
        faults.append({path, QString(code), message});
    }
};

/// The error cart_changed with exactly what differs, in the wire's shape (contract::CartChanges). \a newTotal
/// only when every line can still be sold.
[[nodiscard]] Error cartChanged(const QList<CartChange> &changes, qint64 menuVersion, Currency currency,
                                std::optional<qint64> newTotal);

} // namespace kiosk::checkout
