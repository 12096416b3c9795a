// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/integrations/nexo/http_exchange.h"
#include "daemon/integrations/nexo/nexo_responses.h"

#include <QObject>

#include <functional>

namespace kiosk::nexo {

/// What came back for one nexo request.
struct Heard {
    enum class Kind {
        Message,   ///< a readable nexo message
        NoContent, ///< HTTP 204: taken, no message
        NotSent,   ///< provably never heard by the terminal
        Lost,      ///< anything else: nobody knows
    };
    Kind kind = Kind::Lost;
    Message message; ///< set for Kind::Message
    QString why;     ///< stable snake_case name for NotSent and Lost
};

/// Carries nexo messages to one terminal by HTTP and reads what comes back. Never sends anything twice.
class NexoClient final : public QObject {
    Q_OBJECT

public:
    NexoClient(QString host, quint16 port, QObject *parent);

    /// Sends `xml`; `done` is called exactly once, never before post() has returned.
    void post(const QByteArray &xml, const Timeouts &timeouts, std::function<void(const Heard &)> done);

private:
    QString m_host;
    quint16 m_port;
};

} // namespace kiosk::nexo
