// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/integrations/nexo/http_response.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <functional>

namespace kiosk::nexo {

/// How long each part of an exchange may take.
struct Timeouts {
    std::chrono::milliseconds connect{5'000};
    std::chrono::milliseconds idle{60'000};   ///< between the request and the first byte, and between bytes
    std::chrono::milliseconds whole{180'000}; ///< from the start to the last byte
};

/// How an exchange ended.
struct HttpOutcome {
    enum class Kind {
        Answered,
        NotSent, ///< no connection came about: the terminal cannot have heard anything
        Lost,    ///< the terminal may have heard us, but no whole answer came back
    };
    Kind kind = Kind::Lost;
    HttpResponse response; ///< set when Answered
    QString why;           ///< stable snake_case name for NotSent and Lost
};

/// One HTTP POST on a connection of its own, which is sent once and never again.
///
/// Not QNetworkAccessManager: that of Qt 6.8 silently sends a POST a second time when the peer hangs up
/// before it answers, and does not tell whether a byte has left
/// (docs/decisions/0006-terminal-http-client.md).
class HttpExchange final : public QObject {
    Q_OBJECT

public:
    /// Calls `done` exactly once, from the event loop or the destructor, and deletes itself.
    HttpExchange(const QString &host, quint16 port, const QByteArray &target, const QByteArray &xml,
                 const Timeouts &timeouts, std::function<void(const HttpOutcome &)> done, QObject *parent);
    ~HttpExchange() override;

private:
    void send();
    void read(bool closed);
    void lose(const QString &why);
    void finish(const HttpOutcome &outcome);

    QByteArray m_request;
    Timeouts m_timeouts;
    std::function<void(const HttpOutcome &)> m_done;
    QTcpSocket m_socket;
    QTimer m_patience;
    QTimer m_deadline;
    QByteArray m_answer;
    bool m_connected = false;
};

} // namespace kiosk::nexo
