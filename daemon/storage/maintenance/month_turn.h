// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

/// How whoever moves, changes or drops whole months connects: patient with its own statements, and never a
/// reason for others to wait.
[[nodiscard]] ConnectionTarget forMonths(ConnectionTarget target);
/// Takes the turn among all who do so, of every process; it is held as long as the connection is open, so a
/// runner that dies lets go. False when another has it.
[[nodiscard]] bool takeTurn(Connection &connection);
/// Whether somebody held a lock that \a failure's statement did not wait longer for.
[[nodiscard]] bool isLockRefusal(const DbException &failure);
/// After a step that failed: pauses, longer each time, and gives true when others were in the way and it is
/// worth another try. \a refusals counts the failures since the last step that succeeded.
[[nodiscard]] bool pauseBeforeAnotherTry(const DbException &failure, int &refusals);

} // namespace kiosk::storage
