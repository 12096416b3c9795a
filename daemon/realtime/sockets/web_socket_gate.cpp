// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/realtime/sockets/web_socket_gate.h"

#include "shared/contract/realtime/realtime_operations.h"
#include "shared/core/logging.h"

#include <QHttpServerRequest>

using namespace Qt::StringLiterals;

namespace kiosk::realtime {

namespace {

using Response = QHttpServerWebSocketUpgradeResponse;

constexpr qint64 handshakeMs = 10'000;

// Qt writes the text as it stands and no Content-Length: without one a proxy waits for the end of the
// connection. Constant texts only, since nothing is escaped.
Response deny(int status, const char *text) {
    return Response::deny(status, QByteArray(text) + "\r\nContent-Length: 0\r\nConnection: close");
}

Response deny(const Error &error) {
    if (error.code == ErrorCode::DatabaseUnavailable)
        return deny(503, "Service Unavailable");
    return deny(401, "Unauthorized\r\nWWW-Authenticate: Bearer");
}

} // namespace

WebSocketGate::WebSocketGate(http::HttpServer &server, http::BearerAuthenticator &authenticator,
                             http::PrincipalCache &principals, RealtimeHub &hub, http::Metrics &metrics,
                             const GateSettings &settings, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_authenticator(authenticator)
    , m_hub(hub)
    , m_settings(settings)
    , m_dropped(metrics.counter("kiosk_websocket_dropped_total", "Clients cut: stuck, or without a pong."))
    , m_refused(metrics.counter("kiosk_websocket_refused_total", "Upgrades refused.")) {
    server.addWebSocketUpgradeVerifier(this, [this](const QHttpServerRequest &raw) {
        const Response response = verify(raw);
        if (response.type() != Response::ResponseType::Accept)
            m_refused.add();
        return response;
    });
    connect(&server, &QAbstractHttpServer::newWebSocketConnection, this, &WebSocketGate::takeOver);
    connect(&server, &http::HttpServer::draining, &hub, &RealtimeHub::closeStreams);
    connect(&server, &http::HttpServer::requestsFinished, &hub, &RealtimeHub::closeAll);
    connect(&principals, &http::PrincipalCache::sessionEnded, &hub, &RealtimeHub::endSession);
    connect(&principals, &http::PrincipalCache::deviceRevoked, &hub, &RealtimeHub::endDevice);
}

QHttpServerWebSocketUpgradeResponse WebSocketGate::verify(const QHttpServerRequest &raw) {
    const contract::Operation &operation = contract::operations::webSocket;
    http::Request request = m_server.readRequest(raw);
    request.operation = &operation;
    const RequestScope scope(request.requestId);
    if (request.path != QLatin1StringView(operation.path))
        return deny(404, "Not Found");
    if (request.method != "GET")
        return deny(405, "Method Not Allowed\r\nAllow: GET");
    if (m_server.isDraining() || m_hub.count() >= m_settings.connections)
        return deny(503, "Service Unavailable\r\nRetry-After: 1");
    const QString origin = QString::fromLatin1(request.header("Origin"));
    if (request.headers.contains("Origin") && !m_settings.publicOrigins.contains(origin)) {
        qCInfo(lcRealtime).noquote() << "Refused a WebSocket from the origin" << origin.left(200);
        return deny(403, "Forbidden");
    }
    const Result<http::Principal> found = m_authenticator.authenticateNow(request);
    if (!found)
        return deny(found.error());
    if (!http::mayUse(operation.access, *found))
        return deny(403, "Forbidden");
    const http::Peer peer{raw.remoteAddress(), raw.remotePort()};
    m_admitted.removeIf([](auto entry) { return entry.value().since.hasExpired(handshakeMs); });
    Admitted admitted{*found, {}};
    admitted.since.start();
    m_admitted.insert(peer, admitted);
    m_server.guard().upgraded(peer);
    return Response::accept();
}

void WebSocketGate::takeOver() {
    while (std::unique_ptr<QWebSocket> socket = m_server.nextPendingWebSocketConnection()) {
        const auto admitted = m_admitted.constFind({socket->peerAddress(), socket->peerPort()});
        if (admitted == m_admitted.cend()) {
            socket->abort();
            socket.release()->deleteLater();
            continue;
        }
        auto listener = std::make_unique<WebSocketListener>(std::move(socket), admitted->principal,
                                                            m_settings.limits, m_dropped);
        m_admitted.erase(admitted);
        connect(listener.get(), &WebSocketListener::gone, &m_hub,
                [this, raw = listener.get()] { m_hub.forget(raw); });
        m_hub.add(std::move(listener));
    }
}

} // namespace kiosk::realtime
