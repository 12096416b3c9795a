// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/alerts.h"
#include "daemon/domain/alerts/observations.h"

namespace kiosk::alerts {

/// From where on something is wrong; times in seconds.
struct Thresholds {
    qint64 paymentUnknown = 600;
    qint64 cardFaultPercent = 5; ///< With at least two faults.
    qint64 terminalAway = 60;
    qint64 outboxHeld = 60;
    double storageLowPercent = 20;
    double storageCriticalPercent = 5;
    qint64 connectionPercent = 80;
    qint64 blocked = 20;
    qint64 longTransaction = 300;
    qint64 archiverFailing = 300;
    qint64 followerBytes = qint64(1) << 30;
    qint64 followerPercent = 50; ///< Of what is kept for a slot, when that is less.
    qint64 followerSeconds = 300;
    qint64 freezePercent = 150; ///< Autovacuum has been at it for long.
    qint64 wraparoundPercent = 70;
    qint64 bloated = 2 * 3600;
    qint64 backupAge = 26 * 3600;
    qint64 backupGrace = 24 * 3600; ///< For a new shop that has none yet.
    qint64 drillAge = 35 * 86400;
    qint64 certificate = 21 * 86400;
    qint64 kioskSilent = 60;
    int oldOrdersAttempts = 3; ///< Without success, one after the other.
    qint64 clockOffsetMs = 2000;
    qint64 clockSetBack = 60; ///< A busy moment makes an order look a little newer than the look.
    qint64 clockUnkept = 3600;
    qint64 monthPrepared = 14 * 86400;
    qint64 undelivered = 1800;
    qint64 databaseDown = 120; ///< Told without the database, see DatabaseOutage.
};

/// Every rule that fires on \a seen, in the order of the rules.
[[nodiscard]] QList<Finding> evaluate(const Observations &seen, const Thresholds &limits = {});

/// Seconds since the newest good backup of the database, or since the shop was installed; nothing when that
/// is not known. On a database server of somebody else only a dump is one.
[[nodiscard]] std::optional<qint64> backupAge(const Observations &seen);
/// The same for the restore drill; nothing, too, where none can be made.
[[nodiscard]] std::optional<qint64> drillAge(const Observations &seen);
/// Bytes of the log from which on a follower is behind.
[[nodiscard]] qint64 followerLimit(const ShopFacts &shop, const Thresholds &limits = {});
/// Whether there is a good backup of the database at all.
[[nodiscard]] bool hasBackup(const Observations &seen);
/// The runs that failed last, of the kinds that this shop can have.
[[nodiscard]] QList<BackupRun> failedBackups(const Observations &seen);
/// Seconds by which what was stored last, in the database or as a backup, lies in the future: the clock was
/// set back, or was ahead then. Zero when it does not.
[[nodiscard]] qint64 clockBehind(const Observations &seen);
/// Seconds for which \a kiosk should have been heard and was not: from the opening on, and up to the closing
/// while the shop is closed.
[[nodiscard]] qint64 silence(const Observations &seen, const KioskContact &kiosk);

} // namespace kiosk::alerts
