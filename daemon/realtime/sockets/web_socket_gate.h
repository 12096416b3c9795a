// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/auth/bearer_authenticator.h"
#include "daemon/http/support/http_server.h"
#include "daemon/realtime/hub/realtime_hub.h"
#include "daemon/realtime/sockets/web_socket_listener.h"

#include <QElapsedTimer>
#include <QHttpServerWebSocketUpgradeResponse>

namespace kiosk::realtime {

struct GateSettings {
    QStringList
        publicOrigins; ///< Pages that may open a WebSocket; a client that is no browser sends no Origin.
    WebSocketLimits limits;
    qsizetype connections = 240; ///< Leaves connections of the guard for requests.
};

/// Lets clients of the HTTP port become WebSockets. Everything is checked before the 101. Also ends
/// connections: when their session ends or their device is revoked, and when the server stops.
class WebSocketGate final : public QObject {
    Q_OBJECT
public:
    WebSocketGate(http::HttpServer &server, http::BearerAuthenticator &authenticator,
                  http::PrincipalCache &principals, RealtimeHub &hub, http::Metrics &metrics,
                  const GateSettings &settings, QObject *parent = nullptr);

private:
    [[nodiscard]] QHttpServerWebSocketUpgradeResponse verify(const QHttpServerRequest &raw);
    void takeOver();

    struct Admitted {
        http::Principal principal;
        QElapsedTimer since;
    };
    http::HttpServer &m_server;
    http::BearerAuthenticator &m_authenticator;
    RealtimeHub &m_hub;
    GateSettings m_settings;
    http::Counter &m_dropped;
    http::Counter &m_refused;
    QHash<http::Peer, Admitted> m_admitted; ///< Between the verifier and the open socket.
};

} // namespace kiosk::realtime
