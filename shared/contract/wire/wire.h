// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/reader.h"
#include "shared/contract/wire/schema_book.h"

#include <QByteArray>
#include <QJsonValue>

/// How C++ values meet JSON. A type of the contract is a plain struct; its header says KIOSK_WIRE_TYPE(T),
/// its source file gives the one description of its fields (wire/describe.h) from which reading, writing and
/// the OpenAPI schema follow. Nobody writes JSON code per type.
namespace kiosk::wire {

/// Reading, writing and describing T. Specialised by KIOSK_WIRE_TYPE and, for plain values, in wire/values.h.
template <class T>
struct Wire;

/// Bytes to T, or every fault found: not JSON is malformed_json, anything else invalid_fields.
template <class T>
[[nodiscard]] Result<T> fromJson(const QByteArray &json);

/// T to compact JSON.
template <class T>
[[nodiscard]] QByteArray toJson(const T &value);

/// Parses \a json as one JSON object or array and hands its value on.
[[nodiscard]] Result<QJsonValue> parseDocument(const QByteArray &json);
/// Compact JSON text of an object or array.
[[nodiscard]] QByteArray documentText(const QJsonValue &value);

template <class T>
Result<T> fromJsonValue(const QJsonValue &json) {
    Reader reader;
    T value;
    Wire<T>::read(json, reader, value);
    if (reader.failed())
        return std::unexpected(Error{ErrorCode::InvalidFields,
                                     QStringLiteral("The request has fields that cannot be accepted."),
                                     reader.faults(),
                                     {}});
    return value;
}

template <class T>
Result<T> fromJson(const QByteArray &json) {
    return parseDocument(json).and_then([](const QJsonValue &value) { return fromJsonValue<T>(value); });
}

template <class T>
QByteArray toJson(const T &value) {
    return documentText(Wire<T>::write(value));
}

} // namespace kiosk::wire

/// Declares that the struct T (in namespace kiosk::contract) is a type of the contract.
#define KIOSK_WIRE_TYPE(T)                                                                                   \
    template <>                                                                                              \
    struct kiosk::wire::Wire<kiosk::contract::T> {                                                           \
        static void read(const QJsonValue &json, Reader &reader, kiosk::contract::T &value);                 \
        static QJsonValue write(const kiosk::contract::T &value);                                            \
        static QJsonObject schema(SchemaBook &book);                                                         \
    };
