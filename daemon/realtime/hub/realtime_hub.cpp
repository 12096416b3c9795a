// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/realtime/hub/realtime_hub.h"

#include "daemon/realtime/hub/audience.h"
#include "daemon/realtime/hub/messages.h"
#include "shared/core/logging.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace kiosk::realtime {

RealtimeHub::RealtimeHub(http::Metrics &metrics, std::chrono::milliseconds heartbeat, QObject *parent)
    : QObject(parent)
    , m_events(metrics.counter("kiosk_realtime_events_total", "Events told to this daemon's connections."))
    , m_messages(metrics.counter("kiosk_realtime_messages_total", "Messages sent to connections.")) {
    metrics.reading("kiosk_realtime_connections", "Open WebSockets and event streams.",
                    [this] { return double(m_connections.size()); });
    metrics.reading("kiosk_realtime_devices_online", "Devices with an open connection.",
                    [this] { return double(m_devices.size()); });
    connect(&m_heartbeat, &QTimer::timeout, this, [this] {
        for (size_t i = m_connections.size(); i-- > 0;)
            m_connections[i].listener->beat();
    });
    m_heartbeat.start(heartbeat);
}

RealtimeHub::~RealtimeHub() = default;

void RealtimeHub::add(std::unique_ptr<Listener> listener) {
    Connection connection{std::move(listener),
                          QByteArray::number(QRandomGenerator::global()->generate64(), 36)};
    Listener *added = connection.listener.get();
    const QByteArray greeting = hello(connection.epoch);
    m_connections.push_back(std::move(connection));
    added->send(greeting);
    countDevice(added->principal(), true);
}

void RealtimeHub::forget(Listener *listener) {
    const auto found = std::ranges::find_if(
        m_connections, [&](const Connection &c) { return c.listener.get() == listener; });
    if (found == m_connections.end())
        return;
    const std::unique_ptr<Listener> gone = std::move(found->listener);
    m_connections.erase(found);
    countDevice(gone->principal(), false);
}

void RealtimeHub::countDevice(const http::Principal &principal, bool opened) {
    if (!principal.device)
        return;
    int &count = m_devices[*principal.device];
    const bool wasOnline = count > 0;
    count += opened ? 1 : -1;
    const bool online = count > 0;
    if (!online)
        m_devices.remove(*principal.device);
    if (wasOnline == online)
        return;
    emit deviceOnline(*principal.device, online);
    tell({.topic = Topic::Devices,
          .kind = online ? u"online"_s : u"offline"_s,
          .id = principal.device->toString(),
          .version = 0,
          .deviceId = principal.device},
         QDateTime::currentDateTimeUtc());
}

void RealtimeHub::publish(const QList<StoredEvent> &events) {
    for (const StoredEvent &stored : events)
        if (stored.event.topic)
            tell(stored.event, stored.at);
}

void RealtimeHub::tell(const DomainEvent &event, const QDateTime &at) {
    m_events.add();
    const QByteArray shared = sharedPart(event, at);
    for (Connection &connection : m_connections) {
        if (!mayHear(connection.listener->principal(), event))
            continue;
        m_messages.add();
        connection.listener->send(message(++connection.seq, connection.epoch, shared));
    }
}

void RealtimeHub::closeWhere(const std::function<bool(const Listener &)> &matches, Farewell farewell) {
    for (size_t i = m_connections.size(); i-- > 0;) {
        Connection &connection = m_connections[i];
        if (!matches(*connection.listener))
            continue;
        connection.listener->send(bye(connection.seq, connection.epoch, farewell));
        connection.listener->close(farewell);
    }
}

void RealtimeHub::endSession(const SessionId &session) {
    closeWhere([&](const Listener &l) { return l.principal().isStaff() && l.principal().session == session; },
               Farewell::SessionEnded);
}

void RealtimeHub::endDevice(const DeviceId &device) {
    closeWhere([&](const Listener &l) { return l.principal().device == device; }, Farewell::DeviceRevoked);
}

void RealtimeHub::closeStreams() {
    closeWhere([](const Listener &l) { return l.isStream(); }, Farewell::Stopping);
}

void RealtimeHub::closeAll() {
    closeWhere([](const Listener &) { return true; }, Farewell::Stopping);
}

} // namespace kiosk::realtime
