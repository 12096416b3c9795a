// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/http/support/metrics.h"
#include "daemon/http/support/router.h"
#include "shared/contract/system/system.h"

#include <functional>

namespace kiosk::http {

/// One thing that is asked for /health/ready; must answer at once, from memory.
struct HealthProbe {
    bool required = true; ///< Without it no orders can be taken: 503. Otherwise the shop is "degraded".
    std::function<contract::HealthCheck()> check;
    ErrorCode code = ErrorCode::DatabaseUnavailable; ///< What is told when it is required and broken.
};

struct SystemPorts {
    QString version;
    QList<HealthProbe> probes;
    std::function<bool()> isDraining;
    Metrics &metrics;
    QString certificateAuthorityFile; ///< PEM; may not exist.
};

void bindSystem(Router &router, const SystemPorts &ports);

} // namespace kiosk::http
