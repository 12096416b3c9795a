// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/values.h"
#include "shared/core/vocabulary.h"

#include <optional>

/// Health of the daemon.
namespace kiosk::contract {

/// One thing that must work.
struct HealthCheck {
    QString name;
    bool ok = false;
    QString detail;
};

/// Whether the shop can take orders.
struct Health {
    QString status;
    QString version;
    QList<HealthCheck> checks;
};

} // namespace kiosk::contract

KIOSK_WIRE_TYPE(HealthCheck)
KIOSK_WIRE_TYPE(Health)
