// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>

namespace kiosk::wire {

/// The named JSON Schemas that one OpenAPI document needs, each described once.
class SchemaBook {
public:
    /// A reference to the schema \a name; \a describe is called the first time only.
    template <class Describe>
    [[nodiscard]] QJsonObject reference(const QString &name, Describe describe) {
        if (!m_schemas.contains(name)) {
            m_schemas.insert(name, {}); // stands before its members are described, so recursion ends
            m_schemas.insert(name, describe(*this));
        }
        return {{QStringLiteral("$ref"), QString(QStringLiteral("#/components/schemas/") + name)}};
    }
    [[nodiscard]] QJsonObject all() const {
        QJsonObject result;
        for (auto it = m_schemas.cbegin(); it != m_schemas.cend(); ++it)
            result.insert(it.key(), it.value());
        return result;
    }

private:
    QMap<QString, QJsonObject> m_schemas;
};

} // namespace kiosk::wire
