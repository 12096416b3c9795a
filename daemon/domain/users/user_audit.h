// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/actor.h"
#include "daemon/domain/unit_of_work.h"
#include "daemon/domain/users/users.h"

namespace kiosk::users {

/// Keeps who made \a user.
void keepCreated(UnitOfWork &unit, const User &user, const Actor &by, const QDateTime &now);
/// Keeps who changed what of a person; nothing when nothing is different. A password is never kept, only that
/// there is another one.
void keepUpdated(UnitOfWork &unit, const User &before, const User &after, const Actor &by,
                 const QDateTime &now);

} // namespace kiosk::users
