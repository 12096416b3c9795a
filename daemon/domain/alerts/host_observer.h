// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/observations.h"

namespace kiosk::alerts {

/// Looks at the machine and keeps what can only be seen over time.
class HostObserver {
public:
    virtual ~HostObserver() = default;
    /// Devices that are connected now.
    [[nodiscard]] virtual QList<DeviceId> connectedDevices() = 0;
    /// What the machine tells, beside what the database told.
    [[nodiscard]] virtual HostFacts observe(const ShopFacts &shop, const QDateTime &now) = 0;
    /// Keeps \a seen for those who ask for numbers.
    virtual void keep(const Observations &seen) = 0;
};

} // namespace kiosk::alerts
