// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/menu/menu.h"
#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

// The parts of which PgMenuRepository builds a menu.

/// The shop's settings and the menu's version; an empty menu of version 0 when there is no shop yet.
[[nodiscard]] menu::Menu readShop(Connection &connection);
/// Fills optionGroups.
void readOptionGroups(Connection &connection, menu::Menu &menu);
/// Fills categories and items with their variants, groups and slots.
void readItems(Connection &connection, menu::Menu &menu);

} // namespace kiosk::storage
