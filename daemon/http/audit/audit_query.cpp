// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/audit/audit_query.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {

constexpr int most = 100;

Result<void> readTime(const Request &request, const QString &name, std::optional<QDateTime> &into) {
    const auto text = request.parameter(name);
    if (!text)
        return {};
    into = QDateTime::fromString(*text, Qt::ISODateWithMs);
    // PostgreSQL knows more years than a time has digits for.
    if (!into->isValid() || !text->endsWith(u'Z') || into->date().year() < 1 || into->date().year() > 9999)
        return std::unexpected(
            invalidParameter(name, "date_time", u"must be a time (UTC) like 2026-01-31T12:00:00Z"_s));
    return {};
}

} // namespace

Result<audit::Query> auditQueryOf(const Request &request) {
    audit::Query query{.subjectType = request.parameter(u"subjectType"_s),
                       .cursor = request.parameter(u"cursor"_s).value_or(QString())};
    static const QRegularExpression word(u"\\A[a-z_]{1,40}\\z"_s);
    if (query.subjectType && !word.match(*query.subjectType).hasMatch())
        return std::unexpected(invalidParameter(u"subjectType"_s, "format",
                                                u"must be the name of a kind of things, e.g. item"_s));
    if (const auto id = request.parameter(u"subjectId"_s)) {
        const QUuid uuid = id->size() == 36 ? QUuid::fromString(*id) : QUuid();
        if (uuid.isNull())
            return std::unexpected(invalidParameter(u"subjectId"_s, "uuid", u"must be an id"_s));
        query.subjectId = uuid;
    }
    for (const auto &[name, into] : {std::pair(u"from"_s, &query.from), {u"to"_s, &query.to}})
        if (const auto fine = readTime(request, name, *into); !fine)
            return std::unexpected(fine.error());
    if (const auto limit = request.parameter(u"limit"_s)) {
        bool isNumber = false;
        query.limit = limit->toInt(&isNumber);
        if (!isNumber || query.limit < 1 || query.limit > most)
            return std::unexpected(
                invalidParameter(u"limit"_s, "range", u"must be a number from 1 to %1"_s.arg(most)));
    }
    return query;
}

} // namespace kiosk::http
