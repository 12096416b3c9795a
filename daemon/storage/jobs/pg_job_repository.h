// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/jobs/job_repository.h"
#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

class PgJobRepository final : public jobs::JobRepository {
public:
    explicit PgJobRepository(Connection &connection)
        : m_connection(connection) {}

    bool enqueue(const jobs::NewJob &job) override;
    [[nodiscard]] QList<jobs::Job> claim(const QStringList &kinds, const QString &owner, int limit,
                                         const QDateTime &leaseUntil, const QDateTime &now) override;
    bool finish(const jobs::Job &job, const QString &owner) override;
    bool fail(const jobs::Job &job, const QString &owner, const QString &error,
              const std::optional<QDateTime> &retryAt) override;
    void enqueueDue(const QList<jobs::Schedule> &schedules, const QDateTime &now) override;
    [[nodiscard]] std::optional<QDateTime> nextDue(const QStringList &kinds) override;
    [[nodiscard]] qint64 countDead() override;

private:
    Connection &m_connection;
};

} // namespace kiosk::storage
