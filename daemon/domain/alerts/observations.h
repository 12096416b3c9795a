// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/messages.h"
#include "daemon/domain/hours/opening_hours.h"
#include "shared/core/id.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>

/// What was seen of a shop at one moment. An absent value was not asked or cannot be known; no rule fires on
/// it.
namespace kiosk::alerts {

/// A payment that waits for an answer or a person.
struct OpenPayment {
    PaymentId id;
    QString order; ///< The number that guests and staff know.
    QDateTime since;
};

/// A session of the database that holds others up. The query carries no values.
struct Blocker {
    int pid = 0;
    QString query;
    qint64 seconds = 0; ///< How long the longest waiter waits, or how long the transaction is open.
    int waiting = 0;    ///< Sessions that wait for it.
};

struct KioskContact {
    DeviceId id;
    QString name;
    QDateTime lastSeen; ///< Of its last sign of life; of its pairing when there was none.
};

/// The job that moves old orders to the archive and exports them, while it does not succeed.
struct FailingJob {
    int attempts = 0;
    QString error; ///< Of the last attempt.
};

/// A standby of the database, or the slot that keeps the database's log for one.
struct Follower {
    QString name;
    bool isLost = false; ///< The log that it needs was removed, or may be at any moment.
    qint64 bytes = 0;    ///< Of the log, that it has not taken.
    qint64 seconds = 0;  ///< How long it takes to repeat a change; 0 when it is not connected.
};

/// A table of which a large part is rows that autovacuum should have removed.
struct BloatedTable {
    QString name;
    qint64 deadRows = 0;
    qint64 percent = 0; ///< Dead ones of all rows.
};

/// What the database tells.
struct ShopFacts {
    QList<OpenPayment> unknownPayments;
    QList<OpenPayment> notReturned; ///< Money that the terminal refuses to give back.
    qint64 cardAttempts = 0;        ///< In the last ten minutes.
    qint64 cardFaults = 0;          ///< Of these, those that ended without a clear answer.
    qint64 outboxHeldSeconds = 0;   ///< Age of the oldest event that may not be told yet.
    int connections = 0;
    int connectionLimit = 0;
    std::optional<Blocker> blocker;         ///< The one that holds up others the longest.
    std::optional<Blocker> longTransaction; ///< The oldest that is open.
    qint64 deadlocks = 0;                   ///< Since the statistics began.
    bool durable = true;
    bool checksums = true;
    bool collationFits = true;
    bool archiving = false;
    std::optional<QDateTime> lastArchived;
    std::optional<QDateTime> lastArchiveFailure;
    qint64 oldestTransactionAge = 0; ///< Transactions until autovacuum must freeze count from here.
    bool autovacuum = true;
    qint64 freezePercent = 0;     ///< Of the age at which autovacuum must freeze; of the oldest database.
    qint64 wraparoundPercent = 0; ///< Of the transactions that PostgreSQL can tell apart, likewise.
    std::optional<BloatedTable> bloated; ///< The one with the most dead rows.
    QList<Follower> followers;
    qint64 slotLogLimit = -1; ///< Bytes of the log that are kept for a slot; negative: without end.
    qint64 deadJobs = 0;
    std::optional<FailingJob> oldOrders;
    qint64 clockAheadMs = 0; ///< Of the database before this machine.
    /// How far the newest order or event lies after the clock that it was written by; not above zero when
    /// that clock goes right.
    qint64 storedAheadSeconds = 0;
    /// Until the first month that has no place for orders; not above zero when they are refused now. Absent:
    /// the next three months are prepared.
    std::optional<qint64> unpreparedInSeconds;
    QList<KioskContact> kiosks;
    QList<Undelivered> undelivered; ///< At most one for each channel.
    QDateTime installedAt;          ///< When the schema was first made.
};

/// Room on one file system.
struct Volume {
    QString name; ///< data or wal
    qint64 freeBytes = 0;
    qint64 totalBytes = 0;
    /// In percent; 100 when the size is not known.
    [[nodiscard]] double freeShare() const {
        return totalBytes > 0 ? 100.0 * double(freeBytes) / double(totalBytes) : 100.0;
    }
};

/// One kind of backup run, from the report that the backups write.
struct BackupRun {
    QString kind;
    bool failed = false; ///< The last run.
    QString detail;
    std::optional<QDateTime> lastGoodAt;     ///< When the newest good run began.
    std::optional<QDateTime> startedAt = {}; ///< Of the last run, like those below.
    std::optional<QDateTime> finishedAt = {};
    qint64 bytes = 0; ///< 0: nothing was made.
};

/// What this machine tells.
struct HostFacts {
    QList<Volume> volumes;
    std::optional<QDateTime> certificateEnds;
    std::optional<QDateTime> terminalAwaySince;
    std::optional<QDateTime> archiverFailingSince;
    std::optional<QDateTime> bloatedSince;     ///< There has always been a bloated table since.
    std::optional<QDateTime> clockUnkeptSince; ///< By a time server, though a service should see to it.
    qint64 recentDeadlocks = 0;                ///< In the last ten minutes.
    QList<BackupRun> backups;                  ///< Empty: they never ran.
    QStringList backupKinds;                   ///< That this shop can have; empty: not told.
    QDateTime watchingSince;                   ///< When this daemon began to look.
    std::optional<hours::Moment> hours = {};   ///< Absent: the shop does not say when it is open.
};

struct Observations {
    QDateTime at;
    ShopFacts shop;
    HostFacts host;
};

} // namespace kiosk::alerts
