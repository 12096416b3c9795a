// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/support/exchange.h"

#include "daemon/http/support/stream.h"
#include "shared/core/logging.h"

#include <QFutureWatcher>

using namespace Qt::StringLiterals;

namespace kiosk::http {

Exchange::Exchange(HttpServer &server, QHttpServerResponder responder, Request request,
                   const Router::Route &route, const Peer &peer, const QElapsedTimer &started)
    : QObject(&server)
    , m_server(server)
    , m_responder(std::move(responder))
    , m_request(std::move(request))
    , m_route(route)
    , m_peer(peer)
    , m_started(started) {
    ++m_server.m_running;
    m_server.m_guard->begin(m_peer);
}

Exchange::~Exchange() {
    --m_server.m_running;
    m_server.m_guard->end(m_peer);
}

template <class T, class Then>
void Exchange::await(const QFuture<Result<T>> &future, Then then) {
    auto *watcher = new QFutureWatcher<Result<T>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, then = std::move(then)] {
        // A cancelled future, or one that ended in an exception, has no result.
        const QFuture<Result<T>> finished = watcher->future();
        watcher->deleteLater();
        then(finished.isValid() && finished.resultCount() > 0
                 ? finished.resultAt(0)
                 : Result<T>(fail(ErrorCode::Internal, u"The server could not finish this request."_s)));
    });
    watcher->setFuture(future);
}

void Exchange::proceed(HttpServer::Next next) {
    std::visit(
        [this](auto &&kind) {
            if constexpr (std::is_same_v<std::decay_t<decltype(kind)>, QFuture<Result<Principal>>>)
                await(kind, [this](const Result<Principal> &found) {
                    const RequestScope scope(m_request.requestId);
                    proceed(m_server.m_guard->connected(m_peer)
                                ? m_server.authorised(m_route, m_request, found)
                                : Reply(Result<Answer>(fail(ErrorCode::Overloaded, u"The client left."_s))));
                });
            else
                proceed(Reply(std::forward<decltype(kind)>(kind)));
        },
        std::move(next));
}

void Exchange::proceed(Reply reply) {
    if (const auto *result = std::get_if<Result<Answer>>(&reply))
        answer(*result);
    else if (const auto *future = std::get_if<AnswerFuture>(&reply))
        await(*future, [this](const Result<Answer> &later) { answer(later); });
    else
        openStream(std::get<StreamOpener>(reply));
}

void Exchange::answer(const Result<Answer> &result) {
    m_server.send(m_responder, m_request, result, m_started);
    deleteLater();
}

void Exchange::openStream(const StreamOpener &opener) {
    QTcpSocket *socket = m_server.m_guard->connected(m_peer);
    deleteLater();
    if (!socket)
        return;
    const Answer shape{.contentType = QByteArray(m_route.operation->mediaType),
                       .headers = {{"X-Accel-Buffering", "no"}}};
    m_server.m_guard->begin(m_peer); // a stream has no deadline
    opener(std::make_unique<Stream>(std::move(m_responder), socket,
                                    m_server.m_writer.headers(m_request, shape, m_server.isDraining())));
}

} // namespace kiosk::http
