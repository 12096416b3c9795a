// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/support/principal.h"

#include <QByteArray>

namespace kiosk::realtime {

/// Why the server ends a connection.
enum class Farewell { SessionEnded, DeviceRevoked, Stopping };

/// One open connection that hears events: a WebSocket or an event stream.
class Listener {
public:
    explicit Listener(http::Principal principal)
        : m_principal(std::move(principal)) {}
    virtual ~Listener() = default;
    Q_DISABLE_COPY_MOVE(Listener)

    /// Sends one JSON text; cuts a client that does not keep up.
    virtual void send(const QByteArray &json) = 0;
    /// Every 25 s: keeps proxies from closing the connection, and finds clients that vanished.
    virtual void beat() = 0;
    /// Ends the connection in an orderly way, by force within two seconds.
    virtual void close(Farewell farewell) = 0;

    /// A stream occupies a request, and so keeps the server from finishing.
    [[nodiscard]] virtual bool isStream() const { return false; }
    [[nodiscard]] const http::Principal &principal() const { return m_principal; }

private:
    http::Principal m_principal;
};

} // namespace kiosk::realtime
