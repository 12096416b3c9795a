// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/doctor/examinations.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace kiosk::app {

QList<Finding> examineServer(const Config &config) {
    using enum Finding::Level;
    const QString address = u"%1:%2"_s.arg(config.server.listen.toString()).arg(config.server.port);
    QList<Finding> findings;
    // There nginx has an address of its own, and only the two of them are in that network.
    const bool inContainer = qEnvironmentVariableIsSet("KIOSK_CONTAINER");
    if (!config.server.listen.isLoopback() && !inContainer)
        findings.append(
            {Warning, u"server"_s,
             u"kioskd listens on %1, beyond this machine; it must stand behind nginx. Set server.listen = 127.0.0.1."_s
                 .arg(address)});
    QTcpSocket socket;
    socket.connectToHost(config.server.listen, config.server.port);
    const bool answers = socket.waitForConnected(2000);
    findings.append({answers ? Good : Warning, u"server"_s,
                     answers ? u"kioskd listens on %1"_s.arg(address)
                             : u"nothing listens on %1; start it with start.sh."_s.arg(address)});
    if (config.server.publicOrigins.isEmpty())
        findings.append(
            {Broken, u"origin"_s,
             u"server.public_origin is not set, so browsers cannot sign in or listen for changes."_s});
    return findings;
}

} // namespace kiosk::app
