// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/app/config/config.h"
#include "daemon/app/serve/room_guard.h"
#include "daemon/domain/payments/payment_terminal.h"
#include "daemon/http/system/system_routes.h"
#include "daemon/storage/engine/schema_history.h"
#include "daemon/storage/engine/server_facts.h"
#include "daemon/storage/pg_transactor.h"

#include <QTimer>

namespace kiosk::app {

/// Looks after what an order needs: the database every two seconds, its schema until it fits, the terminal
/// every thirty. The answers to /health/ready come from what it saw last, so that asking costs nothing.
class HealthMonitor final : public QObject {
    Q_OBJECT
public:
    HealthMonitor(const Config &config, storage::Database &database, storage::PgTransactor &transactor,
                  payments::PaymentTerminal &terminal, const RoomGuard &room);

    void start();
    /// What /health/ready tells.
    [[nodiscard]] QList<http::HealthProbe> probes() const;
    /// Nothing: it was not asked yet, or there is none.
    [[nodiscard]] std::optional<bool> terminalAnswers() const { return m_terminalAnswers; }

signals:
    /// A database worker has come back with an answer or with an error.
    void databaseAsked(bool answers);
    /// The same, and no other worker hangs: they and the event loop move, with or without a database.
    void alive();
    /// The database answers and this program runs on its schema: work may begin.
    void databaseBecameUsable();
    /// The daemon must not touch this database: it does not run on its schema, or, in a shop that is no
    /// demo, it would not keep what it is given.
    void refused(const QString &reason);

private:
    void askDatabase();
    void onPing(const Result<std::chrono::microseconds> &answer);
    void askSchema();
    void onHistory(const Result<QList<storage::AppliedStep>> &history);
    void onDurability(const Result<storage::Durability> &found);
    void askTerminal();

    const Config &m_config;
    storage::Database &m_database;
    storage::PgTransactor &m_transactor;
    payments::PaymentTerminal &m_terminal;
    const RoomGuard &m_room;
    QTimer m_databaseTimer;
    QTimer m_terminalTimer;
    bool m_databaseAnswers = false;
    std::chrono::microseconds m_databaseLatency{0};
    bool m_asking = false;
    bool m_hangs = false;
    bool m_schemaFits = false;
    bool m_schemaIsNewer = false;
    std::optional<bool> m_terminalAnswers;
};

} // namespace kiosk::app
