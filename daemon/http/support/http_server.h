// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/support/authenticator.h"
#include "daemon/http/support/guarded_tcp_server.h"
#include "daemon/http/support/metrics.h"
#include "daemon/http/support/response_writer.h"
#include "daemon/http/support/router.h"
#include "daemon/http/support/static_files.h"

#include <QAbstractHttpServer>
#include <QElapsedTimer>

namespace kiosk::http {

struct ServerSettings {
    GuardLimits guard;
    qsizetype bodyLimit = 256 * 1024;
    int runningLimit = 64; ///< Handlers at work at the same time; more are refused with overloaded.
    /// Whose X-Forwarded-For and X-Request-Id are believed.
    QList<QHostAddress> trustedProxies{QHostAddress(QHostAddress::LocalHost),
                                       QHostAddress(QHostAddress::LocalHostIPv6)};
    std::chrono::milliseconds drainGrace{300}; ///< For clients to notice `Connection: close`.
    /// Then what still runs is cut; with the closing handshakes and the last commits it is ten seconds.
    std::chrono::milliseconds drainLimit{8'000};
};

/// The HTTP side of the daemon: one entry for every request. The router, files, authenticator and metrics
/// must outlive it. Delete it only after drained().
class HttpServer final : public QAbstractHttpServer {
    Q_OBJECT
public:
    HttpServer(const ServerSettings &settings, const Router &router, const StaticFiles &files,
               Authenticator &authenticator, Metrics &metrics, QObject *parent = nullptr);
    ~HttpServer() override;

    /// Listens; the error tells what to do. Fails when an operation of the contract has no handler.
    [[nodiscard]] Result<void> listen(const QHostAddress &address, quint16 port);
    /// Takes over an inherited listening socket, see listenDescriptor().
    [[nodiscard]] Result<void> adopt(qintptr descriptor);
    [[nodiscard]] quint16 port() const;

    /// Refuses new connections, lets running handlers finish, closes the rest; drained() follows within the
    /// limit and one second.
    void drain();
    [[nodiscard]] bool isDraining() const { return m_draining; }

    [[nodiscard]] GuardedTcpServer &guard() { return *m_guard; }
    [[nodiscard]] int running() const { return m_running; }
    /// What a WebSocket's verifier needs to know of its request.
    [[nodiscard]] Request readRequest(const QHttpServerRequest &raw) const;

signals:
    /// Streams should say good-bye.
    void draining();
    /// No request is at work any more; WebSockets should close now.
    void requestsFinished();
    void drained();

protected:
    bool handleRequest(const QHttpServerRequest &raw, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &raw, QHttpServerResponder &responder) override;

private:
    friend class Exchange;
    using Next = std::variant<Result<Answer>, AnswerFuture, StreamOpener, QFuture<Result<Principal>>>;
    /// One kind of answer's counters, found once per operation.
    struct Measures {
        Histogram *seconds = nullptr;
        std::array<Counter *, 6> byClass{};
    };

    [[nodiscard]] Result<void> start(bool listening);
    [[nodiscard]] Next dispatch(Request &request, const Router::Route *&route);
    [[nodiscard]] Reply authorised(const Router::Route &route, Request &request,
                                   const Result<Principal> &found);
    [[nodiscard]] Reply invoke(const Router::Route &route, const Request &request);
    [[nodiscard]] Result<Answer> fileOrNothing(const Request &request, const QByteArray &allow) const;
    void send(QHttpServerResponder &responder, const Request &request, const Result<Answer> &result,
              const QElapsedTimer &started);
    void measure(const Request &request, int status, double seconds);
    void continueDrain();
    void finishDrain();

    ServerSettings m_settings;
    const Router &m_router;
    const StaticFiles &m_files;
    Authenticator &m_authenticator;
    Metrics &m_metrics;
    ResponseWriter m_writer;
    GuardedTcpServer *m_guard;
    QHash<const contract::Operation *, Measures> m_measures;
    QElapsedTimer m_drainingSince;
    int m_running = 0;
    bool m_draining = false;
    bool m_requestsFinished = false;
};

/// The listening socket that a supervisor passed on (LISTEN_FDS, LISTEN_PID), if there is one.
[[nodiscard]] std::optional<qintptr> listenDescriptor();

} // namespace kiosk::http
