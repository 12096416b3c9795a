// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/localized_json.h"

namespace kiosk::storage {

QJsonObject textsToJson(const QMap<QString, QString> &texts) {
    QJsonObject json;
    for (const auto &[language, text] : texts.asKeyValueRange())
        json.insert(language, text);
    return json;
}

QMap<QString, QString> textsFromJson(const QJsonValue &json) {
    const QJsonObject object = json.toObject();
    QMap<QString, QString> texts;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        texts.insert(entry.key(), entry.value().toString());
    return texts;
}

} // namespace kiosk::storage
