// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/serve/shop_watch.h"

#include "daemon/app/room/usable_volume.h"
#include "daemon/domain/alerts/alert_rules.h"
#include "daemon/integrations/host/backup_report.h"
#include "daemon/integrations/host/certificate.h"
#include "daemon/integrations/host/time_sync.h"
#include "daemon/integrations/host/volumes.h"

#include <QFileInfo>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double orUnknown(const std::optional<qint64> &value) {
    return value ? double(*value) : unknown;
}

const alerts::BackupRun *drill(const alerts::Observations &seen) {
    const auto run = std::ranges::find(seen.host.backups, u"drill"_s, &alerts::BackupRun::kind);
    return run == seen.host.backups.end() ? nullptr : &*run;
}

/// The most that \a value says of any standby or slot.
qint64 most(const alerts::Observations &seen, qint64 alerts::Follower::*value) {
    qint64 found = 0;
    for (const alerts::Follower &follower : seen.shop.followers)
        found = std::max(found, follower.*value);
    return found;
}

void tellUpkeep(const auto &add) {
    using Seen = const alerts::Observations &;
    add("kiosk_database_autovacuum", "1 when autovacuum and its statistics are on.",
        [](Seen s) { return s.shop.autovacuum; });
    add("kiosk_database_freeze_ratio",
        "Age of the oldest rows that are not frozen, as a share of that at which autovacuum must freeze.",
        [](Seen s) { return double(s.shop.freezePercent) / 100; });
    add("kiosk_database_wraparound_ratio",
        "The same age as a share of the transactions that PostgreSQL can tell apart; at 1 it stops.",
        [](Seen s) { return double(s.shop.wraparoundPercent) / 100; });
    add("kiosk_database_bloated_seconds",
        "How long there has been a table that is mostly rows to be removed; 0 when there is none.",
        [](Seen s) { return s.host.bloatedSince ? s.host.bloatedSince->secsTo(s.at) : qint64(0); });
    add("kiosk_replication_behind_bytes", "Most of the log that a standby or slot has not taken.",
        [](Seen s) { return most(s, &alerts::Follower::bytes); });
    add("kiosk_replication_behind_limit_bytes", "From where on that is too much.",
        [](Seen s) { return alerts::followerLimit(s.shop); });
    add("kiosk_replication_behind_seconds", "How long the slowest standby takes to repeat a change.",
        [](Seen s) { return most(s, &alerts::Follower::seconds); });
    add("kiosk_replication_lost", "Slots whose log was removed or may be at any moment.",
        [](Seen s) { return std::ranges::count(s.shop.followers, true, &alerts::Follower::isLost); });
}

qint64 secondsOf(const std::optional<alerts::Blocker> &blocker) {
    return blocker ? blocker->seconds : 0;
}

} // namespace

ShopWatch::ShopWatch(const Config &config, Ports ports, http::Metrics &metrics)
    : m_config(config)
    , m_ports(std::move(ports))
    , m_watchingSince(QDateTime::currentDateTimeUtc()) {
    tell(metrics);
}

QList<DeviceId> ShopWatch::connectedDevices() {
    return m_ports.connectedDevices();
}

QList<alerts::Volume> ShopWatch::volumes() const {
    QList<alerts::Volume> found;
    if (const auto data = usableVolume(m_config, u"data"_s, m_config.paths.data))
        found.append(*data);
    if (!m_config.paths.wal.isEmpty() && !host::onOneFileSystem(m_config.paths.data, m_config.paths.wal))
        if (const auto wal = usableVolume(m_config, u"wal"_s, m_config.paths.wal))
            found.append(*wal);
    return found;
}

std::optional<hours::Moment> ShopWatch::hours(const QDateTime &now) const {
    const auto &hours = m_config.shop.openingHours;
    const auto zone = m_ports.zone();
    return hours && zone ? std::optional(hours::momentAt(*hours, now, *zone)) : std::nullopt;
}

qint64 ShopWatch::recentDeadlocks(qint64 total, const QDateTime &now) {
    // Statistics that were reset begin at zero again.
    if (!m_deadlocks.empty() && m_deadlocks.back().second > total)
        m_deadlocks.clear();
    m_deadlocks.emplace_back(now, total);
    while (m_deadlocks.front().first.secsTo(now) > 600)
        m_deadlocks.pop_front();
    return total - m_deadlocks.front().second;
}

alerts::HostFacts ShopWatch::observe(const alerts::ShopFacts &shop, const QDateTime &now) {
    m_terminalAway.see(m_ports.terminalAnswers() == false, now);
    m_archiverFailing.see(shop.archiving && shop.lastArchiveFailure &&
                              (!shop.lastArchived || *shop.lastArchived < *shop.lastArchiveFailure),
                          now);
    m_bloated.see(shop.bloated.has_value(), now);
    m_clockUnkept.see(host::clockIsKept(u"/run/systemd/timesync"_s, now) == false, now);
    const host::BackupReport backups =
        host::readBackupReport(m_config.paths.data + u"/backups/status.json"_s);
    return {.volumes = volumes(),
            .certificateEnds = host::certificateEnd(m_config.runFolder() + u"/server.crt"_s),
            .terminalAwaySince = m_terminalAway.began,
            .archiverFailingSince = m_archiverFailing.began,
            .bloatedSince = m_bloated.began,
            .clockUnkeptSince = m_clockUnkept.began,
            .recentDeadlocks = recentDeadlocks(shop.deadlocks, now),
            .backups = backups.runs,
            .backupKinds = backups.kinds,
            .watchingSince = m_watchingSince,
            .hours = hours(now)};
}

void ShopWatch::keep(const alerts::Observations &seen) {
    m_seen = seen;
}

void ShopWatch::tell(http::Metrics &metrics) {
    const auto add = [&](const QByteArray &name, const QByteArray &help, auto read,
                         const QByteArray &type = "gauge") {
        metrics.reading(name, help, [this, read] { return m_seen ? double(read(*m_seen)) : unknown; }, type);
    };
    using Seen = const alerts::Observations &;
    add("kiosk_payments_unknown", "Payments whose outcome is not known.",
        [](Seen s) { return s.shop.unknownPayments.size(); });
    add("kiosk_payments_unknown_oldest_seconds", "Age of the oldest of them; 0 when there is none.",
        [](Seen s) {
            qint64 oldest = 0;
            for (const alerts::OpenPayment &payment : s.shop.unknownPayments)
                oldest = std::max(oldest, payment.since.secsTo(s.at));
            return oldest;
        });
    add("kiosk_payments_not_returned", "Payments that the terminal refuses to give back.",
        [](Seen s) { return s.shop.notReturned.size(); });
    add("kiosk_card_attempts_recent", "Card payments begun in the last ten minutes.",
        [](Seen s) { return s.shop.cardAttempts; });
    add("kiosk_card_faults_recent", "Those of them without a clear answer.",
        [](Seen s) { return s.shop.cardFaults; });
    add("kiosk_outbox_held_seconds", "Age of the oldest event that may not be told yet.",
        [](Seen s) { return s.shop.outboxHeldSeconds; });
    add("kiosk_database_connections", "Open connections to PostgreSQL.",
        [](Seen s) { return s.shop.connections; });
    add("kiosk_database_connections_limit", "Most connections that PostgreSQL allows.",
        [](Seen s) { return s.shop.connectionLimit; });
    add("kiosk_database_blocked_seconds", "How long the longest waiter waits for a lock.",
        [](Seen s) { return secondsOf(s.shop.blocker); });
    add("kiosk_database_blocked_sessions", "Sessions that wait for the worst blocker.",
        [](Seen s) { return s.shop.blocker ? s.shop.blocker->waiting : 0; });
    add("kiosk_database_longest_transaction_seconds", "Age of the oldest open transaction.",
        [](Seen s) { return secondsOf(s.shop.longTransaction); });
    add(
        "kiosk_database_deadlocks_total", "Deadlocks since the statistics began.",
        [](Seen s) { return s.shop.deadlocks; }, "counter");
    add("kiosk_database_durable", "1 when fsync, full_page_writes and synchronous_commit are on.",
        [](Seen s) { return s.shop.durable; });
    add("kiosk_database_checksums", "1 when pages carry checksums.", [](Seen s) { return s.shop.checksums; });
    add("kiosk_database_collation_fits", "1 when the collation is the one the indexes were built with.",
        [](Seen s) { return s.shop.collationFits; });
    add("kiosk_database_archiver_failing_seconds", "How long archiving has been failing; 0 when it works.",
        [](Seen s) {
            return s.host.archiverFailingSince ? s.host.archiverFailingSince->secsTo(s.at) : qint64(0);
        });
    add("kiosk_database_oldest_transaction_age",
        "Transactions that autovacuum has to freeze, see datfrozenxid.",
        [](Seen s) { return s.shop.oldestTransactionAge; });
    tellUpkeep(add);
    add("kiosk_database_clock_ahead_seconds", "Clock of the database before this machine's.",
        [](Seen s) { return double(s.shop.clockAheadMs) / 1000; });
    add("kiosk_clock_behind_seconds",
        "How far what was stored last lies in the future of the clock; 0 when it does not.",
        [](Seen s) { return alerts::clockBehind(s); });
    add("kiosk_clock_unkept_seconds",
        "How long systemd-timesyncd has kept the clock by no time server; 0 when it does or is not there.",
        [](Seen s) { return s.host.clockUnkeptSince ? s.host.clockUnkeptSince->secsTo(s.at) : qint64(0); });
    add("kiosk_jobs_dead", "Jobs that were given up.", [](Seen s) { return s.shop.deadJobs; });
    add("kiosk_old_orders_failed_attempts",
        "Attempts in a row in which old orders could not be moved or exported; 0 when they can.",
        [](Seen s) { return s.shop.oldOrders ? s.shop.oldOrders->attempts : 0; });
    add("kiosk_months_unprepared_in_seconds",
        "Until the first month that has no place for orders; not above 0 when they are refused now.",
        [](Seen s) { return orUnknown(s.shop.unpreparedInSeconds); });
    add("kiosk_terminal_away_seconds", "How long the terminal has not answered; 0 when it does.",
        [](Seen s) { return s.host.terminalAwaySince ? s.host.terminalAwaySince->secsTo(s.at) : qint64(0); });
    add("kiosk_certificate_remaining_seconds", "Until the server's certificate ends.", [](Seen s) {
        return s.host.certificateEnds ? double(s.at.secsTo(*s.host.certificateEnds)) : unknown;
    });
    add("kiosk_backup_age_seconds", "Since the newest good backup of the database, or since installation.",
        [](Seen s) { return orUnknown(alerts::backupAge(s)); });
    add("kiosk_backup_missing", "1 when there never was a good backup of the database.",
        [](Seen s) { return !alerts::hasBackup(s); });
    add("kiosk_backups_failed", "Kinds of backups whose last run failed.",
        [](Seen s) { return alerts::failedBackups(s).size(); });
    add("kiosk_devices_silent_longest_seconds", "How long the most silent kiosk has not been heard.",
        [](Seen s) {
            qint64 longest = 0;
            for (const alerts::KioskContact &kiosk : s.shop.kiosks)
                longest = std::max(longest, alerts::silence(s, kiosk));
            return longest;
        });
    add("kiosk_restore_drill_age_seconds",
        "Since the newest good restore drill, or since installation; NaN where none can be made.",
        [](Seen s) { return orUnknown(alerts::drillAge(s)); });
    add("kiosk_restore_drill_ok", "1 when the last restore drill succeeded, 0 when it failed.",
        [](Seen s) { return drill(s) ? double(!drill(s)->failed) : unknown; });
    add("kiosk_restore_drill_timestamp_seconds", "When that drill ended.", [](Seen s) {
        return drill(s) && drill(s)->finishedAt ? double(drill(s)->finishedAt->toSecsSinceEpoch()) : unknown;
    });
    add("kiosk_storage_free_bytes", "Room on the tightest file system of the shop.", [](Seen s) {
        double least = unknown;
        for (const alerts::Volume &volume : s.host.volumes)
            if (!(double(volume.freeBytes) >= least))
                least = double(volume.freeBytes);
        return least;
    });
    add("kiosk_storage_free_ratio", "The same as a share, from 0 to 1.", [](Seen s) {
        double least = unknown;
        for (const alerts::Volume &volume : s.host.volumes)
            if (!(volume.freeShare() / 100 >= least))
                least = volume.freeShare() / 100;
        return least;
    });
    add("kiosk_alert_messages_undelivered", "Messages about alerts that were tried and not delivered.",
        [](Seen s) {
            qint64 waiting = 0;
            for (const alerts::Undelivered &stuck : s.shop.undelivered)
                waiting += stuck.waiting;
            return waiting;
        });
    add("kiosk_alert_messages_undelivered_oldest_seconds", "Age of the oldest of them; 0 when there is none.",
        [](Seen s) {
            qint64 oldest = 0;
            for (const alerts::Undelivered &stuck : s.shop.undelivered)
                oldest = std::max(oldest, stuck.since.secsTo(s.at));
            return oldest;
        });
    add("kiosk_alerts_firing", "Rules that fire now.", [](Seen s) { return alerts::evaluate(s).size(); });
    // Before the first look there is a time, too: one that never comes must be seen from outside.
    metrics.reading(
        "kiosk_watch_timestamp_seconds", "When the shop was looked at last, or when this daemon began.",
        [this] { return double((m_seen ? m_seen->at : m_watchingSince).toMSecsSinceEpoch()) / 1000; },
        "gauge");
}

} // namespace kiosk::app
