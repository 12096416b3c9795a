// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/wire/wire.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kiosk::wire {

Result<QJsonValue> parseDocument(const QByteArray &json) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::MalformedJson, QStringLiteral("The body is not valid JSON: %1 at byte %2.")
                                                  .arg(error.errorString())
                                                  .arg(error.offset));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QByteArray documentText(const QJsonValue &value) {
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

} // namespace kiosk::wire
