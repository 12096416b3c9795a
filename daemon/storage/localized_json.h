// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace kiosk::storage {

/// Localized texts inside a JSON document: {"en": "Fries", "de": "Pommes"}.
[[nodiscard]] QJsonObject textsToJson(const QMap<QString, QString> &texts);
[[nodiscard]] QMap<QString, QString> textsFromJson(const QJsonValue &json);

} // namespace kiosk::storage
