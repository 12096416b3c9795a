// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/support/stream.h"

namespace kiosk::http {

Stream::Stream(QHttpServerResponder responder, QTcpSocket *socket, const QHttpHeaders &headers)
    : m_responder(std::move(responder))
    , m_socket(socket) {
    m_responder->writeBeginChunked(headers);
    connect(socket, &QTcpSocket::disconnected, this, &Stream::release, Qt::QueuedConnection);
}

Stream::~Stream() {
    abandon();
}

void Stream::abandon() {
    if (!m_responder)
        return;
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    m_responder.reset();
}

void Stream::send(const QByteArray &data) {
    if (!m_responder || !m_socket)
        return;
    if (m_socket->bytesToWrite() > maxBacklog) {
        m_socket->abort(); // disconnected() releases
        return;
    }
    m_responder->writeChunk(data);
}

void Stream::finish() {
    if (!m_responder || !m_socket)
        return;
    m_responder->writeEndChunked({});
    m_socket->disconnectFromHost();
}

void Stream::release() {
    if (!m_responder)
        return;
    m_responder.reset();
    emit closed();
}

} // namespace kiosk::http
