// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace kiosk::app {

/// Tells the service manager (systemd) how the daemon is, as sd_notify(3) describes it. Without a manager
/// every call does nothing.
class ServiceManager final {
public:
    /// \a socket is the value of NOTIFY_SOCKET: a path, or a name in the abstract namespace after an '@'.
    explicit ServiceManager(QByteArray socket);
    /// The manager of this process. The variable is taken out, so that no child speaks in the daemon's name.
    [[nodiscard]] static ServiceManager ofThisProcess();

    /// It listens; requests are answered from now on.
    void ready() const { tell("READY=1"); }
    /// It ends on purpose.
    void stopping() const { tell("STOPPING=1"); }
    /// The event loop and the database workers move; silence for WatchdogSec means that they do not.
    void alive() const { tell("WATCHDOG=1"); }
    /// One line for a person.
    void status(const QByteArray &text) const { tell("STATUS=" + text); }

private:
    void tell(const QByteArray &state) const;

    QByteArray m_socket;
};

} // namespace kiosk::app
