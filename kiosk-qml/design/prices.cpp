// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prices.h"

#include "shared/core/money.h"

#include <QtCore/qlocale.h>

using namespace Qt::StringLiterals;

namespace kiosk::design {

namespace {

QString symbolOf(const QString &code) {
    struct Known {
        QStringView code;
        QStringView symbol;
    };
    static constexpr Known known[] = {{u"EUR", u"€"}, {u"USD", u"$"}, {u"GBP", u"£"}, {u"JPY", u"¥"}};
    for (const Known &entry : known) {
        if (code == entry.code)
            return entry.symbol.toString();
    }
    return code;
}

} // namespace

void Prices::setCurrency(const QString &code) {
    if (m_currency != code) {
        m_currency = code;
        emit currencyChanged();
    }
}

QString Prices::format(qint64 amount, const QString &currency, const QString &language) {
    const int digits = Currency::fromCode(currency).value_or(Currency()).exponent();
    QLocale locale(language);
    // Whole and fraction are written apart, because a double cannot hold every amount.
    qint64 unit = 1;
    for (int i = 0; i < digits; ++i)
        unit *= 10;
    const quint64 magnitude = amount < 0 ? 0 - quint64(amount) : quint64(amount);
    QString number = locale.toString(magnitude / quint64(unit));
    if (digits > 0)
        number +=
            locale.decimalPoint() + QString::number(magnitude % quint64(unit)).rightJustified(digits, u'0');

    const QString symbol = symbolOf(currency);
    const bool symbolFirst = locale.toCurrencyString(1.0, u"@"_s).startsWith(u'@');
    const QString space(symbol.size() > 1 || !symbolFirst ? QChar(QChar::Nbsp) : QChar());
    const QString text = symbolFirst ? symbol + (symbol.size() > 1 ? space : QString()) + number
                                     : number + QChar(QChar::Nbsp) + symbol;
    return amount < 0 ? u"−"_s + text : text;
}

} // namespace kiosk::design
