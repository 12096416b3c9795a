// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/maintenance/maintenance_repository.h"
#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

class PgMaintenanceRepository final : public maintenance::MaintenanceRepository {
public:
    explicit PgMaintenanceRepository(Connection &connection)
        : m_connection(connection) {}

    [[nodiscard]] QDateTime databaseTime() override;
    int ensurePartitions(const QDateTime &now) override;
    qint64 deleteEventsBefore(const QDateTime &when) override;
    qint64 deleteSessionsEndedBefore(const QDateTime &when) override;
    qint64 deleteLoginFailuresBefore(const QDateTime &when) override;
    qint64 deleteCodesExpiredBefore(const QDateTime &when) override;
    qint64 deleteJobsFinishedBefore(const QDateTime &done, const QDateTime &dead) override;
    [[nodiscard]] Result<maintenance::AcceptedPolicy> policyInForce() override;
    void accept(const maintenance::AcceptedPolicy &accepted) override;
    [[nodiscard]] maintenance::RetentionEffect effectOf(const maintenance::RetentionPolicy &policy,
                                                        const QDateTime &now) override;

private:
    Connection &m_connection;
};

} // namespace kiosk::storage
