// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/support/request.h"

#include <QFuture>
#include <variant>

namespace kiosk::http {

/// Finds out who sent a request. May have to ask the database, hence the future.
class Authenticator {
public:
    using Finding = std::variant<Result<Principal>, QFuture<Result<Principal>>>;
    virtual ~Authenticator() = default;
    /// unauthenticated, token_expired or device_revoked when nobody may be concluded.
    [[nodiscard]] virtual Finding authenticate(const Request &request) = 0;
    /// Whether the metrics may be told: from this machine, or with the metrics token.
    [[nodiscard]] virtual bool isOperator(const Request &request) const = 0;
};

} // namespace kiosk::http
