// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/orders/combo_split.h"

namespace kiosk::orders {

namespace {

__extension__ using Wide = __int128;

} // namespace

QList<qint64> splitByListPrice(qint64 price, const QList<qint64> &listPrices) {
    Wide whole = 0;
    for (const qint64 listPrice : listPrices)
        whole += listPrice;
    QList<qint64> shares;
    qint64 given = 0;
    for (qsizetype i = 0; i + 1 < listPrices.size(); ++i) {
        shares.append(whole > 0 ? qint64(Wide(price) * listPrices[i] / whole) : price / listPrices.size());
        given += shares.constLast();
    }
    if (!listPrices.isEmpty())
        shares.append(price - given);
    return shares;
}

} // namespace kiosk::orders
