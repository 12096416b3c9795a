// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/storage/engine/sql.h"
#include "shared/core/money.h"

#include <QList>

class QSqlQuery;

namespace kiosk::storage {

/// The answer to a statement. Columns are taken from left to right, so a row is read in the order of its
/// select list: `Tax{.rate = rows.take<int>(), .net = rows.take<qint64>()}` (braces fix the order).
/// The same Sql may not be run again while its rows are being read.
class Rows {
public:
    explicit Rows(QSqlQuery &query);
    Rows(Rows &&other) noexcept;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    /// Goes to the first or next row; false at the end.
    [[nodiscard]] bool next();
    /// Rows given by a select, or changed by an insert, update or delete.
    [[nodiscard]] qsizetype count() const;
    /// The next column of this row. std::optional<T> takes NULL; without it, NULL reads as an empty value.
    template <class T>
    [[nodiscard]] T take() {
        return Column<T>::read(*this);
    }
    /// Every remaining row through \a read.
    template <class Read>
    [[nodiscard]] auto all(Read read) -> QList<decltype(read(std::declval<Rows &>()))> {
        QList<decltype(read(*this))> list;
        while (next())
            list.append(read(*this));
        return list;
    }
    /// The first row through \a read, or nothing.
    template <class Read>
    [[nodiscard]] auto first(Read read) -> std::optional<decltype(read(std::declval<Rows &>()))> {
        if (!next())
            return std::nullopt;
        return read(*this);
    }

private:
    template <class T>
    struct Column;
    [[nodiscard]] QVariant column();
    [[nodiscard]] bool nextIsNull() const;
    void skip() { ++m_column; }
    [[nodiscard]] QUuid uuid();
    [[nodiscard]] QDateTime instant();
    [[nodiscard]] QJsonObject object();
    [[nodiscard]] QJsonArray array();
    [[nodiscard]] QMap<QString, QString> texts();
    [[nodiscard]] Currency currency();
    [[noreturn]] static void unreadable(const QString &value);

    QSqlQuery *m_query;
    int m_column = 0;
};

template <class T>
struct Rows::Column {
    static T read(Rows &rows) {
        if constexpr (NamedEnum<T>) {
            const QString name = rows.column().toString();
            const std::optional<T> value = valueOf<T>(name);
            if (!value)
                unreadable(name);
            return *value;
        } else {
            return rows.column().template value<T>();
        }
    }
};
template <class Tag>
struct Rows::Column<Id<Tag>> {
    static Id<Tag> read(Rows &rows) { return Id<Tag>(rows.uuid()); }
};
template <class T>
struct Rows::Column<std::optional<T>> {
    static std::optional<T> read(Rows &rows) {
        if (!rows.nextIsNull())
            return rows.take<T>();
        rows.skip();
        return std::nullopt;
    }
};
template <NamedEnum E>
struct Rows::Column<QList<E>> {
    static QList<E> read(Rows &rows) {
        QList<E> values;
        for (const QString &name : arrayElements(rows.column().toString())) {
            const std::optional<E> value = valueOf<E>(name);
            if (!value)
                unreadable(name);
            values << *value;
        }
        return values;
    }
};
template <>
struct Rows::Column<QStringList> {
    static QStringList read(Rows &rows) { return arrayElements(rows.column().toString()); }
};
template <>
struct Rows::Column<QUuid> {
    static QUuid read(Rows &rows) { return rows.uuid(); }
};
template <>
struct Rows::Column<QDateTime> {
    static QDateTime read(Rows &rows) { return rows.instant(); }
};
template <>
struct Rows::Column<QJsonObject> {
    static QJsonObject read(Rows &rows) { return rows.object(); }
};
template <>
struct Rows::Column<QJsonArray> {
    static QJsonArray read(Rows &rows) { return rows.array(); }
};
template <>
struct Rows::Column<QMap<QString, QString>> {
    static QMap<QString, QString> read(Rows &rows) { return rows.texts(); }
};
template <>
struct Rows::Column<Currency> {
    static Currency read(Rows &rows) { return rows.currency(); }
};

} // namespace kiosk::storage
