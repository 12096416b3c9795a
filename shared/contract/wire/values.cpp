// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/wire/values.h"

#include "shared/contract/wire/describe.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace kiosk::wire {

namespace {

std::optional<qint64> integer(const QJsonValue &json) {
    // Past 2^53 a double no longer tells neighbours apart; such a number is not a safe integer on the wire.
    constexpr double safe = 9007199254740991.0;
    if (!json.isDouble())
        return std::nullopt;
    const double number = json.toDouble();
    if (std::floor(number) != number || std::abs(number) > safe)
        return std::nullopt;
    return json.toInteger();
}

bool storable(QStringView text) {
    // PostgreSQL cuts a statement at U+0000, and half a surrogate pair cannot be stored as UTF-8.
    return !text.contains(u'\0') && text.isValidUtf16();
}

} // namespace

void Wire<bool>::read(const QJsonValue &json, Reader &reader, bool &value) {
    if (!json.isBool())
        return reader.fault("type", u"must be true or false"_s);
    value = json.toBool();
}
QJsonValue Wire<bool>::write(const bool &value) {
    return value;
}
QJsonObject Wire<bool>::schema(SchemaBook &) {
    return {{u"type"_s, u"boolean"_s}};
}

void Wire<int>::read(const QJsonValue &json, Reader &reader, int &value) {
    const auto number = integer(json);
    if (!number || *number != qint64(int(*number)))
        return reader.fault("type", u"must be a whole number"_s);
    value = int(*number);
}
QJsonValue Wire<int>::write(const int &value) {
    return value;
}
QJsonObject Wire<int>::schema(SchemaBook &) {
    return {{u"type"_s, u"integer"_s}, {u"format"_s, u"int32"_s}};
}

void Wire<qint64>::read(const QJsonValue &json, Reader &reader, qint64 &value) {
    const auto number = integer(json);
    if (!number)
        return reader.fault("type", u"must be a whole number"_s);
    value = *number;
}
QJsonValue Wire<qint64>::write(const qint64 &value) {
    return value;
}
QJsonObject Wire<qint64>::schema(SchemaBook &) {
    return {{u"type"_s, u"integer"_s}, {u"format"_s, u"int64"_s}};
}

void Wire<QString>::read(const QJsonValue &json, Reader &reader, QString &value) {
    if (!json.isString())
        return reader.fault("type", u"must be text"_s);
    value = json.toString();
    if (!storable(value))
        reader.fault("characters", u"holds characters that cannot be stored"_s);
}
QJsonValue Wire<QString>::write(const QString &value) {
    return value;
}
QJsonObject Wire<QString>::schema(SchemaBook &) {
    return {{u"type"_s, u"string"_s}};
}

void Wire<QDateTime>::read(const QJsonValue &json, Reader &reader, QDateTime &value) {
    const QString text = json.toString();
    value = QDateTime::fromString(text, Qt::ISODateWithMs);
    const bool hasZone = text.endsWith(u'Z') || text.lastIndexOf(u'+') > 10 || text.lastIndexOf(u'-') > 10;
    if (!json.isString() || !value.isValid() || !hasZone)
        return reader.fault("date_time", u"must be a time such as 2026-01-31T12:00:00Z"_s);
    value = value.toUTC();
}
QJsonValue Wire<QDateTime>::write(const QDateTime &value) {
    return value.toUTC().toString(Qt::ISODateWithMs);
}
QJsonObject Wire<QDateTime>::schema(SchemaBook &) {
    return {{u"type"_s, u"string"_s}, {u"format"_s, u"date-time"_s}};
}

void Wire<QDate>::read(const QJsonValue &json, Reader &reader, QDate &value) {
    value = QDate::fromString(json.toString(), Qt::ISODate);
    if (!json.isString() || !value.isValid() || json.toString().size() != 10)
        reader.fault("date", u"must be a date such as 2026-01-31"_s);
}
QJsonValue Wire<QDate>::write(const QDate &value) {
    return value.toString(Qt::ISODate);
}
QJsonObject Wire<QDate>::schema(SchemaBook &) {
    return {{u"type"_s, u"string"_s}, {u"format"_s, u"date"_s}};
}

void Wire<QJsonObject>::read(const QJsonValue &json, Reader &reader, QJsonObject &value) {
    if (!json.isObject())
        return reader.fault("type", u"must be an object"_s);
    value = json.toObject();
}
QJsonValue Wire<QJsonObject>::write(const QJsonObject &value) {
    return value;
}
QJsonObject Wire<QJsonObject>::schema(SchemaBook &) {
    return {{u"type"_s, u"object"_s}, {u"additionalProperties"_s, true}};
}

namespace {

struct MoneyFields {
    qint64 amount = 0;
    QString currency;
};

} // namespace

template <>
inline constexpr auto description<MoneyFields> = describe<MoneyFields>(
    "Money", "An amount in minor units (cents) of an ISO 4217 currency.",
    field<&MoneyFields::amount>("amount", "Minor units, e.g. 1290 for 12.90 EUR.",
                                {.minimum = -1'000'000'000'000, .maximum = 1'000'000'000'000}),
    field<&MoneyFields::currency>("currency", "ISO 4217 code.",
                                  {.minLength = 3, .maxLength = 3, .pattern = "^[A-Z]{3}$"}));

void Wire<Money>::read(const QJsonValue &json, Reader &reader, Money &value) {
    MoneyFields fields;
    readObject(json, reader, fields);
    value.amount = fields.amount;
    if (const auto currency = Currency::fromCode(fields.currency))
        value.currency = *currency;
}
QJsonValue Wire<Money>::write(const Money &value) {
    return QJsonObject{{u"amount"_s, value.amount}, {u"currency"_s, value.currency.code()}};
}
QJsonObject Wire<Money>::schema(SchemaBook &book) {
    return objectSchema<MoneyFields>(book);
}

void Wire<LocalizedText>::read(const QJsonValue &json, Reader &reader, LocalizedText &value) {
    if (!json.isObject())
        return reader.fault("type", u"must be an object of language to text"_s);
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const Reader::Scope scope(reader, it.key());
        if (it.key().size() < 2 || it.key().size() > 8)
            reader.fault("language", u"is not a language tag"_s);
        QString text;
        Wire<QString>::read(it.value(), reader, text);
        value.insert(it.key(), text);
    }
}
QJsonValue Wire<LocalizedText>::write(const LocalizedText &value) {
    QJsonObject object;
    for (auto it = value.cbegin(); it != value.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}
QJsonObject Wire<LocalizedText>::schema(SchemaBook &book) {
    return book.reference(u"LocalizedText"_s, [](SchemaBook &) {
        return QJsonObject{{u"type"_s, u"object"_s},
                           {u"description"_s, u"Language tag to text, e.g. {\"en\": \"Coffee\"}."_s},
                           {u"additionalProperties"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
    });
}

void readUuid(const QJsonValue &json, Reader &reader, QUuid &value) {
    const QString text = json.toString();
    value = text.size() == 36 ? QUuid::fromString(text) : QUuid();
    if (value.isNull())
        reader.fault("uuid", u"must be a UUID"_s);
}

QJsonObject uuidSchema() {
    return {{u"type"_s, u"string"_s}, {u"format"_s, u"uuid"_s}};
}

} // namespace kiosk::wire
