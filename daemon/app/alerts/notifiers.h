// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/app/config/config.h"
#include "daemon/domain/alerts/notifier.h"

#include <memory>
#include <vector>

namespace kiosk::app {

using Notifiers = std::vector<std::unique_ptr<alerts::Notifier>>;

/// Everybody who is told about alerts, as configured, with their secrets; the error says which secret is
/// missing.
[[nodiscard]] Result<Notifiers> makeNotifiers(const Config &config);
/// For whom messages are written, as far as the configuration tells.
[[nodiscard]] alerts::Audience audienceOf(const Config &config);

} // namespace kiosk::app
