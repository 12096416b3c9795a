// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/unit_of_work.h"
#include "daemon/domain/users/user_repository.h"

namespace kiosk::users {

/// A new family of refresh tokens for \a user.
[[nodiscard]] Session openSession(UserRepository &users, const User &user, const QDateTime &now);
/// Ends a session and has every daemon cut what hangs on it.
void endSession(UnitOfWork &unit, const SessionId &session, const QDateTime &now);
/// The same for all sessions of one person.
void endSessionsOf(UnitOfWork &unit, const UserId &user, const QDateTime &now);

/// Failures of the last hour count.
inline constexpr qint64 failureMemorySeconds = 3600;
/// How long after the last failure the next try is allowed: nothing up to nine failures, then 1 s, doubling
/// up to 5 min.
[[nodiscard]] qint64 waitSeconds(int failures);

} // namespace kiosk::users
