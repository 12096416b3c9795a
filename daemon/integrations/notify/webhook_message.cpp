// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/notify/webhook_message.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace kiosk::notify {

namespace {

QString instant(const QDateTime &when) {
    return when.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const alerts::Told &told) {
    return {{u"id"_s, told.alert.toString()},
            {u"kind"_s, nameOf(told.kind)},
            {u"rule"_s, told.rule},
            {u"subject"_s, told.subject},
            {u"severity"_s, nameOf(told.severity)},
            {u"details"_s, told.details},
            {u"firstSeen"_s, instant(told.firstSeen)},
            {u"resolvedAt"_s, told.resolvedAt ? QJsonValue(instant(*told.resolvedAt)) : QJsonValue()}};
}

} // namespace

QByteArray webhookBody(const alerts::Message &message, const alerts::MessageText &text) {
    QJsonArray told;
    for (const alerts::Told &one : message.told)
        told.append(toJson(one));
    return QJsonDocument(QJsonObject{{u"id"_s, message.id.toString()},
                                     {u"kind"_s, nameOf(message.kind)},
                                     {u"shop"_s, text.shop},
                                     {u"createdAt"_s, instant(message.createdAt)},
                                     {u"alerts"_s, told},
                                     {u"more"_s, message.more},
                                     {u"subject"_s, text.subject},
                                     {u"text"_s, text.subject + u"\n\n"_s + text.body}})
        .toJson(QJsonDocument::Compact);
}

QByteArray webhookSignature(const QByteArray &key, qint64 timestamp, const QByteArray &body) {
    return QMessageAuthenticationCode::hash(QByteArray::number(timestamp) + '.' + body, key,
                                            QCryptographicHash::Sha256)
        .toHex();
}

} // namespace kiosk::notify
