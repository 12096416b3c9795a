// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/auth/signed_tokens.h"
#include "daemon/http/support/principal.h"
#include "shared/core/clock.h"

#include <QHash>
#include <chrono>

namespace kiosk::http {

/// Short-lived proof of who somebody is: access tokens for people, one-use tickets that open a WebSocket or
/// an event stream.
class AccessTokens {
public:
    static constexpr std::chrono::seconds accessLife{600};
    static constexpr std::chrono::seconds ticketLife{30};

    struct Issued {
        QByteArray token;
        QDateTime expiresAt;
    };

    /// Access tokens that another object issued are token_expired: which sessions ended while the daemon was
    /// down is not known, and the refresh asks the database.
    AccessTokens(const QByteArray &secret, const Clock &clock);

    [[nodiscard]] Issued issueAccess(const Principal &person) const;
    /// Unauthenticated, or token_expired.
    [[nodiscard]] Result<Principal> readAccess(const QByteArray &token) const;

    [[nodiscard]] Issued issueTicket(const Principal &principal) const;
    /// Uses the ticket up.
    [[nodiscard]] Result<Principal> redeemTicket(const QByteArray &ticket);

private:
    [[nodiscard]] Issued issue(const Principal &principal, const char *type, std::chrono::seconds life) const;
    [[nodiscard]] Result<QJsonObject> open(const QByteArray &token, const char *type,
                                           std::chrono::seconds life) const;

    SignedTokens m_tokens;
    const Clock &m_clock;
    QString m_run; ///< Told by name and not by time: a clock that is set back must not shut everybody out.
    QHash<QString, qint64> m_usedTickets; ///< By id; the time until which it must be remembered.
};

} // namespace kiosk::http
