// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/realtime/streams/realtime_routes.h"

#include "daemon/realtime/streams/stream_listener.h"
#include "shared/contract/realtime/realtime_operations.h"

using namespace Qt::StringLiterals;

namespace kiosk::realtime {

namespace operations = contract::operations;

namespace {

void openStream(RealtimeHub &hub, const http::Principal &principal, const std::shared_ptr<int> &open,
                std::unique_ptr<http::Stream> stream) {
    http::Stream *raw = stream.get();
    auto listener = std::make_unique<StreamListener>(std::move(stream), principal);
    ++*open;
    QObject::connect(raw, &http::Stream::closed, &hub, [&hub, open, gone = listener.get()] {
        --*open;
        hub.forget(gone);
    });
    hub.add(std::move(listener));
}

} // namespace

void bindRealtime(http::Router &router, const http::AccessTokens &tokens, RealtimeHub &hub, int streams) {
    router.bind<operations::createRealtimeTicket, void, contract::RealtimeTicket>(
        [&tokens](const http::Request &request) {
            const http::AccessTokens::Issued ticket = tokens.issueTicket(*request.principal);
            return Result<contract::RealtimeTicket>(
                contract::RealtimeTicket{QString::fromLatin1(ticket.token), ticket.expiresAt});
        });

    router.bind<operations::events, void, contract::RealtimeEvent>(
        [&hub, streams, open = std::make_shared<int>(0)](const http::Request &request) -> http::Reply {
            if (*open >= streams)
                return Result<http::Answer>(fail(ErrorCode::TooManyAttempts,
                                                 u"Too many event streams are open; use the WebSocket."_s));
            if (request.method == "HEAD")
                return Result<http::Answer>(
                    http::Answer{.contentType = QByteArray(operations::events.mediaType)});
            return http::StreamOpener(
                [&hub, open, principal = *request.principal](std::unique_ptr<http::Stream> stream) {
                    openStream(hub, principal, open, std::move(stream));
                });
        });

    router.bind<operations::webSocket, void, contract::RealtimeEvent>([](const http::Request &request) {
        http::Answer answer = http::problemAnswer(
            {ErrorCode::InvalidFields, u"This address speaks WebSocket: send an upgrade request."_s, {}, {}},
            request.requestId);
        return Result<http::Answer>(answer);
    });
}

} // namespace kiosk::realtime
