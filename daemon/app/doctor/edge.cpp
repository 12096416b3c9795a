// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/doctor/examinations.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

using enum Finding::Level;

Finding examineLife(const QString &origin, const QSslCertificate &certificate) {
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(certificate.expiryDate());
    const QString detail = u"%1 answers, its certificate is valid for %2 more days"_s.arg(origin).arg(days);
    if (days >= 30)
        return {Good, u"edge"_s, detail};
    return {Warning, u"edge"_s, detail + u"; renew it: scripts/stop.sh && scripts/start.sh."_s};
}

Finding examineFailure(const QString &origin, const QSslSocket &socket) {
    const bool isCertificate = socket.error() == QAbstractSocket::SslHandshakeFailedError;
    return {
        Broken, u"edge"_s,
        isCertificate
            ? u"%1 shows a certificate that tablets refuse: %2"_s.arg(origin, socket.errorString())
            : u"%1 does not answer (%2); nginx is started by start.sh."_s.arg(origin, socket.errorString())};
}

} // namespace

QList<Finding> examineEdge(const Config &config) {
    const QString origin = config.server.publicOrigins.value(0);
    const QUrl url(origin);
    if (url.scheme() != "https"_L1)
        return {};
    QSslSocket socket;
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.addCaCertificates(QSslCertificate::fromPath(config.runFolder() + u"/ca.crt"_s, QSsl::Pem));
    socket.setSslConfiguration(trust);
    socket.connectToHostEncrypted(url.host(), quint16(url.port(443)));
    if (!socket.waitForEncrypted(3000))
        return {examineFailure(origin, socket)};
    return {examineLife(origin, socket.peerCertificate())};
}

} // namespace kiosk::app
