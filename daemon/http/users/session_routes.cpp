// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/users/user_routes.h"

#include "daemon/domain/users/user_use_cases.h"
#include "daemon/http/auth/refresh_cookie.h"
#include "daemon/http/support/futures.h"
#include "shared/contract/users/users_operations.h"

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace operations = contract::operations;

Answer sessionAnswer(const contract::Operation &operation, const users::Session &session,
                     const AccessTokens &tokens) {
    Principal principal;
    principal.role = session.user.role;
    principal.user = session.user.id;
    principal.session = session.id;
    principal.name = session.user.displayName;
    const AccessTokens::Issued issued = tokens.issueAccess(principal);
    Answer answer =
        jsonAnswer(operation, wire::toJson(contract::Session{QString::fromLatin1(issued.token),
                                                             issued.expiresAt, toContract(session.user)}));
    setRefreshCookie(answer, session.refreshToken, std::chrono::days(users::sessionDays));
    return answer;
}

namespace {

using Sessions = Result<Result<users::Session>>;

// The transaction commits although its answer is an error, so that tries are counted.
Result<users::Session> flattened(const Sessions &nested) {
    return nested ? *nested : Result<users::Session>(std::unexpected(nested.error()));
}

template <class Give>
auto limited(const UserPorts &ports, const Request &request, Give give) -> AnswerFuture {
    if (const auto wait = ports.signInLimiter.take(request.client))
        return failed<Answer>({ErrorCode::TooManyAttempts,
                               u"Too many attempts from this address; wait a little."_s,
                               {},
                               {{u"retryAfterSeconds"_s, qint64(wait->count())}}});
    return give().then(ports.context, [ports, client = request.client](const Result<Answer> &answer) {
        if (answer)
            ports.signInLimiter.giveBack(client);
        return answer;
    });
}

AnswerFuture setUp(const UserPorts &ports, const contract::SetupRequest &body) {
    if (const auto weak = users::checkPassword(body.password, body.username); !weak)
        return failed<Answer>(weak.error());
    return andThen(ports.passwords.hash(body.password), [ports, body](const QString &hash) -> AnswerFuture {
        const users::NewUser owner{UserId::create(ports.clock.now()), body.username, body.displayName,
                                   Role::Owner, hash};
        return ports.transactor
            .run([code = body.code, owner, now = ports.clock.now()](UnitOfWork &unit) {
                return users::setUp(unit, code, owner, now);
            })
            .then([ports](const Sessions &nested) {
                return flattened(nested).transform([&](const users::Session &session) {
                    return sessionAnswer(operations::setup, session, ports.tokens);
                });
            });
    });
}

AnswerFuture finishLogin(const UserPorts &ports, const users::User &user, const QString &client, bool fits) {
    return ports.transactor
        .run([user, client, fits, now = ports.clock.now()](UnitOfWork &unit) {
            return users::finishLogin(unit, user, client, fits, now);
        })
        .then([ports](const Sessions &nested) {
            return flattened(nested).transform([&](const users::Session &session) {
                return sessionAnswer(operations::login, session, ports.tokens);
            });
        });
}

AnswerFuture logIn(const UserPorts &ports, const Request &request, const contract::LoginRequest &body) {
    auto found =
        ports.transactor.run([name = body.username, client = request.client, now = ports.clock.now()](
                                 UnitOfWork &unit) { return users::findForLogin(unit, name, client, now); });
    return andThen(found, [ports, client = request.client,
                           password = body.password](const users::User &user) {
        return andThen(ports.passwords.verify(password, user.passwordHash),
                       [ports, client, user](bool fits) { return finishLogin(ports, user, client, fits); });
    });
}

AnswerFuture refresh(const UserPorts &ports, const Request &request) {
    if (const auto same = checkSameSite(request, ports.publicOrigins); !same)
        return failed<Answer>(same.error());
    const QString token = refreshTokenOf(request);
    if (token.isEmpty())
        return failed<Answer>({ErrorCode::RefreshInvalid, u"There is no session; sign in."_s, {}, {}});
    return ports.transactor
        .run([token, now = ports.clock.now()](UnitOfWork &unit) { return users::refresh(unit, token, now); })
        .then([ports](const Sessions &nested) {
            return flattened(nested).transform([&](const users::Session &session) {
                return sessionAnswer(operations::refresh, session, ports.tokens);
            });
        });
}

AnswerFuture logOut(const UserPorts &ports, const Request &request) {
    if (const auto same = checkSameSite(request, ports.publicOrigins); !same)
        return failed<Answer>(same.error());
    Answer answer{.status = operations::logout.status};
    clearRefreshCookie(answer);
    const QString token = refreshTokenOf(request);
    if (token.isEmpty())
        return QtFuture::makeReadyValueFuture(Result<Answer>(answer));
    return ports.transactor
        .run([token, now = ports.clock.now()](UnitOfWork &unit) { return users::logout(unit, token, now); })
        .then([answer](const Result<void> &ended) { return ended.transform([&] { return answer; }); });
}

AnswerFuture finishPasswordChange(const UserPorts &ports, const users::User &user, const QString &client,
                                  bool fits, const QString &newHash) {
    return ports.transactor
        .run([user, client, fits, newHash, now = ports.clock.now()](UnitOfWork &unit) {
            return users::finishPasswordChange(unit, user, client, fits, newHash, now);
        })
        .then([ports](const Sessions &nested) {
            return flattened(nested).transform([&](const users::Session &session) {
                return sessionAnswer(operations::changePassword, session, ports.tokens);
            });
        });
}

AnswerFuture changePassword(const UserPorts &ports, const Request &request,
                            const contract::PasswordChange &body) {
    auto found = ports.transactor.run(
        [id = request.principal->user, client = request.client, now = ports.clock.now()](UnitOfWork &unit) {
            return users::findForPasswordChange(unit, id, client, now);
        });
    return andThen(found, [ports, client = request.client, body](const users::User &user) -> AnswerFuture {
        if (const auto weak = users::checkPassword(body.newPassword, user.username); !weak)
            return failed<Answer>(weak.error());
        auto verified = ports.passwords.verify(body.currentPassword, user.passwordHash);
        return andThen(verified, [ports, client, user, body](bool fits) -> AnswerFuture {
            if (!fits)
                return finishPasswordChange(ports, user, client, false, {});
            return andThen(ports.passwords.hash(body.newPassword),
                           [ports, client, user](const QString &newHash) {
                               return finishPasswordChange(ports, user, client, true, newHash);
                           });
        });
    });
}

} // namespace

void bindSessions(Router &router, const UserPorts &ports) {
    router.bind<operations::setup, contract::SetupRequest, contract::Session>(
        [ports](const Request &request, const contract::SetupRequest &body) {
            return limited(ports, request, [&] { return setUp(ports, body); });
        });
    router.bind<operations::login, contract::LoginRequest, contract::Session>(
        [ports](const Request &request, const contract::LoginRequest &body) {
            return limited(ports, request, [&] { return logIn(ports, request, body); });
        });
    router.bind<operations::changePassword, contract::PasswordChange, contract::Session>(
        [ports](const Request &request, const contract::PasswordChange &body) {
            return limited(ports, request, [&] { return changePassword(ports, request, body); });
        });
    router.bind<operations::refresh, void, contract::Session>(
        [ports](const Request &request) { return refresh(ports, request); });
    router.bind<operations::logout, void, void>(
        [ports](const Request &request) { return logOut(ports, request); });
}

} // namespace kiosk::http
