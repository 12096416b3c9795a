// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/storage/engine/connection.h"

#include <QFuture>

namespace kiosk::storage {

/// What a support person asks a PostgreSQL first.
struct ServerFacts {
    int version = 0;        ///< 170005 for 17.5
    bool checksums = false; ///< Pages carry checksums.
    bool durable = false;   ///< fsync, full_page_writes and synchronous_commit are on.
    qint64 databaseBytes = 0;
    int connections = 0; ///< Open now.
    int connectionLimit = 0;
    qint64 clockAheadMs = 0; ///< Of the database, before this machine's clock.
};

/// What makes this server unfit to keep orders now.
struct Durability {
    QStringList settingsOff; ///< By name, of fsync, full_page_writes, synchronous_commit and data_checksums.
    bool isBeingFilled = false; ///< By kioskd simulate, which must be alone.
};

/// One setting that the scripts advise for the machine.
struct AdvisedSetting {
    QString name;
    QString inForce;
    QString advised;
    bool fits = false; ///< Both mean the same.
};

/// How PostgreSQL is set for its machine. Empty where nobody advises: on a server of another administrator.
struct ServerTuning {
    QString machine; ///< In words.
    QList<AdvisedSetting> settings;
    QString walBetweenCheckpoints; ///< max_wal_size
    QString walForFollowers;       ///< max_slot_wal_keep_size
    QString walForArchive;         ///< What may wait for the backup's repository; empty without archiving.
};

class Database;

/// Asks over an open connection. Throws DbException.
[[nodiscard]] ServerFacts readServerFacts(Connection &connection);

/// Asks over an open connection. Throws DbException.
[[nodiscard]] ServerTuning readServerTuning(Connection &connection);

/// What waits for a person.
struct Unsettled {
    int payments = 0; ///< Whose outcome is not known, or that could not be given back.
    int jobs = 0;     ///< That were given up.
};
/// Asks over an open connection to a database with this program's schema. Throws DbException.
[[nodiscard]] Unsettled readUnsettled(Connection &connection);

/// Asked on a worker.
[[nodiscard]] QFuture<Result<Durability>> askDurability(Database &database);

} // namespace kiosk::storage
