// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/menu/menu.h"
#include "daemon/domain/menu/menu_repository.h"
#include "shared/contract/menu/menu.h"

namespace kiosk::http {

[[nodiscard]] contract::Menu toContract(const menu::Menu &menu);
[[nodiscard]] contract::ItemAvailability toContract(const menu::Availability &availability);

} // namespace kiosk::http
