// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/events/outbox.h"
#include "daemon/http/support/metrics.h"
#include "daemon/realtime/hub/listener.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <memory>
#include <vector>

namespace kiosk::realtime {

/// Tells every open connection what it may hear. Numbers are counted per connection, over the events that it
/// may see, so that a client notices a loss; each connection has its own epoch, since a client that comes
/// back must fetch everything anyway.
class RealtimeHub final : public QObject {
    Q_OBJECT
public:
    explicit RealtimeHub(http::Metrics &metrics,
                         std::chrono::milliseconds heartbeat = std::chrono::seconds(25),
                         QObject *parent = nullptr);
    ~RealtimeHub() override;

    /// Greets the listener and keeps it until forget().
    void add(std::unique_ptr<Listener> listener);
    /// The connection is gone; the listener is destroyed.
    void forget(Listener *listener);

    /// Tells events after their commit. Whoever serves what they are about from memory (the menu) must have
    /// heard of them before.
    void publish(const QList<StoredEvent> &events);

    void endSession(const SessionId &session);
    void endDevice(const DeviceId &device);
    /// The server stops: says good-bye to event streams, and at the end to all.
    void closeStreams();
    void closeAll();

    [[nodiscard]] bool isOnline(const DeviceId &device) const { return m_devices.contains(device); }
    [[nodiscard]] QList<DeviceId> onlineDevices() const { return m_devices.keys(); }
    [[nodiscard]] qsizetype count() const { return qsizetype(m_connections.size()); }

signals:
    /// A device opened its first connection, or closed its last.
    void deviceOnline(const kiosk::DeviceId &device, bool online);

private:
    struct Connection {
        std::unique_ptr<Listener> listener;
        QByteArray epoch;
        qint64 seq = 0;
    };
    void tell(const DomainEvent &event, const QDateTime &at);
    void countDevice(const http::Principal &principal, bool opened);
    void closeWhere(const std::function<bool(const Listener &)> &matches, Farewell farewell);

    std::vector<Connection> m_connections;
    QHash<DeviceId, int> m_devices;
    QTimer m_heartbeat;
    http::Counter &m_events;
    http::Counter &m_messages;
};

} // namespace kiosk::realtime
