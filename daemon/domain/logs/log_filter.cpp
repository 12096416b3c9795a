// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/logs/log_filter.h"

using namespace Qt::StringLiterals;

namespace kiosk::logs {

namespace {

// As our lines begin; the times have one length, so that they sort like text.
constexpr QByteArrayView beginning = R"({"at":")";
constexpr qsizetype lengthOfTime = 24;

QByteArray textOf(const QDateTime &time) {
    return time.toUTC().toString(Qt::ISODateWithMs).toLatin1();
}

} // namespace

bool LogFilter::matchesFields(const LogLine &line) const {
    return (!from || (line.at && *line.at >= *from)) && (!to || (line.at && *line.at < *to)) &&
           (!level || (line.level && *line.level >= *level)) &&
           (category.isEmpty() || line.category == category) &&
           (requestId.isEmpty() || line.requestId == requestId);
}

bool LogFilter::matchesText(const LogLine &line) const {
    return text.isEmpty() || line.message.contains(text, Qt::CaseInsensitive) ||
           line.category.contains(text, Qt::CaseInsensitive) ||
           line.requestId.contains(text, Qt::CaseInsensitive);
}

bool LogFilter::matches(const LogLine &line) const {
    return matchesFields(line) && matchesText(line);
}

bool LogFilter::mayMatch(const QByteArray &bytes) const {
    if (!requestId.isEmpty() && !bytes.contains(requestId.toUtf8()))
        return false;
    const QByteArrayView time = QByteArrayView(bytes).sliced(qMin(beginning.size(), bytes.size()));
    if (!bytes.startsWith(beginning) || time.size() < lengthOfTime || time[lengthOfTime - 1] != 'Z')
        return true;
    return (!from || time.first(lengthOfTime) >= textOf(*from)) &&
           (!to || time.first(lengthOfTime) < textOf(*to));
}

} // namespace kiosk::logs
