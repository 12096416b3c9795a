// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/auth/access_tokens.h"

#include <QRandomGenerator>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {

constexpr auto audience = "kiosk"_L1;
constexpr qint64 clockSkew = 5;

Error refused() {
    return {ErrorCode::Unauthenticated, u"The access token is not valid; sign in again."_s, {}, {}};
}

QString randomText() {
    return QString::number(QRandomGenerator::system()->generate64(), 36) +
           QString::number(QRandomGenerator::system()->generate64(), 36);
}

std::optional<qint64> seconds(const QJsonObject &claims, QLatin1StringView name) {
    const QJsonValue value = claims.value(name);
    return value.isDouble() ? std::optional(value.toInteger(-1)) : std::nullopt;
}

std::optional<Principal> principalFrom(const QJsonObject &claims) {
    Principal principal;
    const auto role = valueOf<Role>(claims.value("role"_L1).toString());
    if (!role)
        return std::nullopt;
    principal.role = *role;
    principal.name = claims.value("name"_L1).toString();
    if (*role == Role::Device) {
        const auto kind = valueOf<DeviceKind>(claims.value("kind"_L1).toString());
        principal.device = DeviceId::fromString(claims.value("sub"_L1).toString());
        if (!kind || !principal.device)
            return std::nullopt;
        principal.kind = *kind;
        return principal;
    }
    const auto user = UserId::fromString(claims.value("sub"_L1).toString());
    const auto session = SessionId::fromString(claims.value("sid"_L1).toString());
    if (!user || !session)
        return std::nullopt;
    principal.user = *user;
    principal.session = *session;
    return principal;
}

} // namespace

AccessTokens::AccessTokens(const QByteArray &secret, const Clock &clock)
    : m_tokens(secret)
    , m_clock(clock)
    , m_run(randomText()) {}

AccessTokens::Issued AccessTokens::issue(const Principal &principal, const char *type,
                                         std::chrono::seconds life) const {
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    const qint64 expires = now + life.count();
    QJsonObject claims{{u"aud"_s, audience},
                       {u"typ"_s, QString::fromLatin1(type)},
                       {u"iat"_s, now},
                       {u"nbf"_s, now},
                       {u"exp"_s, expires},
                       {u"role"_s, QString(nameOf(principal.role))},
                       {u"name"_s, principal.name},
                       {u"run"_s, m_run},
                       {u"jti"_s, randomText()}};
    if (principal.device) {
        claims.insert("sub"_L1, principal.device->toString());
        claims.insert("kind"_L1, QString(nameOf(principal.kind)));
    } else {
        claims.insert("sub"_L1, principal.user.toString());
        claims.insert("sid"_L1, principal.session.toString());
    }
    return {m_tokens.sign(claims), QDateTime::fromSecsSinceEpoch(expires, QTimeZone::UTC)};
}

Result<QJsonObject> AccessTokens::open(const QByteArray &token, const char *type,
                                       std::chrono::seconds life) const {
    const auto claims = m_tokens.open(token);
    if (!claims || claims->value("aud"_L1) != audience ||
        claims->value("typ"_L1).toString() != QLatin1StringView(type))
        return std::unexpected(refused());
    const auto issued = seconds(*claims, "iat"_L1);
    const auto notBefore = seconds(*claims, "nbf"_L1);
    const auto expires = seconds(*claims, "exp"_L1);
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    if (!issued || !notBefore || !expires || *notBefore > now + clockSkew || *issued > now + clockSkew ||
        *expires - *issued > life.count())
        return std::unexpected(refused());
    if (*expires <= now)
        return fail(ErrorCode::TokenExpired, u"The access token has expired; refresh the session."_s);
    return *claims;
}

AccessTokens::Issued AccessTokens::issueAccess(const Principal &person) const {
    return issue(person, "access", accessLife);
}

Result<Principal> AccessTokens::readAccess(const QByteArray &token) const {
    const auto claims = open(token, "access", accessLife);
    if (!claims)
        return std::unexpected(claims.error());
    const auto principal = principalFrom(*claims);
    if (!principal || principal->device)
        return std::unexpected(refused());
    if (claims->value("run"_L1) != m_run)
        return fail(ErrorCode::TokenExpired, u"The server has restarted; refresh the session."_s);
    return *principal;
}

AccessTokens::Issued AccessTokens::issueTicket(const Principal &principal) const {
    return issue(principal, "ticket", ticketLife);
}

Result<Principal> AccessTokens::redeemTicket(const QByteArray &ticket) {
    const auto claims = open(ticket, "ticket", ticketLife);
    if (!claims)
        return std::unexpected(claims.error());
    const auto principal = principalFrom(*claims);
    const QString id = claims->value("jti"_L1).toString();
    if (!principal || id.isEmpty() || m_usedTickets.contains(id))
        return std::unexpected(refused());
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    m_usedTickets.removeIf([now](auto entry) { return entry.value() < now; });
    m_usedTickets.insert(id, *seconds(*claims, "exp"_L1) + clockSkew);
    return *principal;
}

} // namespace kiosk::http
