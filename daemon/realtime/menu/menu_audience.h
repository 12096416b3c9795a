// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/realtime/hub/audience.h"

namespace kiosk::realtime {

inline constexpr Audience menuAudience{
    Topic::Menu, contract::anyPerson.orDevices(DeviceKind::Kiosk, DeviceKind::Kitchen, DeviceKind::Board)};
/// Sold out, or sold again.
inline constexpr Audience itemsAudience{
    Topic::Items, contract::anyPerson.orDevices(DeviceKind::Kiosk, DeviceKind::Kitchen)};

} // namespace kiosk::realtime
