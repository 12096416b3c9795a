#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# backup.sh full | incremental   the database's files, with pgBackRest (every finished WAL file is kept beside them)
# backup.sh dump                 the database as one pg_dump file in backups/dumps
# backup.sh system               dump, configuration, pictures, certificates and secrets in one encrypted file for another machine
# backup.sh copy                 a system backup in the second target, a folder on another disk ([backup] second_target in kiosk.conf)
# backup.sh verify               reads every backup again; only then are old ones deleted
# backup.sh drill                restores the newest backup into a scratch cluster and compares it with the living shop
# backup.sh --due                does what the schedule asks for and nothing else (the timer and start.sh call this)
# backup.sh --list               shows what there is
# backup.sh --recovery-sheet     the key of the system backups as text and QR code, to print and to keep elsewhere
#
# One runs at a time. backups/status.json says how each kind ended; logs/backup/backup.log has the history.
# KIOSK_DATA names the instance (default: data in the checkout). With KIOSK_DATABASE_URL, a server of your own, only dumps are made.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
(($# == 1)) || die "backup.sh needs one of: full, incremental, dump, system, copy, verify, drill, --due, --list, --recovery-sheet (see --help)."
[[ -f $DAEMON_CONFIG || -d $BACKUP_DIR ]] || die "There is no shop in $KIOSK_DATA; scripts/start.sh makes one."
[[ -n ${KIOSK_INSIDE:-} || -w $RUN_DIR ]] || as_root "$0" "$@"
enter_environment "$0" "$@"

case $1 in
full | incremental | dump | system | copy | verify | drill)
    [[ $1 != copy || -n $(second_target) ]] || die "No second target is set: name a folder on another disk in $DAEMON_CONFIG, [backup] second_target."
    grep -qx "$1" <<<"$(backup_kinds)" || die "This shop uses a database server of its own administrator (KIOSK_DATABASE_URL): only 'dump', 'system' and 'verify' are possible; its files must be backed up there."
    backup_make_folders
    backup_lock --nonblock || die "Another backup or restore is at work on $KIOSK_DATA; wait for it."
    ! has_own_database || backup_configure "$KIOSK_DATA/postgres"
    backup_run "$1"
    ;;
--due)
    backup_make_folders
    backup_lock --nonblock || { say "Another backup or restore is at work; the schedule waits for it."; exit 0; }
    ! has_own_database || backup_configure "$KIOSK_DATA/postgres"
    backup_run_due
    ;;
--list)
    [[ ! -f $BACKUP_STATUS ]] || jq -r '.runs | to_entries[] | "\(.key)\t\(.value.result)\tlast good \(.value.lastGoodAt // "never")\t\(.value.detail)"' "$BACKUP_STATUS"
    if has_own_database && [[ -f $BACKUP_CONFIG ]]; then pgbackrest_run info; fi
    ls -l "$BACKUP_DUMPS" "$BACKUP_SYSTEM" 2>/dev/null || true
    ;;
--recovery-sheet) recovery_sheet ;;
*) die "backup.sh does not know '$1' (see --help)." ;;
esac
