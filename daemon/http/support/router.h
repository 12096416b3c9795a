// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/support/answer.h"
#include "daemon/http/support/json_answer.h"
#include "daemon/http/support/request.h"
#include "shared/contract/wire/wire.h"

#include <QHash>
#include <QStringList>
#include <functional>
#include <type_traits>

namespace kiosk::http {

/// Which handler answers which operation of the contract.
class Router {
public:
    using Invoke = std::function<Reply(const Request &)>;
    struct Route {
        const contract::Operation *operation = nullptr;
        QStringList segments; ///< Names of path parts begin with '{'.
        Invoke invoke;
    };
    struct Match {
        const Route *route = nullptr;
        QHash<QString, QUuid> ids;
        QByteArray allow; ///< The path's methods, when there is no route for this one.
    };

    /// Binds \a handler to the operation \a Op, whose types must be the contract's. The handler takes the
    /// request and, unless Body is void, the body read into Body; it gives Response, or an Answer of its own,
    /// as a Result or a future of it.
    template <const contract::Operation &Op, class Body, class Response, class Handler>
    void bind(Handler handler) {
        static_assert(Op.request == contract::typeRef<Body>, "not the operation's request type");
        static_assert(Op.response == contract::typeRef<Response>, "not the operation's response type");
        add(Op, [handler = std::move(handler)](const Request &request) -> Reply {
            if constexpr (std::is_void_v<Body>) {
                return toReply(Op, handler(request));
            } else {
                Result<Body> body = wire::fromJson<Body>(request.body);
                if (!body)
                    return Result<Answer>(std::unexpected(body.error()));
                return toReply(Op, handler(request, *std::move(body)));
            }
        });
    }

    /// Finds the route of \a method ("GET", "HEAD" …) and \a path. Ids in the path that are none match
    /// nothing.
    [[nodiscard]] Match find(const QByteArray &method, const QString &path) const;
    /// Operations of the contract that nobody answers; must be empty before the server listens.
    [[nodiscard]] QStringList missing() const;

private:
    void add(const contract::Operation &operation, Invoke invoke);
    [[nodiscard]] static bool matches(const Route &route, const QStringList &segments,
                                      QHash<QString, QUuid> &ids);

    std::vector<std::unique_ptr<Route>> m_routes;
    QHash<QString, QHash<QByteArray, const Route *>> m_exact; ///< Paths without parts.
};

} // namespace kiosk::http
