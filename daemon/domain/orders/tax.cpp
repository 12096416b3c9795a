// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/orders/tax.h"

#include <QMap>

namespace kiosk::orders {

namespace {

__extension__ using Wide = __int128;

void add(QMap<int, TaxSum> &sums, int rate, qint64 gross, qint64 tax) {
    TaxSum &sum = sums[rate];
    sum.rate = rate;
    sum.gross += gross;
    sum.tax += tax;
    sum.net += gross - tax;
}

} // namespace

qint64 containedTax(qint64 gross, int rate) {
    const Wide whole = Wide(100'000) + rate;
    // Half up without fractions: (2a + b) / 2b.
    return qint64((2 * Wide(gross) * rate + whole) / (2 * whole));
}

QList<TaxSum> taxSums(const QList<Line> &lines) {
    QMap<int, TaxSum> sums;
    for (const Line &line : lines) {
        if (line.taxRate)
            add(sums, *line.taxRate, line.total, line.tax);
        for (const SoldComponent &component : line.components)
            add(sums, component.taxRate, component.total, component.tax);
    }
    return sums.values();
}

} // namespace kiosk::orders
