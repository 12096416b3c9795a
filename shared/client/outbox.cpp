// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/outbox.h"

#include "shared/client/durable_file.h"
#include "shared/core/logging.h"

#include <QFile>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::client {

namespace {

QByteArray toBytes(const OutboxRecord &record) {
    QJsonObject json{{u"order"_s, wire::Wire<contract::OrderSubmit>::write(record.order)},
                     {u"createdAt"_s, record.createdAt.toString(Qt::ISODateWithMs)},
                     {u"withdrawn"_s, record.withdrawn}};
    if (record.sentAt.isValid())
        json.insert(u"sentAt"_s, record.sentAt.toString(Qt::ISODateWithMs));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<OutboxRecord> read(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto order = wire::fromJsonValue<contract::OrderSubmit>(json.value("order"_L1));
    const auto time = [&](QLatin1StringView name) {
        return QDateTime::fromString(json.value(name).toString(), Qt::ISODateWithMs);
    };
    if (!order || !time("createdAt"_L1).isValid())
        return std::nullopt;
    return OutboxRecord{*order, time("createdAt"_L1), time("sentAt"_L1), json.value("withdrawn"_L1).toBool()};
}

} // namespace

Outbox::Outbox(const QDir &folder)
    : m_folder(folder) {
    m_folder.mkpath(u"."_s);
}

QString Outbox::pathOf(const OrderId &id) const {
    return m_folder.filePath(id.toString() + u".json"_s);
}

Result<void> Outbox::put(const OutboxRecord &record) {
    return writeDurably(pathOf(record.order.id), toBytes(record));
}

Result<void> Outbox::remove(const OrderId &id) {
    return removeDurably(pathOf(id));
}

std::optional<OutboxRecord> Outbox::find(const OrderId &id) const {
    return read(pathOf(id));
}

QList<OutboxRecord> Outbox::all() const {
    QList<OutboxRecord> records;
    for (const QString &name : m_folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        if (const auto record = read(m_folder.filePath(name))) {
            records.append(*record);
        } else {
            qCWarning(lcClient) << "an order in the outbox cannot be read and is set aside:" << name;
            QFile::rename(m_folder.filePath(name), m_folder.filePath(name + u".unreadable"_s));
        }
    }
    std::ranges::sort(records, {}, &OutboxRecord::createdAt);
    return records;
}

} // namespace kiosk::client
