// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/app/config/config.h"
#include "daemon/domain/payments/payment_terminal.h"
#include "shared/core/clock.h"

#include <memory>

namespace kiosk::app {

/// The terminal that the configuration names; with driver "none" one that takes no payment and says so.
[[nodiscard]] std::unique_ptr<payments::PaymentTerminal> makeTerminal(const Config::Terminal &settings,
                                                                      const Clock &clock);

} // namespace kiosk::app
