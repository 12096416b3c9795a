// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/realtime/hub/messages.h"

#include "shared/contract/realtime/realtime.h"

using namespace Qt::StringLiterals;

namespace kiosk::realtime {

namespace {

QByteArray withoutNumbers(const contract::RealtimeEvent &event) {
    QJsonObject object = wire::Wire<contract::RealtimeEvent>::write(event).toObject();
    object.remove("seq"_L1);
    object.remove("epoch"_L1);
    return wire::documentText(object).sliced(1);
}

} // namespace

QByteArray sharedPart(const DomainEvent &event, const QDateTime &at) {
    contract::RealtimeEvent told;
    told.type = u"event"_s;
    told.topic = event.topic;
    told.kind = event.kind;
    told.id = event.id;
    told.version = event.version;
    told.at = at;
    return withoutNumbers(told);
}

QByteArray message(qint64 seq, const QByteArray &epoch, const QByteArray &shared) {
    return "{\"seq\":" + QByteArray::number(seq) + ",\"epoch\":\"" + epoch + "\"," + shared;
}

QByteArray hello(const QByteArray &epoch) {
    contract::RealtimeEvent greeting;
    greeting.type = u"hello"_s;
    return message(0, epoch, withoutNumbers(greeting));
}

QByteArray bye(qint64 seq, const QByteArray &epoch, Farewell farewell) {
    contract::RealtimeEvent last;
    last.type = u"bye"_s;
    last.kind = farewell == Farewell::SessionEnded    ? u"session_ended"_s
                : farewell == Farewell::DeviceRevoked ? u"device_revoked"_s
                                                      : u"stopping"_s;
    return message(seq, epoch, withoutNumbers(last));
}

} // namespace kiosk::realtime
