// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/support/guarded_tcp_server.h"

#include <QTcpSocket>

namespace kiosk::http {

namespace {

// QTcpSocket keeps a body of some size as a piece of its own behind the headers, and gives each piece to the
// kernel by itself, one turn of the event loop after the other. In two parts, a body is copied behind the
// headers, and the answer leaves at once.
class AnswerSocket final : public QTcpSocket {
public:
    using QTcpSocket::QTcpSocket;

protected:
    qint64 writeData(const char *data, qint64 size) override {
        constexpr qint64 worthCopying = 12 * 1024;
        if (size < 2 || size > worthCopying)
            return QTcpSocket::writeData(data, size);
        const qint64 half = size / 2;
        const qint64 first = QTcpSocket::writeData(data, half);
        if (first != half)
            return first;
        const qint64 second = QTcpSocket::writeData(data + half, size - half);
        return second < 0 ? first : first + second;
    }
};

} // namespace

GuardedTcpServer::GuardedTcpServer(const GuardLimits &limits, QObject *parent)
    : QTcpServer(parent)
    , m_limits(limits) {
    setMaxPendingConnections(limits.connections);
}

bool GuardedTcpServer::open(const QHostAddress &address, quint16 port) {
    setListenBacklogSize(m_limits.backlog);
    return listen(address, port);
}

bool GuardedTcpServer::adopt(qintptr descriptor) {
    return setSocketDescriptor(descriptor);
}

void GuardedTcpServer::incomingConnection(qintptr descriptor) {
    auto *socket = new AnswerSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    // A request names its connection by the peer only. A client that has left already has no name, and a name
    // whose last connection is still being taken down would lead to the wrong one: Qt deletes that one's
    // stream while a handler that believes it alive still answers into it.
    const Peer peer{socket->peerAddress(), socket->peerPort()};
    const bool nameless = peer.address.isNull() || peer.port == 0;
    if (nameless || m_connections.contains(peer) || m_connections.size() >= m_limits.connections) {
        ++m_counters.refused;
        socket->abort();
        delete socket;
        return;
    }
    ++m_counters.accepted;
    socket->setReadBufferSize(m_limits.readBuffer);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    watch(socket, peer);
    addPendingConnection(socket);
}

void GuardedTcpServer::watch(QTcpSocket *socket, const Peer &peer) {
    // Qt disconnects everything from the socket at a WebSocket upgrade: what must outlive that hangs on this
    // child.
    auto *deadline = new QTimer(socket);
    deadline->setSingleShot(true);
    deadline->setInterval(m_limits.deadline);
    deadline->start();
    m_connections.insert(peer, {socket, deadline});
    connect(deadline, &QTimer::timeout, deadline, [this, socket] {
        ++m_counters.timedOut;
        socket->abort();
    });
    connect(deadline, &QObject::destroyed, this, [this, peer, deadline] {
        const auto found = m_connections.constFind(peer);
        if (found != m_connections.cend() && found->deadline == deadline) {
            m_connections.erase(found);
            emit changed();
        }
    });
    connect(socket, &QTcpSocket::bytesWritten, deadline, [this, peer, deadline] {
        const auto found = m_connections.constFind(peer);
        if (found == m_connections.cend() || found->deadline != deadline || found->working)
            return;
        deadline->start();
        if (!found->socket->bytesToWrite())
            emit changed();
    });
    // Qt takes what came out of the buffer before it asks for more, so the sum is the request's size.
    connect(socket, &QTcpSocket::readyRead, deadline, [this, peer, socket] {
        const auto found = m_connections.find(peer);
        if (found == m_connections.end() || found->working)
            return;
        found->received += socket->bytesAvailable();
        if (found->received >= m_limits.readBuffer)
            refuseLarge(socket);
    });
}

void GuardedTcpServer::refuseLarge(QTcpSocket *socket) {
    // Qt stops reading at the full buffer and would never answer.
    ++m_counters.tooLarge;
    socket->write("HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    socket->flush();
    QMetaObject::invokeMethod(socket, &QTcpSocket::abort, Qt::QueuedConnection);
}

bool GuardedTcpServer::arrived(const Peer &peer) {
    const auto found = m_connections.find(peer);
    if (found == m_connections.end())
        return false;
    found->received = 0;
    return found->socket->state() == QAbstractSocket::ConnectedState;
}

QTcpSocket *GuardedTcpServer::connected(const Peer &peer) const {
    QTcpSocket *socket = m_connections.value(peer).socket;
    return socket && socket->state() == QAbstractSocket::ConnectedState ? socket : nullptr;
}

void GuardedTcpServer::begin(const Peer &peer) {
    if (const auto found = m_connections.find(peer); found != m_connections.end()) {
        ++found->working;
        found->deadline->stop();
    }
}

void GuardedTcpServer::end(const Peer &peer) {
    const auto found = m_connections.find(peer);
    if (found == m_connections.end() || !found->working)
        return;
    --found->working;
    if (!found->working && !found->webSocket)
        found->deadline->start();
    emit changed();
}

void GuardedTcpServer::upgraded(const Peer &peer) {
    if (const auto found = m_connections.find(peer); found != m_connections.end()) {
        found->webSocket = true;
        found->deadline->stop();
    }
}

void GuardedTcpServer::closeIdle(bool force) {
    const auto all = m_connections.values();
    for (const Connection &connection : all) {
        if (connection.webSocket)
            continue;
        if (force)
            connection.socket->abort();
        else if (!connection.working && !connection.socket->bytesToWrite())
            connection.socket->disconnectFromHost();
    }
}

qsizetype GuardedTcpServer::openConnections() const {
    return std::ranges::count_if(m_connections, [](const Connection &c) { return !c.webSocket; });
}

} // namespace kiosk::http
