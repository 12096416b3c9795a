// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/orders/numbers.h"

using namespace Qt::StringLiterals;

namespace kiosk::orders {

QDate businessDate(const QDateTime &now, const QTimeZone &zone, int cutoffMinutes) {
    const QDateTime local = now.toTimeZone(zone);
    // By the clock on the wall, so that a day with a change of daylight saving time ends at the same hour
    // too.
    const bool stillYesterday = local.time().msecsSinceStartOfDay() < cutoffMinutes * 60'000;
    return stillYesterday ? local.date().addDays(-1) : local.date();
}

QChar channelLetter(Channel channel) {
    return channel == Channel::Kiosk ? u'A' : u'C';
}

QString displayNumber(Channel channel, int number) {
    return QString(channelLetter(channel)) + u'-' + QString::number(number).rightJustified(3, u'0');
}

std::optional<NumberQuery> parseNumber(const QString &text) {
    NumberQuery query;
    QString digits = text.trimmed().toUpper();
    for (const Channel channel : {Channel::Kiosk, Channel::Counter})
        if (digits.startsWith(channelLetter(channel))) {
            query.channel = channel;
            digits.remove(0, digits.size() > 1 && digits[1] == u'-' ? 2 : 1);
            break;
        }
    bool isNumber = false;
    query.number = digits.toInt(&isNumber);
    if (!isNumber || query.number < 1 || !digits.at(0).isDigit())
        return std::nullopt;
    return query;
}

} // namespace kiosk::orders
