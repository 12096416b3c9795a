// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <csignal>

namespace kiosk::test {

/// The real kiosk-terminal-sim as a child process with a ledger of its own. The program's path comes from the
/// environment variable KIOSK_TEST_TERMINAL_SIM. Calls block for at most 10 s.
class TerminalSimulator final {
public:
    ~TerminalSimulator() { kill(); }

    /// Starts the program; a second start finds the ledger, and by default the port, of the first.
    [[nodiscard]] bool start(const QStringList &arguments = {}) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(qEnvironmentVariable("KIOSK_TEST_TERMINAL_SIM"),
                        QStringList{QStringLiteral("--ledger"), ledgerFolder(), QStringLiteral("--port"),
                                    QString::number(m_port)} +
                            arguments);
        m_port = readPort();
        m_controlPort = readPort();
        return m_port != 0 && m_controlPort != 0;
    }

    /// kill -9: nothing is flushed, nothing is said.
    void kill() {
        m_process.kill();
        m_process.waitForFinished(10'000);
    }

    /// SIGSTOP: the kernel still takes connections and bytes for it.
    void freeze() { ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP); }
    void thaw() { ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT); }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString ledgerFolder() const { return m_folder.path(); }

    /// Replaces the behaviour; false if it was refused.
    [[nodiscard]] bool behave(const QJsonObject &behaviour) {
        return http("PUT", "/control", QJsonDocument(behaviour).toJson()).startsWith("HTTP/1.1 200");
    }

    /// GET /ledger: `transactions` and `balance`.
    [[nodiscard]] QJsonObject ledger() {
        const QByteArray answer = http("GET", "/ledger", {});
        return QJsonDocument::fromJson(answer.sliced(qMax(0, answer.indexOf("\r\n\r\n")))).object();
    }

    /// Minor units of EUR taken and not given back.
    [[nodiscard]] qint64 balance() {
        return ledger()[QLatin1StringView("balance")][QLatin1StringView("EUR")].toInteger();
    }

    /// One exchange with the control API, headers included in the answer.
    [[nodiscard]] QByteArray http(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                                  const QByteArray &headers = {}) {
        return exchange(m_controlPort, method + ' ' + target +
                                           " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers +
                                           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
                                           body);
    }

    /// Writes `bytes` to a loopback port and reads until the other side closes or `timeoutMs` pass.
    [[nodiscard]] static QByteArray exchange(quint16 port, const QByteArray &bytes, int timeoutMs = 10'000) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        if (!socket.waitForConnected(timeoutMs))
            return {};
        socket.write(bytes);
        while (socket.waitForReadyRead(timeoutMs)) {
        }
        return socket.readAll();
    }

private:
    quint16 readPort() {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(10'000)) {
        }
        return m_process.readLine().trimmed().split(':').last().toUShort();
    }

    /// In memory where that is possible: thousands of synced payments take minutes on a busy disk.
    static QString folderTemplate() {
        const QDir memory(QStringLiteral("/dev/shm"));
        return (memory.exists() ? memory : QDir::temp())
            .filePath(QStringLiteral("kiosk-terminal-sim-XXXXXX"));
    }

    QTemporaryDir m_folder{folderTemplate()};
    QProcess m_process;
    quint16 m_port = 0;
    quint16 m_controlPort = 0;
};

} // namespace kiosk::test
