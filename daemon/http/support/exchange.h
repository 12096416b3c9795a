// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/support/guarded_tcp_server.h"
#include "daemon/http/support/http_server.h"

#include <QHttpServerResponder>
#include <QObject>

namespace kiosk::http {

/// One request whose answer comes later. A child of the server, so that the server's end ends it too.
class Exchange final : public QObject {
    Q_OBJECT
public:
    Exchange(HttpServer &server, QHttpServerResponder responder, Request request, const Router::Route &route,
             const Peer &peer, const QElapsedTimer &started);
    ~Exchange() override;

    void proceed(HttpServer::Next next);

private:
    void proceed(Reply reply);
    void answer(const Result<Answer> &result);
    void openStream(const StreamOpener &opener);
    template <class T, class Then>
    void await(const QFuture<Result<T>> &future, Then then);

    HttpServer &m_server;
    QHttpServerResponder m_responder;
    Request m_request;
    const Router::Route &m_route;
    Peer m_peer;
    QElapsedTimer m_started;
};

} // namespace kiosk::http
