// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/system/system.h"

#include "shared/contract/wire/describe.h"

using namespace kiosk::contract;

KIOSK_DESCRIBE(HealthCheck, "One thing that must work.", field<&HealthCheck::name>("name", ""),
               field<&HealthCheck::ok>("ok", ""), field<&HealthCheck::detail>("detail", ""))

KIOSK_DESCRIBE(Health, "Whether the shop can take orders.",
               field<&Health::status>("status", "ok, degraded or unavailable."),
               field<&Health::version>("version", "Of the daemon."), field<&Health::checks>("checks", ""))
