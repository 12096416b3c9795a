// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/unit_of_work.h"

#include <QDateTime>

namespace kiosk::maintenance {

/// How long things stay that nobody needs any more, in days.
struct Retention {
    int activeOrders = 90; ///< Among the tables of the day; then in the archive.
    int events = 7;
    int sessions = 7;
    int loginFailures = 1;
    int codes = 1;
    int jobs = 30;
};

/// Deletes what is older than \a retention says.
[[nodiscard]] Result<void> cleanUp(UnitOfWork &unit, const Retention &retention, const QDateTime &now);
/// Monthly partitions: of the server's month and three ahead.
[[nodiscard]] Result<void> ensurePartitions(UnitOfWork &unit, const QDateTime &now);

} // namespace kiosk::maintenance
