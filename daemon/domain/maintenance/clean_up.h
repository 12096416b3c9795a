// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/unit_of_work.h"

#include <QDateTime>

namespace kiosk::maintenance {

/// How long things stay that only the program itself needs, in days; nobody can set these.
namespace housekeeping {
inline constexpr int events = 7;
inline constexpr int loginFailures = 1;
inline constexpr int codes = 1;
inline constexpr int jobs = 30;
} // namespace housekeeping

/// Deletes sessions as the accepted policy says, and what nobody needs any more.
[[nodiscard]] Result<void> cleanUp(UnitOfWork &unit, const QDateTime &now);
/// Monthly partitions: of the month of \a now and three ahead.
[[nodiscard]] Result<void> ensurePartitions(UnitOfWork &unit, const QDateTime &now);

/// Whether this machine's clock, which says \a now, may be right: the database agrees to the hour, and the
/// year is not one before this program was made, where a clock begins that has lost its battery.
[[nodiscard]] bool isCredible(const QDateTime &now, const QDateTime &databaseTime);
/// ensurePartitions() unless the clock must be wrong: then it makes none, so that orders are refused rather
/// than kept under a wrong month.
[[nodiscard]] Result<void> keepPartitionsAhead(UnitOfWork &unit, const QDateTime &now);

} // namespace kiosk::maintenance
