// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/money.h"

using namespace Qt::StringLiterals;

namespace kiosk {

namespace {

// An invariant of money stays checked in release builds: a wrong sum must never leave the process.
void require(bool holds, const char *what) {
    if (!holds)
        qFatal("money invariant broken: %s", what);
}

} // namespace

std::optional<Currency> Currency::fromCode(QStringView code) {
    if (code.size() != 3)
        return std::nullopt;
    Currency currency;
    for (qsizetype i = 0; i < 3; ++i) {
        const char16_t c = code[i].unicode();
        if (c < u'A' || c > u'Z')
            return std::nullopt;
        currency.m_code[size_t(i)] = char(c);
    }
    return currency;
}

int Currency::exponent() const {
    const QString text = code();
    static constexpr std::array none{u"JPY", u"KRW", u"VND", u"CLP", u"ISK"};
    static constexpr std::array three{u"KWD", u"BHD", u"OMR", u"TND", u"JOD"};
    for (const auto *known : none)
        if (text == QStringView(known))
            return 0;
    for (const auto *known : three)
        if (text == QStringView(known))
            return 3;
    return 2;
}

Money operator+(Money a, Money b) {
    require(a.currency == b.currency, "currencies differ in a sum");
    Money sum{0, a.currency};
    require(!__builtin_add_overflow(a.amount, b.amount, &sum.amount), "sum out of range");
    return sum;
}

Money operator-(Money a, Money b) {
    require(a.currency == b.currency, "currencies differ in a difference");
    Money difference{0, a.currency};
    require(!__builtin_sub_overflow(a.amount, b.amount, &difference.amount), "difference out of range");
    return difference;
}

Money operator*(Money money, qint64 count) {
    Money product{0, money.currency};
    require(!__builtin_mul_overflow(money.amount, count, &product.amount), "product out of range");
    return product;
}

QString toText(const Money &money) {
    const int digits = money.currency.exponent();
    QString number = QString::number(qAbs(money.amount)).rightJustified(digits + 1, u'0');
    if (digits > 0)
        number.insert(number.size() - digits, u'.');
    return QString(money.amount < 0 ? u"-"_s : QString()) + number + u' ' + money.currency.code();
}

} // namespace kiosk
