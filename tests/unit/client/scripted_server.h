// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQueue>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace kiosk::test {

/// What the scripted server does with one request.
struct Step {
    enum Kind {
        Answer,     ///< Sends status and body.
        HangUp,     ///< Reads the request and closes without a word.
        CutShort,   ///< Promises more bytes than it sends, then closes.
        StaySilent, ///< Keeps the connection open and says nothing.
    };
    Kind kind = Answer;
    int status = 200;
    QByteArray body = "{}";
    QByteArray headers;
};

/// A server that answers exactly what the test says, in order, and remembers what it was asked. When the
/// script is at its end it hangs up.
class ScriptedServer : public QTcpServer {
    Q_OBJECT

public:
    struct Seen {
        QByteArray method;
        QByteArray path;
        QByteArray head;
        QByteArray body;
    };

    ScriptedServer() {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(serverPort())); }
    void expect(const Step &step) { m_script.enqueue(step); }
    [[nodiscard]] const QList<Seen> &seen() const { return m_seen; }
    [[nodiscard]] QStringList calls() const {
        QStringList calls;
        for (const Seen &request : m_seen)
            calls.append(QString::fromLatin1(request.method + ' ' + request.path));
        return calls;
    }

private:
    void read(QTcpSocket *socket) {
        QByteArray buffer = socket->property("buffer").toByteArray() + socket->readAll();
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        qsizetype length = 0;
        if (end >= 0) {
            for (const QByteArray &line : buffer.first(end).split('\n')) {
                if (line.toLower().startsWith("content-length:"))
                    length = line.mid(15).trimmed().toLongLong();
            }
        }
        if (end < 0 || buffer.size() < end + 4 + length) {
            socket->setProperty("buffer", buffer);
            return;
        }
        socket->setProperty("buffer", buffer.mid(end + 4 + length));
        const QList<QByteArray> first = buffer.first(buffer.indexOf("\r\n")).split(' ');
        m_seen.append({first.value(0), first.value(1), buffer.first(end), buffer.mid(end + 4, length)});
        play(socket, m_script.isEmpty() ? Step{Step::HangUp, 0, {}, {}} : m_script.dequeue());
    }

    void play(QTcpSocket *socket, const Step &step) {
        const qsizetype promised = step.body.size() + (step.kind == Step::CutShort ? 10 : 0);
        if (step.kind == Step::Answer || step.kind == Step::CutShort) {
            socket->write("HTTP/1.1 " + QByteArray::number(step.status) +
                          " x\r\nContent-Type: application/json\r\n" + step.headers +
                          "Content-Length: " + QByteArray::number(promised) + "\r\n\r\n" + step.body);
        }
        if (step.kind == Step::HangUp || step.kind == Step::CutShort)
            socket->disconnectFromHost();
    }

    QQueue<Step> m_script;
    QList<Seen> m_seen;
};

} // namespace kiosk::test
