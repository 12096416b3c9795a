// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/audit/audit_query.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {

constexpr int most = 100;

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
        if (const auto time = timeParameter(request, name))
            *into = *time;
        else
            return std::unexpected(time.error());
    const auto limit = limitParameter(request, most, query.limit);
    if (!limit)
        return std::unexpected(limit.error());
    query.limit = *limit;
    return query;
}

} // namespace kiosk::http
