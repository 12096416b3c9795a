// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/realtime_client.h"

#include "shared/client/answer.h"
#include "shared/client/shop_client.h"
#include "shared/contract/realtime/realtime_operations.h"
#include "shared/core/logging.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::client {

namespace {

constexpr qint64 largestMessage = 64 * 1024;

} // namespace

RealtimeClient::RealtimeClient(HttpClient *http, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_backoff(500ms, 15s) {
    m_socket.setMaxAllowedIncomingMessageSize(largestMessage);
    m_socket.setMaxAllowedIncomingFrameSize(largestMessage);
    m_again.setSingleShot(true);
    // Our own ping finds a connection that died without a word; the shop's pings are answered inside Qt and
    // not told.
    m_ping.setInterval(20s);
    m_silence.setSingleShot(true);
    m_silence.setInterval(10s);
    connect(&m_again, &QTimer::timeout, this, &RealtimeClient::open);
    connect(&m_ping, &QTimer::timeout, this, [this] {
        m_socket.ping();
        m_silence.start();
    });
    connect(&m_silence, &QTimer::timeout, this, [this] {
        qCInfo(lcClient, "realtime: no answer to a ping");
        m_socket.abort();
        lose();
    });
    connect(&m_socket, &QWebSocket::pong, &m_silence, &QTimer::stop);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &RealtimeClient::read);
    connect(&m_socket, &QWebSocket::connected, this, [this] { m_silence.start(); });
    connect(&m_socket, &QWebSocket::disconnected, this, &RealtimeClient::lose);
    connect(&m_socket, &QWebSocket::errorOccurred, this, [this](QAbstractSocket::SocketError) {
        qCDebug(lcClient) << "realtime:" << m_socket.errorString();
        lose();
    });
}

RealtimeClient::~RealtimeClient() {
    // It tells of its end while it is destroyed, when the timers are gone already.
    m_socket.disconnect(this);
}

void RealtimeClient::start() {
    m_wanted = true;
    m_backoff.reset();
    open();
}

void RealtimeClient::stop() {
    m_wanted = false;
    m_again.stop();
    m_socket.abort();
    lose();
}

void RealtimeClient::open() {
    if (!m_wanted || m_socket.state() != QAbstractSocket::UnconnectedState)
        return;
    QUrl url = m_http->address().url.resolved(QUrl(pathOf(contract::operations::webSocket, {})));
    url.setScheme(url.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_http->bearer());
    m_socket.setSslConfiguration(m_http->tls());
    m_silence.start();
    m_socket.open(request);
}

void RealtimeClient::lose() {
    m_ping.stop();
    m_silence.stop();
    if (m_greeted) {
        m_greeted = false;
        emit disconnected();
    }
    if (m_wanted && !m_again.isActive())
        m_again.start(m_backoff.next());
}

void RealtimeClient::read(const QString &text) {
    const auto message = readAnswer<contract::RealtimeEvent>(text.toUtf8());
    if (!message) {
        qCWarning(lcClient, "realtime: a message cannot be read");
        emit snapshotNeeded();
        return;
    }
    if (message->type == "hello"_L1) {
        m_silence.stop();
        m_ping.start();
        m_backoff.reset();
        m_epoch = message->epoch;
        m_seq = message->seq;
        m_greeted = true;
        emit connected();
        emit snapshotNeeded();
        return;
    }
    if (message->type != "event"_L1)
        return;
    const bool gap = message->epoch != m_epoch || message->seq != m_seq + 1;
    m_epoch = message->epoch;
    m_seq = message->seq;
    if (gap)
        emit snapshotNeeded();
    emit event(*message);
}

} // namespace kiosk::client
