// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/maintenance/retention.h"

#include <QDateTime>

namespace kiosk::maintenance {

/// What keeps the database in shape. Deletes give how many rows went.
class MaintenanceRepository {
public:
    virtual ~MaintenanceRepository() = default;
    /// What the database's own clock says.
    [[nodiscard]] virtual QDateTime databaseTime() = 0;
    /// Makes the monthly partitions that are missing from \a now up to three months ahead; gives how many.
    virtual int ensurePartitions(const QDateTime &now) = 0;
    /// Events that every reader has seen long ago.
    virtual qint64 deleteEventsBefore(const QDateTime &when) = 0;
    /// Sessions that ran out or were ended before \a when, with their tokens.
    virtual qint64 deleteSessionsEndedBefore(const QDateTime &when) = 0;
    virtual qint64 deleteLoginFailuresBefore(const QDateTime &when) = 0;
    /// Setup and pairing codes that ran out before \a when.
    virtual qint64 deleteCodesExpiredBefore(const QDateTime &when) = 0;
    /// Finished jobs; given up ones stay three times as long.
    virtual qint64 deleteJobsFinishedBefore(const QDateTime &done, const QDateTime &dead) = 0;
    /// The policy in force. An error when it cannot be read: then nothing may be moved or deleted by it.
    [[nodiscard]] virtual Result<AcceptedPolicy> policyInForce() = 0;
    /// Puts \a accepted in force; the ones before it stay on record.
    virtual void accept(const AcceptedPolicy &accepted) = 0;
    /// What \a policy would do at \a now, by looking.
    [[nodiscard]] virtual RetentionEffect effectOf(const RetentionPolicy &policy, const QDateTime &now) = 0;
};

} // namespace kiosk::maintenance
