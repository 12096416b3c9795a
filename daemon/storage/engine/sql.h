// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/id.h"
#include "shared/core/names.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QVariant>
#include <initializer_list>
#include <optional>

namespace kiosk::storage {

/// The text of one statement with parameters $1, $2 …. A `constexpr` object of namespace scope: each
/// connection prepares it once and finds it again by its address.
class Sql {
public:
    constexpr explicit Sql(const char16_t *text)
        : m_text(text) {}
    Sql(const Sql &) = delete;
    Sql &operator=(const Sql &) = delete;
    [[nodiscard]] QString text() const { return QString::fromUtf16(m_text); }

private:
    const char16_t *m_text;
};

/// A value for a parameter, as PostgreSQL wants it. A null QString is the empty text, not NULL: absence is
/// std::optional. Enums go by their names, lists of them and JSON as text, instants in UTC (invalid is NULL).
class Bind {
public:
    Bind(std::nullopt_t);
    Bind(bool value);
    Bind(int value);
    Bind(qint64 value);
    Bind(const QString &value);
    Bind(QLatin1StringView value);
    Bind(const QByteArray &value);
    Bind(const QUuid &value);
    Bind(const QDate &value);
    Bind(const QDateTime &value);
    Bind(const QJsonObject &value);
    Bind(const QJsonArray &value);
    /// Localized texts, into jsonb.
    Bind(const QMap<QString, QString> &value);
    template <class Tag>
    Bind(const Id<Tag> &value)
        : Bind(value.uuid()) {}
    template <NamedEnum E>
    Bind(E value)
        : Bind(nameOf(value)) {}
    template <class T>
    Bind(const std::optional<T> &value)
        : Bind(value ? Bind(*value) : Bind(std::nullopt)) {}

    [[nodiscard]] const QVariant &value() const { return m_value; }

private:
    QVariant m_value;
};

/// An array literal such as {a,b} for a parameter cast to ::text[] or ::uuid[].
[[nodiscard]] QString arrayLiteral(const QStringList &values);
/// The names of enum values as an array literal.
template <NamedEnum E>
[[nodiscard]] QString arrayLiteral(const QList<E> &values) {
    QStringList names;
    for (const E value : values)
        names << QString(nameOf(value));
    return arrayLiteral(names);
}
template <class Tag>
[[nodiscard]] QString arrayLiteral(const QList<Id<Tag>> &ids) {
    QStringList texts;
    for (const auto &id : ids)
        texts << id.toString();
    return arrayLiteral(texts);
}
/// The elements of a one-dimensional array of texts, as PostgreSQL prints it.
[[nodiscard]] QStringList arrayElements(const QString &literal);

} // namespace kiosk::storage
