// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QTcpServer>
#include <QTimer>
#include <chrono>

namespace kiosk::http {

/// Limits that QtHttpServer does not have. \a readBuffer is a hard cap for one request with its headers.
struct GuardLimits {
    int connections = 400;
    qint64 readBuffer = 320 * 1024;
    std::chrono::milliseconds deadline{75'000}; ///< To send a request, and to sit idle between two.
    int backlog = 512;
};

/// One client's socket, found again from a request by address and port.
struct Peer {
    QHostAddress address;
    quint16 port = 0;
    friend bool operator==(const Peer &, const Peer &) = default;
    friend size_t qHash(const Peer &peer, size_t seed = 0) {
        return qHashMulti(seed, peer.address, peer.port);
    }
};

/// The listening socket, and a guard over every connection it accepts.
class GuardedTcpServer final : public QTcpServer {
    Q_OBJECT
public:
    explicit GuardedTcpServer(const GuardLimits &limits, QObject *parent = nullptr);

    /// Listens on \a address; \a port 0 takes a free one. Gives false with errorString().
    [[nodiscard]] bool open(const QHostAddress &address, quint16 port);
    /// Takes over a listening socket that a supervisor made (systemd's LISTEN_FDS protocol), so that
    /// connections wait instead of failing while the daemon restarts.
    [[nodiscard]] bool adopt(qintptr descriptor);

    /// A whole request of \a peer has come; false when its client is gone already.
    [[nodiscard]] bool arrived(const Peer &peer);
    /// The socket behind a request, when it is still connected.
    [[nodiscard]] QTcpSocket *connected(const Peer &peer) const;
    /// A handler begins to work for \a peer: no deadline until end().
    void begin(const Peer &peer);
    void end(const Peer &peer);
    /// \a peer becomes a WebSocket, which has limits of its own.
    void upgraded(const Peer &peer);
    /// Closes connections that are not at work; with \a force all that are not WebSockets.
    void closeIdle(bool force);
    /// Connections that are not WebSockets.
    [[nodiscard]] qsizetype openConnections() const;

    struct Counters {
        quint64 accepted = 0;
        quint64 refused = 0;
        quint64 timedOut = 0;
        quint64 tooLarge = 0;
    };
    [[nodiscard]] const Counters &counters() const { return m_counters; }
    [[nodiscard]] qsizetype connections() const { return m_connections.size(); }

signals:
    /// A connection went, came to rest or has sent what it had.
    void changed();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Connection {
        QTcpSocket *socket = nullptr;
        QTimer *deadline = nullptr;
        int working = 0;
        bool webSocket = false;
        qint64 received = 0; ///< Bytes of the request that is not whole yet.
    };
    void watch(QTcpSocket *socket, const Peer &peer);
    void refuseLarge(QTcpSocket *socket);

    GuardLimits m_limits;
    QHash<Peer, Connection> m_connections;
    Counters m_counters;
};

} // namespace kiosk::http
