// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHttpServerResponder>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <optional>

namespace kiosk::http {

class GuardedTcpServer;
struct Peer;

/// An answer that stays open (server-sent events). Qt tells nobody when its client leaves and queues without
/// bound for one that stalls, so it watches the socket itself.
class Stream final : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 maxBacklog = 64 * 1024;

    Stream(QHttpServerResponder responder, QTcpSocket *socket, const QHttpHeaders &headers);
    ~Stream() override;

    /// Sends \a data (not empty); cuts a client that does not read.
    void send(const QByteArray &data);
    /// Ends the answer and the connection.
    void finish();
    /// Cuts the connection now, without closed(): the server may not exist any more when this object is
    /// deleted later.
    void abandon();
    /// Bytes that the client has not taken yet; who sends much looks here first.
    [[nodiscard]] qint64 backlog() const { return m_socket ? m_socket->bytesToWrite() : 0; }
    [[nodiscard]] bool isOpen() const { return m_responder.has_value(); }

signals:
    /// Once: the client left, was cut, or the stream was finished. Delete it later, not in a slot.
    void closed();

private:
    void release();
    std::optional<QHttpServerResponder> m_responder;
    QPointer<QTcpSocket> m_socket;
};

} // namespace kiosk::http
