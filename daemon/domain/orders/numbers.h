// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>
#include <optional>

namespace kiosk::orders {

/// The day an order counts to: until \a cutoffMinutes after local midnight it is still the day before.
[[nodiscard]] QDate businessDate(const QDateTime &now, const QTimeZone &zone, int cutoffMinutes);

/// Where an order came from; the first letter of its number.
enum class Channel { Kiosk, Counter };
[[nodiscard]] QChar channelLetter(Channel channel);
/// What the guest is called by: a letter and at least three digits, "A-042".
[[nodiscard]] QString displayNumber(Channel channel, int number);
/// What somebody looks for: "A-042", or only "42".
struct NumberQuery {
    std::optional<Channel> channel;
    int number = 0;
};
[[nodiscard]] std::optional<NumberQuery> parseNumber(const QString &text);

} // namespace kiosk::orders
