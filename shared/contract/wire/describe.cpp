// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/wire/describe.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace kiosk::wire {

namespace {

// Compiling takes far longer than matching, and each price of an order has a pattern. The patterns are the
// contract's, so there are few.
const QRegularExpression &compiled(const char *pattern) {
    thread_local QHash<QLatin1StringView, QRegularExpression> known;
    QRegularExpression &expression = known[QLatin1StringView(pattern)];
    if (expression.pattern().isEmpty())
        expression.setPattern(QRegularExpression::anchoredPattern(QLatin1StringView(pattern)));
    return expression;
}

} // namespace

void checkNumber(qint64 number, const Constraints &constraints, Reader &reader) {
    if ((constraints.minimum && number < *constraints.minimum) ||
        (constraints.maximum && number > *constraints.maximum))
        reader.fault("range", u"must be between %1 and %2"_s
                                  .arg(constraints.minimum ? QString::number(*constraints.minimum) : u"-∞"_s)
                                  .arg(constraints.maximum ? QString::number(*constraints.maximum) : u"∞"_s));
}

void checkLength(qsizetype length, const Constraints &constraints, Reader &reader) {
    if ((constraints.minLength && length < *constraints.minLength) ||
        (constraints.maxLength && length > *constraints.maxLength))
        reader.fault("length",
                     u"must have %1 to %2 entries or characters"_s.arg(constraints.minLength.value_or(0))
                         .arg(constraints.maxLength ? QString::number(*constraints.maxLength) : u"∞"_s));
}

void checkText(const QString &text, const Constraints &constraints, Reader &reader) {
    checkLength(text.size(), constraints, reader);
    if (constraints.pattern && !compiled(constraints.pattern).match(text).hasMatch())
        reader.fault("pattern",
                     u"does not have the expected form %1"_s.arg(QLatin1StringView(constraints.pattern)));
}

void faultUnknownFields(const QJsonObject &object, const QStringList &known, Reader &reader) {
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (known.contains(it.key()))
            continue;
        const Reader::Scope scope(reader, it.key().left(64));
        reader.fault("unknown_field", u"is not a field of this object"_s);
    }
}

void addConstraints(const Constraints &constraints, QJsonObject &schema) {
    const bool list = schema.value("type"_L1).toString() == "array"_L1;
    if (schema.contains("$ref"_L1))
        return;
    if (constraints.minimum)
        schema.insert("minimum"_L1, *constraints.minimum);
    if (constraints.maximum)
        schema.insert("maximum"_L1, *constraints.maximum);
    if (constraints.minLength)
        schema.insert(list ? "minItems"_L1 : "minLength"_L1, *constraints.minLength);
    if (constraints.maxLength)
        schema.insert(list ? "maxItems"_L1 : "maxLength"_L1, *constraints.maxLength);
    if (constraints.pattern)
        schema.insert("pattern"_L1, QString::fromLatin1(constraints.pattern));
}

QJsonObject withMeaning(QJsonObject schema, const char *meaning) {
    if (*meaning)
        schema.insert("description"_L1, QString::fromUtf8(meaning));
    return schema;
}

QJsonObject assembleSchema(const char *meaning, const QJsonObject &properties, const QJsonArray &required) {
    QJsonObject schema{
        {u"type"_s, u"object"_s}, {u"additionalProperties"_s, false}, {u"properties"_s, properties}};
    if (!required.isEmpty())
        schema.insert("required"_L1, required);
    return withMeaning(schema, meaning);
}

} // namespace kiosk::wire
