// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/messages.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// A server of the other side, as a process of its own, and what both sides need.
namespace kiosk::test {

/// A folder with a certificate for localhost and 127.0.0.1, which is its own authority.
class PeerFolder {
public:
    PeerFolder() {
        QProcess openssl;
        openssl.setWorkingDirectory(m_folder.path());
        openssl.start(QStringLiteral("openssl"),
                      QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 "
                                     "-subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 "
                                     "-keyout server.key -out server.crt")
                          .split(u' '));
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            qFatal("no certificate: %s", openssl.readAllStandardError().constData());
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString certificate() const { return m_folder.filePath(QStringLiteral("server.crt")); }
    /// Files that the server wrote.
    [[nodiscard]] QStringList received(const QString &suffix) const {
        return QDir(m_folder.path()).entryList({QStringLiteral("*.") + suffix}, QDir::Files, QDir::Name);
    }
    [[nodiscard]] QByteArray read(const QString &name) const {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(name));
        return file.readAll();
    }

private:
    QTemporaryDir m_folder;
};

class PeerProcess {
public:
    PeerProcess(const QString &script, const QStringList &arguments) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("/usr/bin/python3"),
                        QStringList{QStringLiteral(KIOSK_PEERS_FOLDER "/") + script} + arguments);
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(20000))
                qFatal("%s does not start", qPrintable(script));
        ports = QString::fromLatin1(m_process.readLine()).split(u' ');
    }
    ~PeerProcess() {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(PeerProcess)
    [[nodiscard]] int port(int index = 0) const { return ports.value(index).toInt(); }

private:
    QProcess m_process;
    QStringList ports;
};

inline alerts::Message sampleMessage() {
    alerts::Told told;
    told.alert = AlertId::create();
    told.rule = QStringLiteral("storage_low");
    told.subject = QStringLiteral("data");
    told.details = {{QStringLiteral("percent"), 12}};
    told.firstSeen = QDateTime(QDate(2026, 5, 4), QTime(12, 0), QTimeZone::UTC);
    return {.id = *alerts::MessageId::fromString(u"0198c0de-0000-7000-8000-000000000001"),
            .channel = alerts::Channel::Email,
            .kind = alerts::MessageKind::Raised,
            .told = {told},
            .createdAt = told.firstSeen};
}

} // namespace kiosk::test
