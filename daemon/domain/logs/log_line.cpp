// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/logs/log_line.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::logs {

namespace {

// What the daemon writes in these two fields; anything else stands in a line of somebody else.
bool isName(const QString &text) {
    return !text.isEmpty() && text.size() <= 100 && std::ranges::all_of(text, [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_');
    });
}

std::optional<LogLine> readOurs(const QJsonObject &json) {
    const QJsonValue message = json.value("message"_L1);
    LogLine line{.at = QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs),
                 .level = valueOf<LogLevel>(json.value("level"_L1).toString()),
                 .category = json.value("category"_L1).toString(),
                 .message = message.toString(),
                 .requestId = json.value("requestId"_L1).toString()};
    const bool hasRequest = json.contains("requestId"_L1);
    if (!line.at->isValid() || line.at->timeSpec() != Qt::UTC || !line.level || !message.isString() ||
        !isName(line.category) || (hasRequest && !isName(line.requestId)) ||
        json.size() != (hasRequest ? 5 : 4))
        return std::nullopt;
    return line;
}

} // namespace

LogLine parseLine(const QByteArray &text) {
    if (text.startsWith('{'))
        if (auto ours = readOurs(QJsonDocument::fromJson(text).object()))
            return *std::move(ours);
    LogLine plain;
    plain.message = QString::fromUtf8(text);
    return plain;
}

LogLine shortened(LogLine line) {
    if (line.message.size() <= shownMessage)
        return line;
    // Not through the middle of a character.
    const bool splits = line.message.at(shownMessage - 1).isHighSurrogate();
    line.message.truncate(splits ? shownMessage - 1 : shownMessage);
    line.cut = true;
    return line;
}

} // namespace kiosk::logs
