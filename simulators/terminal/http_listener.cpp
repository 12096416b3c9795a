// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulators/terminal/http_listener.h"

#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace kiosk::terminalsim {

HttpConnection::HttpConnection(QTcpSocket *socket, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_deadline(new QTimer(this)) {
    m_socket->setParent(this);
    m_socket->setReadBufferSize(kMaxHeadBytes + kMaxBodyBytes);
    m_deadline->setSingleShot(true);
    connect(m_deadline, &QTimer::timeout, this, &HttpConnection::abort);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readNext);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_deadline->start(kRequestDeadlineMs);
}

void HttpConnection::readNext() {
    if (m_answering)
        return; // the next request waits in the socket's bounded read buffer
    const bool fresh = m_buffer.isEmpty();
    m_buffer += m_socket->readAll();
    if (fresh && !m_buffer.isEmpty())
        m_deadline->start(kRequestDeadlineMs);

    auto request = takeRequest(m_buffer);
    if (!request) {
        m_answering = true;
        answer(httpAnswer(request.error().status, "text/plain", request.error().reason + "\n", false), true);
        return;
    }
    if (!*request)
        return;
    m_answering = true;
    m_deadline->start(kAnswerDeadlineMs);
    Q_EMIT requested(**request);
}

void HttpConnection::answer(const QByteArray &bytes, bool thenClose) {
    m_socket->write(bytes);
    if (thenClose) {
        m_deadline->start(kRequestDeadlineMs);
        m_socket->disconnectFromHost();
        return;
    }
    m_answering = false;
    m_deadline->start(kIdleDeadlineMs);
    if (!m_buffer.isEmpty() || m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpConnection::readNext, Qt::QueuedConnection);
}

void HttpConnection::abort() {
    m_socket->abort();
    deleteLater();
}

HttpListener::HttpListener(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler)) {
    connect(&m_server, &QTcpServer::newConnection, this, &HttpListener::accept);
}

std::expected<void, QString> HttpListener::listen(const QHostAddress &address, quint16 port) {
    if (!m_server.listen(address, port)) {
        return std::unexpected(u"Cannot listen on %1:%2: %3. Choose another port."_s.arg(address.toString())
                                   .arg(port)
                                   .arg(m_server.errorString()));
    }
    m_address = address;
    m_port = m_server.serverPort();
    return {};
}

void HttpListener::unplug() {
    m_server.close();
    const auto connections = m_connections;
    for (HttpConnection *connection : connections)
        connection->abort();
}

std::expected<void, QString> HttpListener::plug() {
    return isPlugged() ? std::expected<void, QString>() : listen(m_address, m_port);
}

void HttpListener::accept() {
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_connections.size() >= kMaxConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto *connection = new HttpConnection(socket, this);
        m_connections.append(connection);
        connect(connection, &QObject::destroyed, this,
                [this, connection] { m_connections.removeOne(connection); });
        connect(connection, &HttpConnection::requested, this,
                [this, connection](const HttpRequest &request) { m_handler(request, connection); });
    }
}

} // namespace kiosk::terminalsim
