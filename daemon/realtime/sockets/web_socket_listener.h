// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/support/metrics.h"
#include "daemon/realtime/hub/listener.h"

#include <QObject>
#include <QWebSocket>
#include <chrono>
#include <memory>

namespace kiosk::realtime {

struct WebSocketLimits {
    quint64 message = 64 * 1024;  ///< Bytes of one message or frame from a client.
    qint64 backlog = 1024 * 1024; ///< Unsent bytes at which a client counts as stuck.
    int messages = 20;            ///< From one client between two heartbeats; there is nothing to say.
    std::chrono::milliseconds closing{2000}; ///< For the closing handshake.
};

/// One client's WebSocket.
class WebSocketListener final : public QObject, public Listener {
    Q_OBJECT
public:
    WebSocketListener(std::unique_ptr<QWebSocket> socket, http::Principal principal,
                      const WebSocketLimits &limits, http::Counter &dropped);
    ~WebSocketListener() override;

    void send(const QByteArray &json) override;
    void beat() override;
    void close(Farewell farewell) override;

signals:
    /// Once; emitted queued, so that the listener may be deleted by the receiver.
    void gone();

private:
    void heard();
    void drop();

    std::unique_ptr<QWebSocket> m_socket;
    WebSocketLimits m_limits;
    http::Counter &m_dropped;
    int m_messages = 0;
    bool m_awaitingPong = false;
};

} // namespace kiosk::realtime
