// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/sql.h"

#include "daemon/storage/engine/db_exception.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

/// QPSQL cuts the statement at a NUL character.
QString storable(const QString &text) {
    if (text.contains(QChar(u'\0')))
        throw DbException(DbException::Kind::Unstorable, {}, {});
    return text;
}

QString compact(const QJsonDocument &document) {
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QJsonObject toJson(const QMap<QString, QString> &texts) {
    QJsonObject json;
    for (const auto &[language, text] : texts.asKeyValueRange())
        json.insert(language, storable(text));
    return json;
}

} // namespace

Bind::Bind(std::nullopt_t)
    : m_value(QMetaType::fromType<QString>()) {}
Bind::Bind(bool value)
    : m_value(value) {}
Bind::Bind(int value)
    : m_value(value) {}
Bind::Bind(qint64 value)
    : m_value(value) {}
Bind::Bind(const QString &value)
    : m_value(value.isNull() ? u""_s : storable(value)) {}
Bind::Bind(QLatin1StringView value)
    : m_value(QString(value)) {}
Bind::Bind(const QByteArray &value)
    : m_value(value) {}
Bind::Bind(const QUuid &value)
    : m_value(value) {}
Bind::Bind(const QDate &value)
    : m_value(value.isValid() ? QVariant(value) : QVariant(QMetaType::fromType<QDate>())) {}
Bind::Bind(const QDateTime &value)
    : m_value(value.isValid() ? QVariant(value.toUTC()) : QVariant(QMetaType::fromType<QDateTime>())) {}
Bind::Bind(const QJsonObject &value)
    : m_value(compact(QJsonDocument(value))) {}
Bind::Bind(const QJsonArray &value)
    : m_value(compact(QJsonDocument(value))) {}
Bind::Bind(const QMap<QString, QString> &value)
    : Bind(toJson(value)) {}

QString arrayLiteral(const QStringList &values) {
    QStringList quoted;
    quoted.reserve(values.size());
    for (QString value : values) {
        storable(value);
        quoted << u'"' + value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
    }
    return u'{' + quoted.join(u',') + u'}';
}

QStringList arrayElements(const QString &literal) {
    QStringList elements;
    QString element;
    bool inQuotes = false;
    for (qsizetype i = 1; i + 1 < literal.size(); ++i) {
        const QChar c = literal[i];
        if (c == u'\\')
            element += literal[++i];
        else if (c == u'"')
            inQuotes = !inQuotes;
        else if (c == u',' && !inQuotes)
            elements << std::exchange(element, QString());
        else
            element += c;
    }
    if (literal.size() > 2)
        elements << element;
    return elements;
}

} // namespace kiosk::storage
