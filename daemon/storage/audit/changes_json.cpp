// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/audit/changes_json.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

struct ToJson {
    QJsonObject operator()(const QString &text) const { return {{u"text"_s, text}}; }
    QJsonObject operator()(bool flag) const { return {{u"flag"_s, flag}}; }
    QJsonObject operator()(const QDateTime &time) const {
        return {{u"time"_s, time.toUTC().toString(Qt::ISODateWithMs)}};
    }
    QJsonObject operator()(const Money &money) const {
        return {{u"amount"_s, money.amount}, {u"currency"_s, money.currency.code()}};
    }
};

std::optional<audit::Value> valueFrom(const QJsonValue &json) {
    const QJsonObject value = json.toObject();
    if (value.contains(u"text"_s))
        return value[u"text"_s].toString();
    if (value.contains(u"flag"_s))
        return value[u"flag"_s].toBool();
    if (value.contains(u"time"_s))
        return QDateTime::fromString(value[u"time"_s].toString(), Qt::ISODateWithMs);
    if (const auto currency = Currency::fromCode(value[u"currency"_s].toString()))
        return Money{value[u"amount"_s].toInteger(), *currency};
    return std::nullopt;
}

} // namespace

QJsonArray changesToJson(const QList<audit::Change> &changes) {
    QJsonArray json;
    for (const audit::Change &change : changes) {
        QJsonObject entry{{u"field"_s, change.field}};
        if (change.before)
            entry.insert(u"before"_s, std::visit(ToJson(), *change.before));
        if (change.after)
            entry.insert(u"after"_s, std::visit(ToJson(), *change.after));
        json.append(entry);
    }
    return json;
}

QList<audit::Change> changesFromJson(const QJsonArray &json) {
    QList<audit::Change> changes;
    for (const QJsonValue &entry : json)
        changes.append(
            {entry[u"field"_s].toString(), valueFrom(entry[u"before"_s]), valueFrom(entry[u"after"_s])});
    return changes;
}

} // namespace kiosk::storage
