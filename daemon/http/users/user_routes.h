// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/unit_of_work.h"
#include "daemon/http/auth/access_tokens.h"
#include "daemon/http/support/rate_limiter.h"
#include "daemon/http/support/router.h"
#include "daemon/http/users/password_worker.h"
#include "shared/contract/users/users.h"

namespace kiosk::users {
struct Session;
struct User;
} // namespace kiosk::users

namespace kiosk::http {

struct UserPorts {
    Transactor &transactor;
    const Clock &clock;
    const AccessTokens &tokens;
    PasswordWorker &passwords;
    RateLimiter &signInLimiter;
    QStringList publicOrigins;  ///< Where the shop's pages are opened, for requests that carry only a cookie.
    QObject *context = nullptr; ///< Lives on the event loop's thread as long as the router.
};

/// Setup, sign-in, sessions.
void bindSessions(Router &router, const UserPorts &ports);
/// The people of the shop.
void bindUsers(Router &router, const UserPorts &ports);

[[nodiscard]] contract::User toContract(const users::User &user);
/// The answer that signs somebody in: access token in the body, refresh token in the cookie.
[[nodiscard]] Answer sessionAnswer(const contract::Operation &operation, const users::Session &session,
                                   const AccessTokens &tokens);

} // namespace kiosk::http
