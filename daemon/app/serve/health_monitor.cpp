// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/serve/health_monitor.h"

#include "daemon/storage/engine/server_facts.h"
#include "shared/core/logging.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace kiosk::app {

HealthMonitor::HealthMonitor(const Config &config, storage::Database &database,
                             storage::PgTransactor &transactor, payments::PaymentTerminal &terminal,
                             const RoomGuard &room)
    : m_config(config)
    , m_database(database)
    , m_transactor(transactor)
    , m_terminal(terminal)
    , m_room(room) {
    m_databaseTimer.setInterval(2s);
    connect(&m_databaseTimer, &QTimer::timeout, this, &HealthMonitor::askDatabase);
    m_terminalTimer.setInterval(30s);
    connect(&m_terminalTimer, &QTimer::timeout, this, &HealthMonitor::askTerminal);
}

void HealthMonitor::start() {
    m_databaseTimer.start();
    askDatabase();
    if (m_config.terminal.driver != "none"_L1) {
        m_terminalTimer.start();
        askTerminal();
    }
}

QList<http::HealthProbe> HealthMonitor::probes() const {
    return {{.required = true,
             .check =
                 [this] {
                     return contract::HealthCheck{
                         u"database"_s, m_databaseAnswers && m_database.isUp(),
                         m_databaseAnswers
                             ? u"answers in %1 ms"_s.arg(double(m_databaseLatency.count()) / 1000, 0, 'f', 1)
                             : u"does not answer"_s};
                 }},
            {.required = true,
             .check =
                 [this] {
                     return contract::HealthCheck{u"schema"_s, m_schemaFits,
                                                  !m_schemaFits ? u"not known yet, or not this program's"_s
                                                  : m_schemaIsNewer
                                                      ? u"newer than this program, which runs on it"_s
                                                      : u"fits this program"_s};
                 }},
            {.required = true,
             .check =
                 [this] {
                     return contract::HealthCheck{u"disk"_s, m_room.level() != room::Level::Full,
                                                  m_room.describe()};
                 },
             .code = ErrorCode::NoRoom},
            {.required = false, .check = [this] {
                 if (m_config.terminal.driver == "none"_L1)
                     return contract::HealthCheck{u"terminal"_s, true, u"none configured"_s};
                 return contract::HealthCheck{u"terminal"_s, m_terminalAnswers.value_or(true),
                                              !m_terminalAnswers ? u"not asked yet"_s
                                              : *m_terminalAnswers
                                                  ? u"answers"_s
                                                  : u"does not answer; guests can pay at the counter"_s};
             }}};
}

void HealthMonitor::askDatabase() {
    if (m_asking)
        return;
    m_asking = true;
    m_transactor.ping().then(this,
                             [this](const Result<std::chrono::microseconds> &answer) { onPing(answer); });
}

void HealthMonitor::onPing(const Result<std::chrono::microseconds> &answer) {
    m_asking = false;
    const bool answeredBefore = m_databaseAnswers;
    m_databaseAnswers = answer.has_value();
    if (answer)
        m_databaseLatency = *answer;
    if (answeredBefore != m_databaseAnswers)
        qCInfo(lcApp) << (m_databaseAnswers ? "the database answers" : "the database does not answer");
    emit databaseAsked(m_databaseAnswers);
    if (const bool hung = std::exchange(m_hangs, !m_database.moves()); m_hangs && !hung)
        qCCritical(lcApp) << "a database worker hangs in a job that will not end; a service manager restarts "
                             "this daemon";
    if (!m_hangs)
        emit alive();
    if (m_databaseAnswers && !m_schemaFits)
        askSchema();
}

void HealthMonitor::askSchema() {
    storage::askHistory(m_database).then(this, [this](const Result<QList<storage::AppliedStep>> &history) {
        onHistory(history);
    });
}

void HealthMonitor::onHistory(const Result<QList<storage::AppliedStep>> &history) {
    if (!history || m_schemaFits)
        return; // the next ping asks again
    const auto fit = storage::compare(*history, storage::shippedMigrations());
    if (!fit) {
        emit refused(fit.error().detail);
        return;
    }
    if (fit->isOlder()) {
        emit refused(u"The database has schema version %1, this program needs %2. Run: kioskd migrate"_s
                         .arg(fit->present)
                         .arg(fit->known));
        return;
    }
    m_schemaIsNewer = fit->isNewer();
    if (m_schemaIsNewer)
        qCWarning(lcApp).noquote()
            << u"The database has schema version %1, newer than the %2 of this program, which runs "
               "on it."_s.arg(fit->present)
                   .arg(fit->known);
    storage::askDurability(m_database).then(this, [this](const Result<storage::Durability> &found) {
        onDurability(found);
    });
}

void HealthMonitor::onDurability(const Result<storage::Durability> &found) {
    if (!found || m_schemaFits)
        return; // the next ping asks again
    if (found->isBeingFilled) {
        emit refused(u"kioskd simulate fills this database just now; start the shop when it has ended."_s);
        return;
    }
    if (!found->settingsOff.isEmpty()) {
        const QString what =
            u"PostgreSQL runs with %1 off, so a power cut or a failing disk can lose orders that "
            "were taken. "_s.arg(found->settingsOff.join(u", "_s));
        if (!m_config.shop.demo) {
            emit refused(what +
                         u"Switch it on (data_checksums: pg_checksums --enable), or set shop.demo = true "
                         "to try the program; nothing was changed."_s);
            return;
        }
        qCWarning(lcApp).noquote() << what + u"Only a demo may do so."_s;
    }
    m_schemaFits = true;
    emit databaseBecameUsable();
}

void HealthMonitor::askTerminal() {
    m_terminal.reachable().then(this, [this](bool answers) {
        if (m_terminalAnswers != answers)
            qCInfo(lcApp) << "card terminal:" << (answers ? "answers" : "does not answer");
        m_terminalAnswers = answers;
    });
}

} // namespace kiosk::app
