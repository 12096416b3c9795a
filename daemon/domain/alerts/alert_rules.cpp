// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/alerts/alert_rules.h"

using namespace Qt::StringLiterals;

namespace kiosk::alerts {

namespace {

using enum AlertSeverity;

/// What one rule looks at, and where it puts what it finds.
struct Case {
    const Observations &seen;
    const Thresholds &limits;
    Rule rule;
    QList<Finding> &findings;

    void fire(AlertSeverity severity, const QJsonObject &details = {}, const QString &subject = {}) const {
        findings.append({rule, subject, severity, details});
    }
    [[nodiscard]] qint64 secondsSince(const QDateTime &when) const { return when.secsTo(seen.at); }
};

void fireForPayments(const Case &c, const QList<OpenPayment> &payments, qint64 patience) {
    for (const OpenPayment &payment : payments)
        if (const qint64 seconds = c.secondsSince(payment.since); seconds > patience)
            c.fire(Critical, {{u"order"_s, payment.order}, {u"seconds"_s, seconds}}, payment.id.toString());
}

void unknownPayments(const Case &c) {
    fireForPayments(c, c.seen.shop.unknownPayments, c.limits.paymentUnknown);
}

void moneyNotReturned(const Case &c) {
    fireForPayments(c, c.seen.shop.notReturned, 0);
}

// Two at least: the one fault of a quiet morning says nothing about the terminal.
void paymentErrors(const Case &c) {
    const ShopFacts &shop = c.seen.shop;
    if (shop.cardFaults >= 2 && shop.cardFaults * 100 > shop.cardAttempts * c.limits.cardFaultPercent)
        c.fire(Critical, {{u"faults"_s, shop.cardFaults}, {u"attempts"_s, shop.cardAttempts}});
}

void terminalAway(const Case &c) {
    const auto &since = c.seen.host.terminalAwaySince;
    if (since && c.secondsSince(*since) > c.limits.terminalAway)
        c.fire(Critical, {{u"seconds"_s, c.secondsSince(*since)}});
}

void outboxStuck(const Case &c) {
    if (const qint64 seconds = c.seen.shop.outboxHeldSeconds; seconds > c.limits.outboxHeld)
        c.fire(Warning, {{u"seconds"_s, seconds}});
}

void fireForVolumes(const Case &c, AlertSeverity severity, double from, double below) {
    for (const Volume &volume : c.seen.host.volumes)
        if (const double share = volume.freeShare(); share >= from && share < below)
            c.fire(severity, {{u"percent"_s, qint64(share)}, {u"bytes"_s, volume.freeBytes}}, volume.name);
}

void storageLow(const Case &c) {
    fireForVolumes(c, Warning, c.limits.storageCriticalPercent, c.limits.storageLowPercent);
}

void storageCritical(const Case &c) {
    fireForVolumes(c, Critical, 0, c.limits.storageCriticalPercent);
}

void connections(const Case &c) {
    const ShopFacts &shop = c.seen.shop;
    if (shop.connections * 100 > shop.connectionLimit * c.limits.connectionPercent)
        c.fire(Critical, {{u"connections"_s, shop.connections}, {u"limit"_s, shop.connectionLimit}});
}

QJsonObject told(const Blocker &blocker) {
    return {{u"pid"_s, blocker.pid},
            {u"query"_s, blocker.query},
            {u"seconds"_s, blocker.seconds},
            {u"waiting"_s, blocker.waiting}};
}

void blocked(const Case &c) {
    const auto &blocker = c.seen.shop.blocker;
    if (blocker && blocker->seconds > c.limits.blocked)
        c.fire(Critical, told(*blocker));
}

void longTransaction(const Case &c) {
    const auto &open = c.seen.shop.longTransaction;
    if (open && open->seconds > c.limits.longTransaction)
        c.fire(Warning, told(*open));
}

void deadlocks(const Case &c) {
    if (c.seen.host.recentDeadlocks > 0)
        c.fire(Warning, {{u"count"_s, c.seen.host.recentDeadlocks}});
}

void notDurable(const Case &c) {
    if (!c.seen.shop.durable)
        c.fire(Critical);
}

void noChecksums(const Case &c) {
    if (!c.seen.shop.checksums)
        c.fire(Warning);
}

void collation(const Case &c) {
    if (!c.seen.shop.collationFits)
        c.fire(Critical);
}

void archiver(const Case &c) {
    const auto &since = c.seen.host.archiverFailingSince;
    if (since && c.secondsSince(*since) > c.limits.archiverFailing)
        c.fire(Critical, {{u"seconds"_s, c.secondsSince(*since)}});
}

void replicationBehind(const Case &c) {
    const qint64 limit = followerLimit(c.seen.shop, c.limits);
    for (const Follower &follower : c.seen.shop.followers)
        if (!follower.isLost && (follower.bytes > limit || follower.seconds > c.limits.followerSeconds))
            c.fire(Warning,
                   {{u"name"_s, follower.name},
                    {u"megabytes"_s, follower.bytes >> 20},
                    {u"seconds"_s, follower.seconds}},
                   follower.name);
}

void replicationLost(const Case &c) {
    for (const Follower &follower : c.seen.shop.followers)
        if (follower.isLost)
            c.fire(Critical, {{u"name"_s, follower.name}}, follower.name);
}

void autovacuumOff(const Case &c) {
    if (!c.seen.shop.autovacuum)
        c.fire(Warning);
}

void freezeOverdue(const Case &c) {
    const ShopFacts &shop = c.seen.shop;
    const bool isUrgent = shop.wraparoundPercent > c.limits.wraparoundPercent;
    if (isUrgent || shop.freezePercent > c.limits.freezePercent)
        c.fire(isUrgent ? Critical : Warning, {{u"percent"_s, shop.wraparoundPercent}});
}

void vacuumOverdue(const Case &c) {
    const auto &bloated = c.seen.shop.bloated;
    const auto &since = c.seen.host.bloatedSince;
    if (bloated && since && c.secondsSince(*since) > c.limits.bloated)
        c.fire(Warning, {{u"table"_s, bloated->name},
                         {u"count"_s, bloated->deadRows},
                         {u"percent"_s, bloated->percent},
                         {u"seconds"_s, c.secondsSince(*since)}});
}

bool canHave(const Observations &seen, const QString &kind) {
    return seen.host.backupKinds.isEmpty() || seen.host.backupKinds.contains(kind);
}

std::optional<QDateTime> newestGood(const Observations &seen, const QStringList &kinds) {
    std::optional<QDateTime> newest;
    for (const BackupRun &run : seen.host.backups)
        if (kinds.contains(run.kind) && run.lastGoodAt && (!newest || *newest < *run.lastGoodAt))
            newest = run.lastGoodAt;
    return newest;
}

// Who has the server's files has more than dumps, and one of those alone would hide that the rest stands
// still.
std::optional<QDateTime> newestOfTheDatabase(const Observations &seen) {
    return newestGood(seen, canHave(seen, u"full"_s) ? QStringList{u"full"_s, u"incremental"_s}
                                                     : QStringList{u"dump"_s});
}

std::optional<QDateTime> newestDrill(const Observations &seen) {
    return newestGood(seen, {u"drill"_s});
}

// A shop that never had one is told by its age, after a shorter time.
void fireForAge(const Case &c, const std::optional<QDateTime> &good, qint64 limit, qint64 grace,
                AlertSeverity severity) {
    if (good && c.secondsSince(*good) > limit)
        c.fire(severity, {{u"seconds"_s, c.secondsSince(*good)}});
    const QDateTime &installed = c.seen.shop.installedAt;
    if (!good && installed.isValid() && c.secondsSince(installed) > grace)
        c.fire(severity, {{u"never"_s, true}, {u"seconds"_s, c.secondsSince(installed)}});
}

void backupOld(const Case &c) {
    fireForAge(c, newestOfTheDatabase(c.seen), c.limits.backupAge, c.limits.backupGrace, Critical);
}

void backupFailed(const Case &c) {
    for (const BackupRun &run : failedBackups(c.seen))
        c.fire(Warning, {{u"kind"_s, run.kind}, {u"detail"_s, run.detail}}, run.kind);
}

void drillOld(const Case &c) {
    if (canHave(c.seen, u"drill"_s))
        fireForAge(c, newestDrill(c.seen), c.limits.drillAge, c.limits.drillAge, Warning);
}

void certificate(const Case &c) {
    const auto &ends = c.seen.host.certificateEnds;
    if (!ends)
        return;
    if (const qint64 left = c.seen.at.secsTo(*ends); left < c.limits.certificate)
        c.fire(left <= 0 ? Critical : Warning, {{u"days"_s, left / 86400}});
}

void silentKiosks(const Case &c) {
    for (const KioskContact &kiosk : c.seen.shop.kiosks) {
        if (silence(c.seen, kiosk) > c.limits.kioskSilent)
            c.fire(Warning, {{u"name"_s, kiosk.name}, {u"seconds"_s, c.secondsSince(kiosk.lastSeen)}},
                   kiosk.id.toString());
    }
}

void deadJobs(const Case &c) {
    if (c.seen.shop.deadJobs > 0)
        c.fire(Warning, {{u"count"_s, c.seen.shop.deadJobs}});
}

void oldOrdersStuck(const Case &c) {
    const auto &failing = c.seen.shop.oldOrders;
    if (failing && failing->attempts >= c.limits.oldOrdersAttempts)
        c.fire(Warning, {{u"detail"_s, failing->error}});
}

void clockOffset(const Case &c) {
    if (qAbs(c.seen.shop.clockAheadMs) > c.limits.clockOffsetMs)
        c.fire(Warning, {{u"milliseconds"_s, c.seen.shop.clockAheadMs}});
}

void clockSetBack(const Case &c) {
    if (const qint64 seconds = clockBehind(c.seen); seconds > c.limits.clockSetBack)
        c.fire(Warning, {{u"seconds"_s, seconds}});
}

void clockUnkept(const Case &c) {
    const auto &since = c.seen.host.clockUnkeptSince;
    if (since && c.secondsSince(*since) > c.limits.clockUnkept)
        c.fire(Warning, {{u"seconds"_s, c.secondsSince(*since)}});
}

void monthsUnprepared(const Case &c) {
    const auto &left = c.seen.shop.unpreparedInSeconds;
    if (left && *left < c.limits.monthPrepared)
        c.fire(*left <= 0 ? Critical : Warning, {{u"days"_s, std::max(*left, qint64(0)) / 86400}});
}

QString nameForPeople(Channel channel) {
    return channel == Channel::Email ? u"E-Mail"_s : u"Webhook"_s;
}

void undelivered(const Case &c) {
    for (const Undelivered &stuck : c.seen.shop.undelivered)
        if (const qint64 seconds = c.secondsSince(stuck.since); seconds > c.limits.undelivered)
            c.fire(Critical,
                   {{u"channel"_s, nameForPeople(stuck.channel)},
                    {u"count"_s, stuck.waiting},
                    {u"seconds"_s, seconds},
                    {u"detail"_s, stuck.lastError}},
                   nameOf(stuck.channel));
}

struct Entry {
    Rule rule;
    void (*look)(const Case &);
};

constexpr std::array table{Entry{Rule::PaymentUnknown, unknownPayments},
                           Entry{Rule::PaymentNotReturned, moneyNotReturned},
                           Entry{Rule::PaymentErrors, paymentErrors},
                           Entry{Rule::TerminalAway, terminalAway},
                           Entry{Rule::OutboxStuck, outboxStuck},
                           Entry{Rule::StorageLow, storageLow},
                           Entry{Rule::StorageCritical, storageCritical},
                           Entry{Rule::DatabaseConnections, connections},
                           Entry{Rule::DatabaseBlocked, blocked},
                           Entry{Rule::DatabaseLongTransaction, longTransaction},
                           Entry{Rule::DatabaseDeadlocks, deadlocks},
                           Entry{Rule::DatabaseNotDurable, notDurable},
                           Entry{Rule::DatabaseNoChecksums, noChecksums},
                           Entry{Rule::CollationChanged, collation},
                           Entry{Rule::ArchiverFailing, archiver},
                           Entry{Rule::ReplicationBehind, replicationBehind},
                           Entry{Rule::ReplicationLost, replicationLost},
                           Entry{Rule::AutovacuumOff, autovacuumOff},
                           Entry{Rule::FreezeOverdue, freezeOverdue},
                           Entry{Rule::VacuumOverdue, vacuumOverdue},
                           Entry{Rule::BackupOld, backupOld},
                           Entry{Rule::BackupFailed, backupFailed},
                           Entry{Rule::DrillOld, drillOld},
                           Entry{Rule::CertificateEnds, certificate},
                           Entry{Rule::KioskSilent, silentKiosks},
                           Entry{Rule::JobsDead, deadJobs},
                           Entry{Rule::OldOrdersStuck, oldOrdersStuck},
                           Entry{Rule::ClockOffset, clockOffset},
                           Entry{Rule::ClockSetBack, clockSetBack},
                           Entry{Rule::ClockUnkept, clockUnkept},
                           Entry{Rule::MonthsUnprepared, monthsUnprepared},
                           Entry{Rule::AlertsUndelivered, undelivered}};
static_assert(table.size() == Names<Rule>::all.size(), "every rule stands in the table once");

std::optional<qint64> ageOf(const Observations &seen, const std::optional<QDateTime> &good) {
    const QDateTime since = good.value_or(seen.shop.installedAt);
    return since.isValid() ? std::optional(since.secsTo(seen.at)) : std::nullopt;
}

} // namespace

QList<Finding> evaluate(const Observations &seen, const Thresholds &limits) {
    QList<Finding> findings;
    for (const Entry &entry : table)
        entry.look({seen, limits, entry.rule, findings});
    return findings;
}

std::optional<qint64> backupAge(const Observations &seen) {
    return ageOf(seen, newestOfTheDatabase(seen));
}

qint64 followerLimit(const ShopFacts &shop, const Thresholds &limits) {
    return shop.slotLogLimit < 0
               ? limits.followerBytes
               : std::min(limits.followerBytes, shop.slotLogLimit * limits.followerPercent / 100);
}

bool hasBackup(const Observations &seen) {
    return newestOfTheDatabase(seen).has_value();
}

QList<BackupRun> failedBackups(const Observations &seen) {
    QList<BackupRun> failed = seen.host.backups;
    failed.removeIf([&](const BackupRun &run) { return !run.failed || !canHave(seen, run.kind); });
    return failed;
}

qint64 clockBehind(const Observations &seen) {
    qint64 seconds = std::max(qint64(0), seen.shop.storedAheadSeconds);
    for (const BackupRun &run : seen.host.backups)
        if (run.lastGoodAt)
            seconds = std::max(seconds, seen.at.secsTo(*run.lastGoodAt));
    return seconds;
}

// Nobody could be heard before this daemon listened, and nobody need be on at night. What was silent when the
// shop closed is not well because of that.
qint64 silence(const Observations &seen, const KioskContact &kiosk) {
    const QDateTime heard = std::max(kiosk.lastSeen, seen.host.watchingSince);
    const auto &hours = seen.host.hours;
    if (!hours)
        return heard.secsTo(seen.at);
    if (!hours->since)
        return hours->isOpen ? heard.secsTo(seen.at) : 0;
    return hours->isOpen ? std::max(heard, *hours->since).secsTo(seen.at)
                         : std::max(qint64(0), heard.secsTo(*hours->since));
}

std::optional<qint64> drillAge(const Observations &seen) {
    return canHave(seen, u"drill"_s) ? ageOf(seen, newestDrill(seen)) : std::nullopt;
}

} // namespace kiosk::alerts
