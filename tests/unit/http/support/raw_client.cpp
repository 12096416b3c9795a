// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/http/support/raw_client.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace kiosk::testing {

RawClient::RawClient(quint16 port) {
    QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket,
                     [this] { m_received += m_socket.readAll(); });
    m_socket.connectToHost(QHostAddress::LocalHost, port);
    if (!QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; }, 5000))
        qWarning("no connection");
}

void RawClient::send(const QByteArray &bytes) {
    m_socket.write(bytes);
    m_socket.flush();
}

RawAnswer RawClient::read(bool withoutBody, int milliseconds) {
    RawAnswer answer;
    const auto complete = [&] {
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        answer.headers.clear();
        const auto lines = m_received.first(end).split('\n');
        answer.status = lines.first().split(' ').value(1).toInt();
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            QByteArray &value = answer.headers[line.first(colon).toLower()];
            value = value.isEmpty() ? line.sliced(colon + 1).trimmed()
                                    : value + ", " + line.sliced(colon + 1).trimmed();
        }
        const bool none = withoutBody || answer.status == 204 || answer.status == 304;
        const qsizetype length = none ? 0 : answer.headers.value("content-length").toLongLong();
        if (m_received.size() < end + 4 + length)
            return false;
        answer.body = m_received.sliced(end + 4, length);
        answer.all = m_received.first(end + 4 + length);
        m_received.remove(0, end + 4 + length);
        return true;
    };
    if (!QTest::qWaitFor(complete, milliseconds))
        answer.status = 0;
    return answer;
}

bool RawClient::waitFor(const QByteArray &part, int milliseconds) {
    return QTest::qWaitFor([&] { return m_received.contains(part); }, milliseconds);
}

bool RawClient::waitClosed(int milliseconds) {
    return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; },
                           milliseconds);
}

QByteArray requestText(const QByteArray &method, const QByteArray &path, const QList<QByteArray> &headers,
                       const QByteArray &body) {
    QByteArray text = method + ' ' + path + " HTTP/1.1\r\nHost: kiosk.test\r\n";
    for (const QByteArray &header : headers)
        text += header + "\r\n";
    if (!body.isEmpty())
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    const bool typed =
        std::ranges::any_of(headers, [](const QByteArray &h) { return h.startsWith("Content-Type"); });
    if (!body.isEmpty() && !typed)
        text += "Content-Type: application/json\r\n";
    return text + "\r\n" + body;
}

RawAnswer ask(quint16 port, const QByteArray &method, const QByteArray &path,
              const QList<QByteArray> &headers, const QByteArray &body) {
    RawClient client(port);
    client.send(requestText(method, path, headers, body));
    return client.read(method == "HEAD");
}

QByteArray problemCode(const RawAnswer &answer) {
    return QJsonDocument::fromJson(answer.body)
        .object()
        .value(QLatin1StringView("code"))
        .toString()
        .toLatin1();
}

} // namespace kiosk::testing
