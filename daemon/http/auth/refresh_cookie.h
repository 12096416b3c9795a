// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/support/answer.h"
#include "daemon/http/support/request.h"

#include <chrono>

namespace kiosk::http {

/// The refresh token's cookie: out of reach of scripts, of other sites and of plain HTTP.
inline constexpr auto refreshCookieName = "__Host-kiosk_refresh";

void setRefreshCookie(Answer &answer, const QString &token, std::chrono::seconds life);
void clearRefreshCookie(Answer &answer);
/// Empty when the request has none.
[[nodiscard]] QString refreshTokenOf(const Request &request);

/// Refuses what another site made the browser send (origin_refused). \a publicOrigins are the addresses under
/// which people open the shop, e.g. https://kiosk.local:8443. For requests that a cookie alone authorises.
[[nodiscard]] Result<void> checkSameSite(const Request &request, const QStringList &publicOrigins);

} // namespace kiosk::http
