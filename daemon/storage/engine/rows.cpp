// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/engine/rows.h"

#include <QJsonDocument>
#include <QSqlQuery>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

Rows::Rows(QSqlQuery &query)
    : m_query(&query) {}

Rows::Rows(Rows &&other) noexcept
    : m_query(std::exchange(other.m_query, nullptr))
    , m_column(other.m_column) {}

Rows::~Rows() {
    if (m_query)
        m_query->finish();
}

bool Rows::next() {
    m_column = 0;
    return m_query->next();
}

qsizetype Rows::count() const {
    return m_query->isSelect() ? m_query->size() : m_query->numRowsAffected();
}

QVariant Rows::column() {
    return m_query->value(m_column++);
}

bool Rows::nextIsNull() const {
    return m_query->isNull(m_column);
}

QUuid Rows::uuid() {
    const QString text = column().toString();
    const QUuid uuid = QUuid::fromString(text);
    if (uuid.isNull() && !text.isEmpty())
        unreadable(text);
    return uuid;
}

QDateTime Rows::instant() {
    return column().toDateTime().toUTC();
}

QJsonObject Rows::object() {
    return QJsonDocument::fromJson(column().toString().toUtf8()).object();
}

QJsonArray Rows::array() {
    return QJsonDocument::fromJson(column().toString().toUtf8()).array();
}

QMap<QString, QString> Rows::texts() {
    QMap<QString, QString> texts;
    const QJsonObject json = object();
    for (auto entry = json.begin(); entry != json.end(); ++entry)
        texts.insert(entry.key(), entry.value().toString());
    return texts;
}

Currency Rows::currency() {
    const QString code = column().toString();
    const std::optional<Currency> currency = Currency::fromCode(code);
    if (!currency)
        unreadable(code);
    return *currency;
}

void Rows::unreadable(const QString &value) {
    throw std::runtime_error("the database holds a value this version cannot read: " +
                             value.left(40).toStdString());
}

} // namespace kiosk::storage
