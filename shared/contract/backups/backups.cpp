// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/contract/backups/backups.h"

#include "shared/contract/wire/describe.h"

using namespace kiosk::contract;

KIOSK_DESCRIBE(BackupRun, "How the last run of one kind of backup ended.",
               field<&BackupRun::kind>(
                   "kind", "full, incremental, dump, system, copy, copies, verify, drill; report when the "
                           "report itself cannot be read. New kinds come with new versions."),
               field<&BackupRun::ok>("ok", ""),
               field<&BackupRun::detail>("detail", "What was made, or why it was not; in English."),
               field<&BackupRun::startedAt>("startedAt", ""), field<&BackupRun::finishedAt>("finishedAt", ""),
               field<&BackupRun::lastGoodAt>("lastGoodAt",
                                             "When the newest good run began; absent when there was none."),
               field<&BackupRun::bytes>("bytes", "Size of what was made; absent when nothing was."))

KIOSK_DESCRIBE(BackupReport, "One run for each kind of backup that was ever made here.",
               field<&BackupReport::at>("at",
                                        "When the system looked at it last; absent in its first seconds."),
               field<&BackupReport::runs>("runs", ""))
