// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/wire.h"
#include "shared/core/id.h"
#include "shared/core/money.h"
#include "shared/core/names.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QMap>
#include <optional>

/// How plain values look on the wire.
namespace kiosk::wire {

#define KIOSK_WIRE_VALUE(T)                                                                                  \
    template <>                                                                                              \
    struct Wire<T> {                                                                                         \
        static void read(const QJsonValue &json, Reader &reader, T &value);                                  \
        static QJsonValue write(const T &value);                                                             \
        static QJsonObject schema(SchemaBook &book);                                                         \
    };

KIOSK_WIRE_VALUE(bool)
KIOSK_WIRE_VALUE(int)
KIOSK_WIRE_VALUE(qint64)
KIOSK_WIRE_VALUE(QString)
KIOSK_WIRE_VALUE(QDateTime)
KIOSK_WIRE_VALUE(QDate)
KIOSK_WIRE_VALUE(Money)
KIOSK_WIRE_VALUE(QJsonObject)
#undef KIOSK_WIRE_VALUE

/// Language tag ("en", "de") to text.
using LocalizedText = QMap<QString, QString>;

template <>
struct Wire<LocalizedText> {
    static void read(const QJsonValue &json, Reader &reader, LocalizedText &value);
    static QJsonValue write(const LocalizedText &value);
    static QJsonObject schema(SchemaBook &book);
};

/// Reads the 36-character form of a UUID.
void readUuid(const QJsonValue &json, Reader &reader, QUuid &value);
[[nodiscard]] QJsonObject uuidSchema();

template <class Tag>
struct Wire<Id<Tag>> {
    static void read(const QJsonValue &json, Reader &reader, Id<Tag> &value) {
        QUuid uuid;
        readUuid(json, reader, uuid);
        value = Id<Tag>(uuid);
    }
    static QJsonValue write(const Id<Tag> &value) { return value.toString(); }
    static QJsonObject schema(SchemaBook &) { return uuidSchema(); }
};

template <NamedEnum E>
struct Wire<E> {
    static void read(const QJsonValue &json, Reader &reader, E &value) {
        if (const auto known = json.isString() ? valueOf<E>(json.toString()) : std::nullopt) {
            value = *known;
            return;
        }
        QStringList names;
        for (const auto &entry : Names<E>::all)
            names.append(QLatin1StringView(entry.name));
        reader.fault("enum", QStringLiteral("must be one of: %1").arg(names.join(QStringLiteral(", "))));
    }
    static QJsonValue write(E value) { return QString(nameOf(value)); }
    static QJsonObject schema(SchemaBook &book) {
        return book.reference(QLatin1StringView(Names<E>::type), [](SchemaBook &) {
            QJsonArray names;
            for (const auto &entry : Names<E>::all)
                names.append(QLatin1StringView(entry.name));
            return QJsonObject{{QStringLiteral("type"), QStringLiteral("string")},
                               {QStringLiteral("enum"), names}};
        });
    }
};

template <class T>
struct Wire<QList<T>> {
    static void read(const QJsonValue &json, Reader &reader, QList<T> &value) {
        if (!json.isArray()) {
            reader.fault("type", QStringLiteral("must be a list"));
            return;
        }
        const QJsonArray array = json.toArray();
        value.resize(array.size());
        for (qsizetype i = 0; i < array.size(); ++i) {
            const Reader::Scope scope(reader, QString::number(i));
            Wire<T>::read(array[i], reader, value[i]);
        }
    }
    static QJsonValue write(const QList<T> &value) {
        QJsonArray array;
        for (const T &element : value)
            array.append(Wire<T>::write(element));
        return array;
    }
    static QJsonObject schema(SchemaBook &book) {
        return {{QStringLiteral("type"), QStringLiteral("array")},
                {QStringLiteral("items"), Wire<T>::schema(book)}};
    }
};

} // namespace kiosk::wire

namespace kiosk::contract {
using wire::LocalizedText;
}
