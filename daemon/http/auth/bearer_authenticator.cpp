// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/auth/bearer_authenticator.h"

#include "shared/core/logging.h"

#include <QCryptographicHash>
#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {

constexpr auto devicePrefix = "kd_";
constexpr qsizetype manyTokens = 1024;
constexpr std::chrono::seconds trustedFor{5};

QByteArray hashOf(const QByteArray &secret) {
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
}

Error nobody() {
    return {ErrorCode::Unauthenticated, u"Sign in, or pair the device, and send the token."_s, {}, {}};
}

} // namespace

QByteArray bearerOf(const Request &request) {
    const QByteArray value = request.header("Authorization");
    return value.size() > 7 && value.first(7).compare("Bearer ", Qt::CaseInsensitive) == 0
               ? value.sliced(7).trimmed()
               : QByteArray();
}

BearerAuthenticator::BearerAuthenticator(AccessTokens &tokens, PrincipalCache &principals,
                                         QByteArray metricsToken)
    : m_tokens(tokens)
    , m_principals(principals)
    , m_metricsToken(std::move(metricsToken)) {}

Result<Principal> BearerAuthenticator::person(const QByteArray &token) const {
    const auto now = std::chrono::steady_clock::now();
    const QByteArray key = hashOf(token);
    auto found = m_verified.constFind(key);
    if (found == m_verified.cend() || found->until < now) {
        const Result<Principal> read = m_tokens.readAccess(token);
        if (!read) {
            m_verified.remove(key);
            return read;
        }
        if (m_verified.size() >= manyTokens)
            m_verified.clear();
        found = m_verified.insert(key, {*read, now + trustedFor});
    }
    if (m_principals.hasEnded(found->principal.session))
        return fail(ErrorCode::Unauthenticated, u"This session has ended; sign in again."_s);
    return found->principal;
}

Result<Principal> BearerAuthenticator::ticket(const QByteArray &text) {
    return m_tokens.redeemTicket(text).and_then([this](const Principal &principal) -> Result<Principal> {
        const bool over = principal.device ? m_principals.isRevoked(*principal.device)
                                           : m_principals.hasEnded(principal.session);
        if (over)
            return std::unexpected(nobody());
        return principal;
    });
}

Authenticator::Finding BearerAuthenticator::authenticate(const Request &request) {
    const QByteArray bearer = bearerOf(request);
    if (!bearer.startsWith(devicePrefix))
        return authenticateNow(request);
    const QByteArray hash = hashOf(bearer);
    const PrincipalCache::Lookup known = m_principals.find(hash);
    if (known.device)
        return PrincipalCache::principalOf(*known.device);
    return m_principals.ask(hash);
}

Result<Principal> BearerAuthenticator::authenticateNow(const Request &request) {
    const QByteArray bearer = bearerOf(request);
    if (bearer.startsWith(devicePrefix)) {
        const PrincipalCache::Lookup known = m_principals.find(hashOf(bearer));
        if (known.device)
            return PrincipalCache::principalOf(*known.device);
        if (known.certainty == PrincipalCache::Certainty::CannotTell)
            return fail(ErrorCode::DatabaseUnavailable,
                        u"Devices are not known yet; try again in a second."_s);
        return std::unexpected(nobody());
    }
    if (!bearer.isEmpty())
        return person(bearer);
    const auto given = request.parameter(u"ticket"_s);
    return given ? ticket(given->toLatin1()) : Result<Principal>(std::unexpected(nobody()));
}

bool BearerAuthenticator::isOperator(const Request &request) const {
    if (request.direct && isLoopback(request.client))
        return true;
    const QByteArray given = hashOf(bearerOf(request));
    const QByteArray expected = hashOf(m_metricsToken);
    return !m_metricsToken.isEmpty() &&
           CRYPTO_memcmp(given.data(), expected.data(), size_t(given.size())) == 0;
}

} // namespace kiosk::http
