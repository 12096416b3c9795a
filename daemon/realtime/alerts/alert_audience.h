// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/realtime/hub/audience.h"

namespace kiosk::realtime {

inline constexpr Audience alertsAudience{Topic::Alerts, contract::managers};

} // namespace kiosk::realtime
