// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/menu/menu.h"

using namespace Qt::StringLiterals;

namespace kiosk::menu {

QString toText(TaxRate rate) {
    QString digits = u"%1"_s.arg(rate.thousandths % 1000, 3, 10, QLatin1Char('0'));
    if (digits.endsWith(u'0'))
        digits.chop(1);
    return u"%1.%2"_s.arg(rate.thousandths / 1000).arg(digits);
}

std::optional<TaxRate> taxRateFromText(QStringView text) {
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.first(point);
    const QStringView fraction = point < 0 ? QStringView() : text.sliced(point + 1);
    const auto isDigits = [](QStringView part) {
        return std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    const bool isWellFormed = !whole.isEmpty() && whole.size() <= 2 && fraction.size() <= 3 &&
                              (point < 0 || !fraction.isEmpty()) && isDigits(whole) && isDigits(fraction);
    if (!isWellFormed)
        return std::nullopt;
    return TaxRate{whole.toInt() * 1000 + fraction.toString().leftJustified(3, u'0').toInt()};
}

} // namespace kiosk::menu
