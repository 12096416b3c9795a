// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QString>
#include <array>
#include <optional>

namespace kiosk {

/// An ISO 4217 currency code of three capital letters.
class Currency {
public:
    Currency() = default;
    [[nodiscard]] static std::optional<Currency> fromCode(QStringView code);
    [[nodiscard]] QString code() const { return QString::fromLatin1(m_code.data(), 3); }
    /// Digits after the decimal point: 2 for EUR, 0 for JPY, 3 for KWD.
    [[nodiscard]] int exponent() const;
    friend bool operator==(const Currency &, const Currency &) = default;

private:
    std::array<char, 3> m_code{'X', 'X', 'X'};
};

/// An amount in minor units (cents) of one currency. Never a floating-point number.
struct Money {
    qint64 amount = 0;
    Currency currency;

    [[nodiscard]] bool isZero() const { return amount == 0; }
    friend bool operator==(const Money &, const Money &) = default;
};

/// Sum of two amounts; mixing currencies or leaving the range of 64 bits is a programming error and aborts,
/// in release builds too.
[[nodiscard]] Money operator+(Money a, Money b);
[[nodiscard]] Money operator-(Money a, Money b);
/// \a money times a count; overflow aborts.
[[nodiscard]] Money operator*(Money money, qint64 count);
/// Plain form for logs and the console, e.g. "12.90 EUR".
[[nodiscard]] QString toText(const Money &money);

} // namespace kiosk
