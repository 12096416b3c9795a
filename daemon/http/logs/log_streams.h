// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/logs/log_feed.h"
#include "daemon/http/auth/principal_cache.h"
#include "daemon/http/support/http_server.h"
#include "daemon/http/support/stream.h"

#include <QTimer>
#include <chrono>
#include <memory>
#include <vector>

namespace kiosk::http {

/// Everybody who follows the log. Lines are fetched ten times a second, not pushed: whoever logs must not
/// wait, nor wake an event loop. A client that reads slowly loses lines, and is told how many.
class LogStreams final : public QObject {
    Q_OBJECT
public:
    struct Limits {
        int streams = 12;
        int perSession = 4; ///< One browser with many tabs must not keep others out.
        std::chrono::milliseconds look{100};
        std::chrono::milliseconds heartbeat{15'000}; ///< Keeps proxies from closing the connection.
        std::chrono::milliseconds life{3'600'000};   ///< Then the client must show again who it is.
    };
    /// A place for one stream, from the request until its end.
    class Seat;

    LogStreams(HttpServer &server, PrincipalCache &principals, logs::LogFeed &feed, const Limits &limits,
               QObject *parent = nullptr);
    LogStreams(HttpServer &server, PrincipalCache &principals, logs::LogFeed &feed);
    ~LogStreams() override;

    /// Too_many_attempts when no more streams are allowed.
    [[nodiscard]] Result<std::shared_ptr<Seat>> admit(const Principal &principal);
    void open(std::shared_ptr<Seat> seat, const logs::LogFilter &filter, std::unique_ptr<Stream> stream);
    [[nodiscard]] qsizetype count() const { return qsizetype(m_open.size()); }

private:
    struct Seats;
    struct Open;
    enum class Reason { SessionEnded, Stopping, Expired };

    void pumpAll();
    void pump(Open &open);
    void beat();
    void endWhere(const std::function<bool(const Open &)> &matches, Reason reason);
    void forget(const Stream *stream);

    PrincipalCache &m_principals;
    logs::LogFeed &m_feed;
    const Limits m_limits;
    std::shared_ptr<Seats> m_seats;
    std::vector<std::unique_ptr<Open>> m_open;
    QTimer m_look;
    QTimer m_heartbeat;
};

} // namespace kiosk::http
