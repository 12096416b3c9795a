// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/auth/access_tokens.h"
#include "daemon/http/support/router.h"
#include "daemon/realtime/hub/realtime_hub.h"

namespace kiosk::realtime {

/// Tickets, the event stream, and the answer to those who ask the WebSocket's address without an upgrade.
/// \a streams is the number of event streams allowed at the same time.
void bindRealtime(http::Router &router, const http::AccessTokens &tokens, RealtimeHub &hub, int streams = 60);

} // namespace kiosk::realtime
