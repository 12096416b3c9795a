// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulators/terminal/http_message.h"

#include <QHostAddress>
#include <QObject>
#include <QPointer>
#include <QTcpServer>

#include <functional>

class QTcpSocket;
class QTimer;

namespace kiosk::terminalsim {

/// One TCP connection. Reads one request at a time and leaves every byte of the answer to the handler, so
/// that answers can be cut, doubled or withheld.
class HttpConnection final : public QObject {
    Q_OBJECT

public:
    static constexpr int kRequestDeadlineMs = 10'000; ///< from the first byte to the whole request
    static constexpr int kAnswerDeadlineMs = 900'000; ///< for a client that vanished during a long silence
    static constexpr int kIdleDeadlineMs = 60'000;    ///< between two requests

    explicit HttpConnection(QTcpSocket *socket, QObject *parent);

    /// Sends the answer to the current request; `thenClose` ends the connection once the bytes are out.
    void answer(const QByteArray &bytes, bool thenClose);

    /// Drops the connection without another byte.
    void abort();

Q_SIGNALS:
    void requested(const kiosk::terminalsim::HttpRequest &request);

private:
    void readNext();

    QTcpSocket *m_socket;
    QTimer *m_deadline;
    QByteArray m_buffer;
    bool m_answering = false;
};

/// A listener for a few clients on one address: at most kMaxConnections at once, more are closed on arrival.
/// Can be unplugged and plugged in again on the same port.
class HttpListener final : public QObject {
    Q_OBJECT

public:
    static constexpr int kMaxConnections = 32;

    using Handler = std::function<void(const HttpRequest &, QPointer<HttpConnection>)>;

    explicit HttpListener(Handler handler, QObject *parent = nullptr);

    /// Starts listening; port 0 lets the system choose. The error is a sentence.
    [[nodiscard]] std::expected<void, QString> listen(const QHostAddress &address, quint16 port);

    /// The port in use; stays the same while unplugged.
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] bool isPlugged() const { return m_server.isListening(); }

    /// Closes the listening socket and drops every connection.
    void unplug();

    /// Listens again on the same address and port; does nothing while plugged.
    [[nodiscard]] std::expected<void, QString> plug();

private:
    void accept();

    Handler m_handler;
    QTcpServer m_server;
    QHostAddress m_address;
    quint16 m_port = 0;
    QList<HttpConnection *> m_connections;
};

} // namespace kiosk::terminalsim
