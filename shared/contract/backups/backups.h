// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/values.h"

/// How the shop's backups stand, for those who run it.
namespace kiosk::contract {

/// How the last run of one kind of backup ended.
struct BackupRun {
    QString kind;
    bool ok = false;
    QString detail;
    std::optional<QDateTime> startedAt;
    std::optional<QDateTime> finishedAt;
    std::optional<QDateTime> lastGoodAt;
    std::optional<qint64> bytes;
};

/// One run for each kind of backup that was ever made here.
struct BackupReport {
    std::optional<QDateTime> at;
    QList<BackupRun> runs;
};

} // namespace kiosk::contract

KIOSK_WIRE_TYPE(BackupRun)
KIOSK_WIRE_TYPE(BackupReport)
