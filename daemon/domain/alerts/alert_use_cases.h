// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/actor.h"
#include "daemon/domain/alerts/alerts.h"
#include "daemon/domain/unit_of_work.h"

namespace kiosk::alerts {

/// What an evaluation changed.
struct Changes {
    QList<Alert> raised; ///< New, or warning before and critical now.
    QList<Alert> resolved;
};

/// Makes the remembered alerts agree with \a findings: new ones are raised once, known ones counted, gone
/// ones resolved. Screens hear of what was raised and resolved.
[[nodiscard]] Result<Changes> record(UnitOfWork &unit, const QList<Finding> &findings, const QDateTime &now);
/// The open alerts, and those that were resolved within seven days.
[[nodiscard]] Result<QList<Alert>> list(UnitOfWork &unit, const QDateTime &now);
/// A person, \a by, has seen it: who and when is kept from the first time. not_found when there is no such
/// alert.
[[nodiscard]] Result<Alert> acknowledge(UnitOfWork &unit, const AlertId &id, const Actor &by,
                                        const QDateTime &now);

} // namespace kiosk::alerts
