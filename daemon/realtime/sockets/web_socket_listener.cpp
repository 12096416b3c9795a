// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/realtime/sockets/web_socket_listener.h"

#include <QTimer>

namespace kiosk::realtime {

WebSocketListener::WebSocketListener(std::unique_ptr<QWebSocket> socket, http::Principal principal,
                                     const WebSocketLimits &limits, http::Counter &dropped)
    : Listener(std::move(principal))
    , m_socket(std::move(socket))
    , m_limits(limits)
    , m_dropped(dropped) {
    m_socket->setMaxAllowedIncomingMessageSize(limits.message);
    m_socket->setMaxAllowedIncomingFrameSize(limits.message);
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_awaitingPong = false; });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &WebSocketListener::heard);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, &WebSocketListener::heard);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &WebSocketListener::gone, Qt::QueuedConnection);
}

WebSocketListener::~WebSocketListener() {
    // Qt still works with the socket that reported its end.
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket.release()->deleteLater();
}

void WebSocketListener::send(const QByteArray &json) {
    if (m_socket->bytesToWrite() > m_limits.backlog) {
        drop();
        return;
    }
    m_socket->sendTextMessage(QString::fromUtf8(json));
}

void WebSocketListener::beat() {
    m_messages = 0;
    if (m_awaitingPong) {
        drop();
        return;
    }
    m_awaitingPong = true;
    m_socket->ping();
}

void WebSocketListener::heard() {
    if (++m_messages > m_limits.messages)
        m_socket->close(QWebSocketProtocol::CloseCodePolicyViolated);
}

void WebSocketListener::close(Farewell farewell) {
    m_socket->close(farewell == Farewell::Stopping ? QWebSocketProtocol::CloseCodeGoingAway
                                                   : QWebSocketProtocol::CloseCodePolicyViolated);
    QTimer::singleShot(m_limits.closing, this, [this] { m_socket->abort(); });
}

void WebSocketListener::drop() {
    m_dropped.add();
    m_socket->abort();
}

} // namespace kiosk::realtime
