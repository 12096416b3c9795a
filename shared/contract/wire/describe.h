// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/values.h"

#include <QRegularExpression>
#include <tuple>
#include <type_traits>

/// The one description of a contract type. Included by the contract's source files only.
namespace kiosk::wire {

/// What a field's value must satisfy beyond its type. Lengths count UTF-16 units; for lists they count
/// elements.
struct Constraints {
    std::optional<qint64> minimum;
    std::optional<qint64> maximum;
    std::optional<qsizetype> minLength;
    std::optional<qsizetype> maxLength;
    const char *pattern = nullptr;
};

template <auto Member>
struct Field {
    const char *name;
    const char *meaning;
    Constraints constraints;
};

/// A member of the struct by its JSON name. std::optional members may be left out, all others are required.
template <auto Member>
consteval Field<Member> field(const char *name, const char *meaning, Constraints constraints = {}) {
    return {name, meaning, constraints};
}

template <class T, class... Fields>
struct Description {
    const char *name;
    const char *meaning;
    std::tuple<Fields...> fields;
};

template <class T, class... Fields>
consteval Description<T, Fields...> describe(const char *name, const char *meaning, Fields... fields) {
    return {name, meaning, {fields...}};
}

/// Specialised once per contract type.
template <class T>
inline constexpr int description = 0;

template <class>
struct MemberOf;
template <class Class, class Value>
struct MemberOf<Value Class::*> {
    using Type = Value;
};
template <class T>
struct Unwrapped {
    using Type = T;
    static constexpr bool optional = false;
};
template <class T>
struct Unwrapped<std::optional<T>> {
    using Type = T;
    static constexpr bool optional = true;
};
template <auto Member>
using ValueOf = Unwrapped<typename MemberOf<decltype(Member)>::Type>;

// Not per type, hence not in a template.
void checkNumber(qint64 number, const Constraints &constraints, Reader &reader);
void checkText(const QString &text, const Constraints &constraints, Reader &reader);
void checkLength(qsizetype length, const Constraints &constraints, Reader &reader);
void faultUnknownFields(const QJsonObject &object, const QStringList &known, Reader &reader);
void addConstraints(const Constraints &constraints, QJsonObject &schema);
[[nodiscard]] QJsonObject assembleSchema(const char *meaning, const QJsonObject &properties,
                                         const QJsonArray &required);
[[nodiscard]] QJsonObject withMeaning(QJsonObject schema, const char *meaning);

template <class V>
void check(const V &value, const Constraints &constraints, Reader &reader) {
    if constexpr (std::is_same_v<V, int> || std::is_same_v<V, qint64>)
        checkNumber(value, constraints, reader);
    else if constexpr (std::is_same_v<V, Money>)
        checkNumber(value.amount, constraints, reader);
    else if constexpr (std::is_same_v<V, QString>)
        checkText(value, constraints, reader);
    else if constexpr (requires { value.size(); })
        checkLength(value.size(), constraints, reader);
}

template <class T, auto Member>
void readField(const Field<Member> &described, const QJsonObject &object, Reader &reader, T &value) {
    const QString name = QString::fromLatin1(described.name);
    const Reader::Scope scope(reader, name);
    const QJsonValue json = object.value(name);
    if (json.isUndefined() || (json.isNull() && ValueOf<Member>::optional)) {
        if constexpr (!ValueOf<Member>::optional)
            reader.fault("required", QStringLiteral("is missing"));
        return;
    }
    typename ValueOf<Member>::Type read{};
    const auto before = reader.faults().size();
    Wire<typename ValueOf<Member>::Type>::read(json, reader, read);
    if (reader.faults().size() == before)
        check(read, described.constraints, reader);
    value.*Member = std::move(read);
}

template <class T>
void readObject(const QJsonValue &json, Reader &reader, T &value) {
    if (!json.isObject()) {
        reader.fault("type", QStringLiteral("must be an object"));
        return;
    }
    const QJsonObject object = json.toObject();
    std::apply(
        [&](const auto &...described) {
            faultUnknownFields(object, {QString::fromLatin1(described.name)...}, reader);
            (readField(described, object, reader, value), ...);
        },
        description<T>.fields);
}

template <class T, auto Member>
void writeField(const Field<Member> &described, const T &value, QJsonObject &object) {
    using V = typename ValueOf<Member>::Type;
    if constexpr (ValueOf<Member>::optional) {
        if (value.*Member)
            object.insert(QLatin1StringView(described.name), Wire<V>::write(*(value.*Member)));
    } else {
        object.insert(QLatin1StringView(described.name), Wire<V>::write(value.*Member));
    }
}

template <class T>
QJsonValue writeObject(const T &value) {
    QJsonObject object;
    std::apply([&](const auto &...described) { (writeField(described, value, object), ...); },
               description<T>.fields);
    return object;
}

template <auto Member>
void describeField(const Field<Member> &described, SchemaBook &book, QJsonObject &properties,
                   QJsonArray &required) {
    QJsonObject schema = Wire<typename ValueOf<Member>::Type>::schema(book);
    addConstraints(described.constraints, schema);
    properties.insert(QLatin1StringView(described.name), withMeaning(schema, described.meaning));
    if (!ValueOf<Member>::optional)
        required.append(QLatin1StringView(described.name));
}

template <class T>
QJsonObject objectSchema(SchemaBook &book) {
    return book.reference(QString::fromLatin1(description<T>.name), [](SchemaBook &inner) {
        QJsonObject properties;
        QJsonArray required;
        std::apply(
            [&](const auto &...described) { (describeField(described, inner, properties, required), ...); },
            description<T>.fields);
        return assembleSchema(description<T>.meaning, properties, required);
    });
}

} // namespace kiosk::wire

/// Gives the three functions that KIOSK_WIRE_TYPE(T) declared, from description<T>.
#define KIOSK_WIRE_IMPLEMENT(T)                                                                              \
    void kiosk::wire::Wire<kiosk::contract::T>::read(const QJsonValue &json, Reader &reader,                 \
                                                     kiosk::contract::T &value) {                            \
        readObject(json, reader, value);                                                                     \
    }                                                                                                        \
    QJsonValue kiosk::wire::Wire<kiosk::contract::T>::write(const kiosk::contract::T &value) {               \
        return writeObject(value);                                                                           \
    }                                                                                                        \
    QJsonObject kiosk::wire::Wire<kiosk::contract::T>::schema(SchemaBook &book) {                            \
        return objectSchema<kiosk::contract::T>(book);                                                       \
    }

/// Opens the description of contract::T: KIOSK_DESCRIBE(T, "meaning", field<&T::x>("x", "…"), …)
#define KIOSK_DESCRIBE(T, meaning, ...)                                                                      \
    namespace kiosk::wire {                                                                                  \
    template <>                                                                                              \
    inline constexpr auto description<kiosk::contract::T> =                                                  \
        describe<kiosk::contract::T>(#T, meaning, __VA_ARGS__);                                              \
    }                                                                                                        \
    KIOSK_WIRE_IMPLEMENT(T)
