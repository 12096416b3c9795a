// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/app/alerts/notifiers.h"
#include "daemon/app/alerts/outage_file.h"
#include "daemon/app/config/config.h"
#include "daemon/app/logging/log_files.h"
#include "daemon/app/serve/health_monitor.h"
#include "daemon/app/serve/room_guard.h"
#include "daemon/app/serve/service_manager.h"
#include "daemon/app/serve/shop_watch.h"
#include "daemon/http/auth/bearer_authenticator.h"
#include "daemon/http/logs/log_search_worker.h"
#include "daemon/http/logs/log_streams.h"
#include "daemon/http/menu/menu_store.h"
#include "daemon/http/support/http_server.h"
#include "daemon/http/users/password_worker.h"
#include "daemon/integrations/openssl/argon2_hasher.h"
#include "daemon/jobs/alerts/outage_messenger.h"
#include "daemon/jobs/payments/payment_runner.h"
#include "daemon/jobs/runner/job_runner.h"
#include "daemon/realtime/sockets/web_socket_gate.h"
#include "daemon/storage/events/outbox_reader.h"
#include "daemon/storage/maintenance/pg_archive.h"
#include "daemon/storage/maintenance/pg_exports.h"
#include "daemon/storage/maintenance/pg_personal_data.h"

namespace kiosk::app {

/// The running server: makes every part, hands each what it needs, and takes them down in the right order.
/// Members are declared in the order in which they depend on each other.
class Daemon final : public QObject {
    Q_OBJECT
public:
    /// What must be known before anything is made.
    struct Secrets {
        QByteArray accessTokenKey;
        QByteArray metricsToken;
    };
    Daemon(const Config &config, const Secrets &secrets, Notifiers notifiers,
           storage::ConnectionTarget target, logs::LogFeed &feed);
    ~Daemon() override;

    /// Begins to listen; the error says why it cannot.
    [[nodiscard]] Result<void> start();
    /// Finishes what runs, refuses the new, and emits stopped() within about ten seconds.
    void stop();

signals:
    void stopped();
    /// It cannot go on; \a reason is for the log.
    void failed(const QString &reason);

private:
    void connectParts();
    void bindRoutes();
    void beginWork();
    void takeEvents(const QList<StoredEvent> &events);
    [[nodiscard]] alerts::Audience audience() const;

    const Config m_config;
    const ServiceManager m_manager;
    SystemClock m_clock;
    http::Metrics m_metrics;
    storage::Database m_database;
    storage::OutboxReader m_outbox;
    storage::PgTransactor m_transactor;
    std::unique_ptr<payments::PaymentTerminal> m_terminal;
    RoomGuard m_room;
    HealthMonitor m_health;
    http::MenuStore m_menu;
    http::PrincipalCache m_principals;
    http::AccessTokens m_tokens;
    http::BearerAuthenticator m_authenticator;
    openssl::Argon2Hasher m_hasher;
    http::PasswordWorker m_passwords;
    http::RateLimiter m_signInLimiter;
    http::RateLimiter m_pairingLimiter;
    const LogFiles m_logFiles;
    http::LogSearchWorker m_logSearches;
    jobs::PaymentRunner m_payments;
    storage::PgArchive m_archive;
    storage::PgPersonalData m_personalData;
    storage::PgExports m_exports;
    jobs::JobRunner m_jobs;
    http::Router m_router;
    http::StaticFiles m_files;
    http::HttpServer m_server;
    http::LogStreams m_logStreams;
    realtime::RealtimeHub m_hub;
    realtime::WebSocketGate m_gate;
    ShopWatch m_watch;
    Notifiers m_notifiers;
    const OutageFile m_outageFile;
    jobs::OutageMessenger m_outage;
    bool m_working = false;
    bool m_stopping = false;
};

} // namespace kiosk::app
