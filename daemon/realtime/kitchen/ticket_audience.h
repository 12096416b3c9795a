// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/realtime/hub/audience.h"

namespace kiosk::realtime {

inline constexpr Audience ticketsAudience{
    Topic::Tickets, contract::anyPerson.orDevices(DeviceKind::Kitchen, DeviceKind::Board)};

} // namespace kiosk::realtime
