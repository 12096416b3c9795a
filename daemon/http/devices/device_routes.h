// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/unit_of_work.h"
#include "daemon/http/auth/principal_cache.h"
#include "daemon/http/support/rate_limiter.h"
#include "daemon/http/support/router.h"
#include "shared/core/clock.h"

#include <functional>

namespace kiosk::http {

struct DevicePorts {
    Transactor &transactor;
    const Clock &clock;
    PrincipalCache &principals;
    RateLimiter &pairingLimiter;
    QString publicOrigin; ///< Start of the pairing links, e.g. https://kiosk.local:8443.
    /// Whether a device has an open realtime connection to this daemon.
    std::function<bool(const DeviceId &)> isOnline;
};

void bindDevices(Router &router, const DevicePorts &ports);

} // namespace kiosk::http
