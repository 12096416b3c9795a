// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/logs/log_query.h"

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {

constexpr qsizetype longest = 200;
constexpr int most = 500;

Result<void> readText(const Request &request, const QString &name, QString &into) {
    into = request.parameter(name).value_or(QString());
    if (into.size() > longest)
        return std::unexpected(
            invalidParameter(name, "length", u"may have at most %1 characters"_s.arg(longest)));
    return {};
}

} // namespace

Result<logs::LogFilter> filterOf(const Request &request) {
    logs::LogFilter filter;
    if (const auto level = request.parameter(u"level"_s)) {
        filter.level = valueOf<LogLevel>(*level);
        if (!filter.level)
            return std::unexpected(
                invalidParameter(u"level"_s, "enum", u"must be debug, info, warning, error or fatal"_s));
    }
    for (const auto &[name, into] : {std::pair(u"from"_s, &filter.from), {u"to"_s, &filter.to}})
        if (const auto time = timeParameter(request, name))
            *into = *time;
        else
            return std::unexpected(time.error());
    for (const auto &[name, into] : {std::pair(u"category"_s, &filter.category),
                                     {u"text"_s, &filter.text},
                                     {u"requestId"_s, &filter.requestId}})
        if (const auto fine = readText(request, name, *into); !fine)
            return std::unexpected(fine.error());
    return filter;
}

Result<logs::LogSearch> searchOf(const Request &request) {
    const auto filter = filterOf(request);
    if (!filter)
        return std::unexpected(filter.error());
    logs::LogSearch search{.filter = *filter, .cursor = request.parameter(u"cursor"_s).value_or(QString())};
    const auto limit = limitParameter(request, most, search.limit);
    if (!limit)
        return std::unexpected(limit.error());
    search.limit = *limit;
    return search;
}

} // namespace kiosk::http
