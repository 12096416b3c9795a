// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/nexo/http_exchange.h"

#include "daemon/integrations/nexo/nexo_responses.h"

#include <QNetworkProxy>

using namespace Qt::StringLiterals;

namespace kiosk::nexo {

namespace {

QByteArray hostHeader(const QString &host, quint16 port) {
    const QByteArray name = host.toLatin1();
    return (name.contains(':') ? '[' + name + ']' : name) + ':' + QByteArray::number(port);
}

} // namespace

HttpExchange::HttpExchange(const QString &host, quint16 port, const QByteArray &target, const QByteArray &xml,
                           const Timeouts &timeouts, std::function<void(const HttpOutcome &)> done,
                           QObject *parent)
    : QObject(parent)
    , m_request("POST " + target + " HTTP/1.1\r\nHost: " + hostHeader(host, port) +
                "\r\nContent-Type: application/xml; charset=utf-8\r\nAccept: application/xml\r\nConnection: "
                "close\r\n"
                "Content-Length: " +
                QByteArray::number(xml.size()) + "\r\n\r\n" + xml)
    , m_timeouts(timeouts)
    , m_done(std::move(done)) {
    m_patience.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { lose(m_connected ? u"no_answer"_s : u"connect_timeout"_s); });
    connect(&m_deadline, &QTimer::timeout, this, [this] { lose(u"no_answer"_s); });
    connect(&m_socket, &QTcpSocket::connected, this, &HttpExchange::send);
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] { read(false); });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (!m_connected)
            lose(error == QAbstractSocket::ConnectionRefusedError ? u"connection_refused"_s
                                                                  : u"unreachable"_s);
        else
            read(error == QAbstractSocket::RemoteHostClosedError);
        lose(u"connection_lost"_s); // does nothing if the answer was whole
    });
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(kMaxMessageBytes);
    m_deadline.start(m_timeouts.whole);
    m_patience.start(m_timeouts.connect);
    // Errors may come before connectToHost() returns; the caller must not be called back before it knows us.
    QMetaObject::invokeMethod(
        this, [this, host, port] { m_socket.connectToHost(host, port); }, Qt::QueuedConnection);
}

HttpExchange::~HttpExchange() {
    if (m_done)
        std::exchange(m_done, {})({.kind = m_connected ? HttpOutcome::Kind::Lost : HttpOutcome::Kind::NotSent,
                                   .response = {},
                                   .why = u"shutting_down"_s});
}

void HttpExchange::send() {
    m_connected = true;
    m_patience.start(m_timeouts.idle);
    m_socket.write(m_request);
}

void HttpExchange::read(bool closed) {
    m_answer += m_socket.readAll();
    m_patience.start(m_timeouts.idle);
    const auto response = readHttpResponse(m_answer, closed, kMaxMessageBytes);
    if (!response)
        return lose(closed ? u"connection_lost"_s : u"unreadable_answer"_s);
    if (*response)
        finish({.kind = HttpOutcome::Kind::Answered, .response = **response, .why = {}});
}

void HttpExchange::lose(const QString &why) {
    finish({.kind = m_connected ? HttpOutcome::Kind::Lost : HttpOutcome::Kind::NotSent,
            .response = {},
            .why = why});
}

void HttpExchange::finish(const HttpOutcome &outcome) {
    if (!m_done)
        return;
    const auto done = std::exchange(m_done, {});
    m_patience.stop();
    m_deadline.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    deleteLater();
    done(outcome);
}

} // namespace kiosk::nexo
