// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/id.h"
#include "shared/core/names.h"
#include "shared/core/vocabulary.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace kiosk::alerts {

/// What can be wrong with a shop. The name is the key of the texts in the panel and of the state in the
/// database, where it is kept as text: an older program must be able to read the alerts of a newer one.
enum class Rule {
    PaymentUnknown,
    PaymentNotReturned,
    PaymentErrors,
    TerminalAway,
    OutboxStuck,
    StorageLow,
    StorageCritical,
    DatabaseConnections,
    DatabaseBlocked,
    DatabaseLongTransaction,
    DatabaseDeadlocks,
    DatabaseNotDurable,
    DatabaseNoChecksums,
    CollationChanged,
    ArchiverFailing,
    ReplicationBehind,
    ReplicationLost,
    AutovacuumOff,
    FreezeOverdue,
    VacuumOverdue,
    BackupOld,
    BackupFailed,
    DrillOld,
    CertificateEnds,
    KioskSilent,
    JobsDead,
    OldOrdersStuck,
    ClockOffset,
    ClockSetBack,
    ClockUnkept,
    MonthsUnprepared,
    AlertsUndelivered,
};

/// One rule that fires for one thing.
struct Finding {
    Rule rule{};
    QString subject; ///< What it is about, for a machine: an id or a name; empty when there is only one.
    AlertSeverity severity = AlertSeverity::Warning;
    QJsonObject details; ///< Values for the text: numbers in seconds, bytes or percent, and names.
    bool operator==(const Finding &) const = default;
};

/// A finding over time, as the shop remembers it.
struct Alert {
    AlertId id;
    QString rule; ///< See Rule; may be one that only a newer program knows.
    QString subject;
    AlertSeverity severity = AlertSeverity::Warning;
    QJsonObject details; ///< Of the last time it was seen.
    QDateTime firstSeen;
    QDateTime lastSeen;
    qint64 count = 1;       ///< How often it was seen.
    QString acknowledgedBy; ///< The person's name.
    std::optional<QDateTime> acknowledgedAt;
    std::optional<QDateTime> resolvedAt; ///< When it was first seen no more.
};

} // namespace kiosk::alerts

template <>
struct kiosk::Names<kiosk::alerts::Rule> {
    using enum alerts::Rule;
    static constexpr auto type = "AlertRule";
    static constexpr std::array all{Named{PaymentUnknown, "payment_unknown"},
                                    Named{PaymentNotReturned, "payment_not_returned"},
                                    Named{PaymentErrors, "payment_errors"},
                                    Named{TerminalAway, "terminal_away"},
                                    Named{OutboxStuck, "outbox_stuck"},
                                    Named{StorageLow, "storage_low"},
                                    Named{StorageCritical, "storage_critical"},
                                    Named{DatabaseConnections, "database_connections"},
                                    Named{DatabaseBlocked, "database_blocked"},
                                    Named{DatabaseLongTransaction, "database_long_transaction"},
                                    Named{DatabaseDeadlocks, "database_deadlocks"},
                                    Named{DatabaseNotDurable, "database_not_durable"},
                                    Named{DatabaseNoChecksums, "database_no_checksums"},
                                    Named{CollationChanged, "collation_changed"},
                                    Named{ArchiverFailing, "archiver_failing"},
                                    Named{ReplicationBehind, "replication_behind"},
                                    Named{ReplicationLost, "replication_lost"},
                                    Named{AutovacuumOff, "autovacuum_off"},
                                    Named{FreezeOverdue, "freeze_overdue"},
                                    Named{VacuumOverdue, "vacuum_overdue"},
                                    Named{BackupOld, "backup_old"},
                                    Named{BackupFailed, "backup_failed"},
                                    Named{DrillOld, "drill_old"},
                                    Named{CertificateEnds, "certificate_ends"},
                                    Named{KioskSilent, "kiosk_silent"},
                                    Named{JobsDead, "jobs_dead"},
                                    Named{OldOrdersStuck, "old_orders_stuck"},
                                    Named{ClockOffset, "clock_offset"},
                                    Named{ClockSetBack, "clock_set_back"},
                                    Named{ClockUnkept, "clock_unkept"},
                                    Named{MonthsUnprepared, "months_unprepared"},
                                    Named{AlertsUndelivered, "alerts_undelivered"}};
};
