// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/auth/access_tokens.h"
#include "daemon/http/auth/principal_cache.h"
#include "daemon/http/support/authenticator.h"

namespace kiosk::http {

/// Reads `Authorization: Bearer`: an access token of a person, or the key of a device (kd_…). Operations that
/// have a query parameter "ticket" take that as well.
class BearerAuthenticator final : public Authenticator {
public:
    /// \a metricsToken may be empty: then the metrics are for direct callers on this machine only.
    BearerAuthenticator(AccessTokens &tokens, PrincipalCache &principals, QByteArray metricsToken);

    [[nodiscard]] Finding authenticate(const Request &request) override;
    [[nodiscard]] bool isOperator(const Request &request) const override;
    /// Without asking the database: for the WebSocket's verifier, which cannot wait. Database_unavailable
    /// when memory is not enough to tell.
    [[nodiscard]] Result<Principal> authenticateNow(const Request &request);

private:
    [[nodiscard]] Result<Principal> person(const QByteArray &token) const;
    [[nodiscard]] Result<Principal> ticket(const QByteArray &ticket);

    AccessTokens &m_tokens;
    PrincipalCache &m_principals;
    QByteArray m_metricsToken;
    /// Tokens verified a moment ago, by their hash; soon read again, since they expire.
    struct Verified {
        Principal principal;
        std::chrono::steady_clock::time_point until;
    };
    mutable QHash<QByteArray, Verified> m_verified;
};

/// The value of `Authorization: Bearer`, empty when there is none.
[[nodiscard]] QByteArray bearerOf(const Request &request);

} // namespace kiosk::http
