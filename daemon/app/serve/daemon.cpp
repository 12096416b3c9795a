// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/serve/daemon.h"

#include "daemon/app/logging/log_age.h"
#include "daemon/app/serve/retention_notice.h"
#include "daemon/app/serve/web_mounts.h"
#include "daemon/app/terminal/terminal_factory.h"
#include "daemon/http/alerts/alert_routes.h"
#include "daemon/http/audit/audit_routes.h"
#include "daemon/http/backups/backup_routes.h"
#include "daemon/http/checkout/checkout_routes.h"
#include "daemon/http/devices/device_routes.h"
#include "daemon/http/kitchen/kitchen_routes.h"
#include "daemon/http/logs/log_routes.h"
#include "daemon/http/menu/menu_routes.h"
#include "daemon/http/system/process_metrics.h"
#include "daemon/http/system/system_routes.h"
#include "daemon/http/users/user_routes.h"
#include "daemon/jobs/alerts/alert_job.h"
#include "daemon/jobs/alerts/delivery_job.h"
#include "daemon/jobs/maintenance/maintenance_jobs.h"
#include "daemon/realtime/streams/realtime_routes.h"
#include "shared/core/logging.h"

#include <QCoreApplication>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

// Stays the same over restarts, so that a daemon goes on at once with what it left behind.
QString ownerName(const Config &config) {
    return u"%1:%2"_s.arg(QString::fromLatin1(QSysInfo::machineUniqueId())).arg(config.server.port);
}

/// Whether an attempt may have to go to the terminal, or money to be given back.
bool mayMovePayments(const StoredEvent &stored) {
    const DomainEvent &event = stored.event;
    return event.topic == Topic::Payments || (event.topic == Topic::Orders && event.kind != u"submitted");
}

QString shopName(const http::MenuStore &store) {
    return store.menu() ? store.menu()->shopName : QString();
}

} // namespace

Daemon::Daemon(const Config &config, const Secrets &secrets, Notifiers notifiers,
               storage::ConnectionTarget target, logs::LogFeed &feed)
    : m_config(config)
    , m_manager(ServiceManager::ofThisProcess())
    , m_database({.target = std::move(target), .workers = config.database.workers})
    , m_outbox(m_database)
    , m_transactor(m_database, [this] { m_outbox.wake(); })
    , m_terminal(makeTerminal(config.terminal, m_clock))
    , m_room(m_config)
    , m_health(m_config, m_database, m_transactor, *m_terminal, m_room)
    , m_menu(m_transactor, m_metrics)
    , m_principals(m_transactor, m_clock)
    , m_tokens(secrets.accessTokenKey, m_clock)
    , m_authenticator(m_tokens, m_principals, secrets.metricsToken)
    , m_passwords(m_hasher)
    , m_signInLimiter({.burst = 30, .interval = std::chrono::seconds(2)})
    , m_pairingLimiter({.burst = 20, .interval = std::chrono::seconds(5)})
    , m_logFiles(config.log.directory)
    , m_logSearches(m_logFiles)
    , m_payments(m_transactor, m_clock, {{payments::mainTerminal, m_terminal.get()}},
                 {.owner = ownerName(config)})
    , m_archive(m_database.target(), std::chrono::seconds(10), [this] { return m_room.admitsLargeFiles(); })
    , m_personalData(m_database.target())
    , m_exports(m_database.target(), config.exportsFolder(), [this] { return m_room.admitsLargeFiles(); })
    , m_jobs(m_transactor, m_clock, ownerName(config))
    , m_files(webMounts(config.paths))
    , m_server({.trustedProxies = config.server.trustedProxies}, m_router, m_files, m_authenticator,
               m_metrics)
    , m_logStreams(m_server, m_principals, feed)
    , m_hub(m_metrics)
    , m_gate(m_server, m_authenticator, m_principals, m_hub, m_metrics,
             {.publicOrigins = config.server.publicOrigins})
    , m_watch(m_config,
              {.connectedDevices = [this] { return m_hub.onlineDevices(); },
               .terminalAnswers = [this] { return m_health.terminalAnswers(); },
               .zone =
                   [this] {
                       const auto menu = m_menu.menu();
                       return menu && menu->timeZone.isValid() ? std::optional(menu->timeZone) : std::nullopt;
                   }},
              m_metrics)
    , m_notifiers(std::move(notifiers))
    , m_outageFile(config.runFolder() + u"/database-down.json"_s)
    , m_outage({.clock = m_clock,
                .steady = [] { return std::chrono::steady_clock::now(); },
                .notifiers = m_notifiers,
                .audience = [this] { return audience(); },
                .keep = [this](const auto &told) { m_outageFile.keep(told); }},
               m_outageFile.read()) {
    bindRoutes();
    connectParts();
}

Daemon::~Daemon() = default;

void Daemon::bindRoutes() {
    http::addProcessMetrics(m_metrics);
    m_metrics.reading(
        "kiosk_storage_level", "0 enough, 1 low, 2 clean, 3 stop, 4 full: no order is taken.",
        [this] { return double(m_room.level()); }, "gauge");
    m_metrics.reading(
        "kiosk_storage_ballast_bytes", "Size of the file that is kept for a full disk.",
        [this] { return double(m_room.ballastHeld()); }, "gauge");
    m_metrics.reading(
        "kiosk_database_silent_seconds",
        "Since the database answered last, or since this daemon began; it is asked every two seconds.",
        [this] { return double(m_outage.silence().count()); }, "gauge");
    http::bindSystem(m_router, {.version = QCoreApplication::applicationVersion(),
                                .probes = m_health.probes(),
                                .isDraining = [this] { return m_server.isDraining(); },
                                .metrics = m_metrics,
                                .certificateAuthorityFile = m_config.runFolder() + u"/ca.crt"_s});
    const http::UserPorts users{.transactor = m_transactor,
                                .clock = m_clock,
                                .tokens = m_tokens,
                                .passwords = m_passwords,
                                .signInLimiter = m_signInLimiter,
                                .publicOrigins = m_config.server.publicOrigins,
                                .context = this};
    http::bindSessions(m_router, users);
    http::bindUsers(m_router, users);
    http::bindDevices(m_router,
                      {.transactor = m_transactor,
                       .clock = m_clock,
                       .principals = m_principals,
                       .pairingLimiter = m_pairingLimiter,
                       .publicOrigin = m_config.server.publicOrigins.value(0),
                       .isOnline = [this](const DeviceId &device) { return m_hub.isOnline(device); }});
    http::bindMenu(m_router, m_transactor, m_clock, m_menu);
    const http::CheckoutPorts checkout{
        .transactor = m_transactor,
        .clock = m_clock,
        .menu = [this] { return m_menu.menu(); },
        .paymentsKick = [this] { m_payments.kick(); },
        .abortAttempt = [this](const payments::Payment &payment) { m_payments.abort(payment.id); },
        .admitsOrders = [this] { return m_room.admitsOrders(); },
        .context = this};
    http::bindOrders(m_router, checkout);
    http::bindPayments(m_router, checkout);
    http::bindKitchen(m_router, m_transactor, m_clock, [this] { return shopName(m_menu); });
    http::bindAlerts(m_router, m_transactor, m_clock);
    http::bindAudit(m_router, m_transactor);
    http::bindBackups(m_router, [this] { return m_watch.seen(); });
    http::bindLogs(m_router, m_logSearches, m_logStreams);
    realtime::bindRealtime(m_router, m_tokens, m_hub);
}

void Daemon::connectParts() {
    connect(&m_outbox, &storage::OutboxReader::eventsStored, this, &Daemon::takeEvents, Qt::QueuedConnection);
    connect(&m_health, &HealthMonitor::databaseAsked, this, [this](bool answers) {
        m_manager.status(answers ? "the database answers" : "the database does not answer");
        m_outage.look(answers);
    });
    connect(&m_health, &HealthMonitor::alive, this, [this] { m_manager.alive(); });
    connect(&m_health, &HealthMonitor::databaseBecameUsable, this, &Daemon::beginWork);
    connect(&m_health, &HealthMonitor::refused, this, &Daemon::failed);
    connect(&m_server, &http::HttpServer::drained, this, [this] {
        m_database.shutDown();
        emit stopped();
    });
}

alerts::Audience Daemon::audience() const {
    alerts::Audience audience = audienceOf(m_config);
    if (const auto menu = m_menu.menu()) {
        audience.shop = menu->shopName;
        audience.zone = menu->timeZone;
    }
    return audience;
}

Result<void> Daemon::start() {
    jobs::addMaintenance(m_jobs, m_transactor, m_clock);
    jobs::addAlerts(m_jobs, m_transactor, m_clock, m_watch, jobs::channelsOf(m_notifiers));
    jobs::addAlertDelivery(m_jobs, {.transactor = m_transactor,
                                    .clock = m_clock,
                                    .notifiers = m_notifiers,
                                    .audience = [this] { return audience(); },
                                    .context = *this});
    jobs::addArchive(m_jobs, m_transactor, m_clock, {m_archive, m_personalData, m_exports});
    addOldLogs(m_jobs, m_transactor, m_clock, m_config.log.directory);
    m_room.start();
    m_health.start();
    m_outage.start();
    const auto inherited = http::listenDescriptor();
    auto listening = inherited ? m_server.adopt(*inherited)
                               : m_server.listen(m_config.server.listen, m_config.server.port);
    if (listening) {
        qCInfo(lcApp).noquote()
            << u"listening on %1:%2"_s.arg(m_config.server.listen.toString()).arg(m_server.port());
        m_manager.ready();
    }
    return listening;
}

void Daemon::beginWork() {
    if (m_working || m_stopping)
        return;
    m_working = true;
    tellRetention(m_config.retention.file, m_transactor);
    m_outbox.start();
    m_menu.invalidate();
    m_principals.reload();
    m_payments.start();
    m_jobs.start();
}

void Daemon::takeEvents(const QList<StoredEvent> &events) {
    // Whoever hears of a change and asks must not be answered from memory that is older.
    m_principals.apply(events);
    m_menu.apply(events);
    m_hub.publish(events);
    if (std::ranges::any_of(events, mayMovePayments))
        m_payments.kick();
}

void Daemon::stop() {
    if (m_stopping)
        return;
    m_stopping = true;
    qCInfo(lcApp) << "stopping";
    m_manager.stopping();
    m_jobs.stop();
    m_payments.stop();
    m_server.drain();
}

} // namespace kiosk::app
