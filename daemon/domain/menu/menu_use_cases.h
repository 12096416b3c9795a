// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/actor.h"
#include "daemon/domain/menu/menu_repository.h"
#include "daemon/domain/unit_of_work.h"

namespace kiosk::menu {

/// Marks an item sold out (until a time, or until someone undoes it) or sells it again, tells all screens and
/// keeps who did it.
[[nodiscard]] Result<Availability> setAvailability(UnitOfWork &unit, const ItemId &item, bool available,
                                                   const std::optional<QDateTime> &until, const Actor &by,
                                                   const QDateTime &now);
/// Sells items again whose time has come, as the program by itself, and tells all screens.
[[nodiscard]] Result<QList<Availability>> restoreExpired(UnitOfWork &unit, const QDateTime &now);

} // namespace kiosk::menu
