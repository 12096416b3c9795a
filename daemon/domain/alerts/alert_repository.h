// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/alerts.h"
#include "daemon/domain/alerts/observations.h"

namespace kiosk::alerts {

/// Alerts as they are remembered, and what the database knows about the shop and itself.
class AlertRepository {
public:
    virtual ~AlertRepository() = default;
    [[nodiscard]] virtual ShopFacts observe(const QDateTime &now) = 0;

    /// Those that are not resolved, locked against other evaluations until the end of the transaction.
    [[nodiscard]] virtual QList<Alert> lockOpen() = 0;
    /// False when an open one of the same rule and subject is there.
    [[nodiscard]] virtual bool insert(const Alert &alert) = 0;
    /// Seen once more, as \a finding says.
    virtual void seeAgain(const AlertId &id, const Finding &finding, const QDateTime &now) = 0;
    virtual void resolve(const AlertId &id, const QDateTime &now) = 0;
    /// Notes the person and the time; false when that was done before, or when there is no such alert.
    [[nodiscard]] virtual bool acknowledge(const AlertId &id, const UserId &by, const QDateTime &now) = 0;
    [[nodiscard]] virtual std::optional<Alert> find(const AlertId &id) = 0;
    /// The open ones and those resolved after \a since, at most \a limit: open first, critical first, newest
    /// first.
    [[nodiscard]] virtual QList<Alert> list(const QDateTime &since, int limit) = 0;
    virtual qint64 deleteResolvedBefore(const QDateTime &when) = 0;
};

} // namespace kiosk::alerts
