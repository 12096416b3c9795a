// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/alert_repository.h"
#include "daemon/storage/engine/connection.h"

namespace kiosk::storage {

class PgAlertRepository final : public alerts::AlertRepository {
public:
    explicit PgAlertRepository(Connection &connection)
        : m_connection(connection) {}

    [[nodiscard]] alerts::ShopFacts observe(const QDateTime &now) override;
    [[nodiscard]] QList<alerts::Alert> lockOpen() override;
    [[nodiscard]] bool insert(const alerts::Alert &alert) override;
    void seeAgain(const AlertId &id, const alerts::Finding &finding, const QDateTime &now) override;
    void resolve(const AlertId &id, const QDateTime &now) override;
    [[nodiscard]] bool acknowledge(const AlertId &id, const UserId &by, const QDateTime &now) override;
    [[nodiscard]] std::optional<alerts::Alert> find(const AlertId &id) override;
    [[nodiscard]] QList<alerts::Alert> list(const QDateTime &since, int limit) override;
    qint64 deleteResolvedBefore(const QDateTime &when) override;

private:
    Connection &m_connection;
};

} // namespace kiosk::storage
