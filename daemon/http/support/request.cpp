// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/support/request.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace kiosk::http {

Error invalidParameter(const QString &name, const char *code, const QString &message) {
    return {ErrorCode::InvalidFields,
            u"The address has a parameter that cannot be accepted."_s,
            {{u"/"_s + name, QString::fromLatin1(code), message}},
            {}};
}

Result<std::optional<QDateTime>> timeParameter(const Request &request, const QString &name) {
    const auto text = request.parameter(name);
    if (!text)
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(*text, Qt::ISODateWithMs);
    if (!time.isValid() || !text->endsWith(u'Z') || time.date().year() < 1 || time.date().year() > 9999)
        return std::unexpected(
            invalidParameter(name, "date_time", u"must be a time (UTC) like 2026-01-31T12:00:00Z"_s));
    return time;
}

Result<int> limitParameter(const Request &request, int most, int otherwise) {
    const auto text = request.parameter(u"limit"_s);
    if (!text)
        return otherwise;
    bool isNumber = false;
    const int limit = text->toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > most)
        return std::unexpected(
            invalidParameter(u"limit"_s, "range", u"must be a number from 1 to %1"_s.arg(most)));
    return limit;
}

bool isLoopback(const QString &address) {
    return QHostAddress(address).isLoopback();
}

} // namespace kiosk::http
