#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# backup.sh full | incremental   the database's files, with pgBackRest (every finished WAL file is kept beside them)
# backup.sh dump                 the database as one pg_dump file in backups/dumps
# backup.sh system               dump, configuration, pictures, certificates and secrets in one encrypted file for another machine
# backup.sh copy                 a system backup in the second target: another disk, SFTP or S3 ([backup] second_target in kiosk.conf)
# backup.sh copies               reads every system backup in a remote second target again
# backup.sh verify               reads every backup again; only then are old ones deleted
# backup.sh drill                restores the newest backup into a scratch cluster and compares it with the living shop
# backup.sh --due                does what the schedule asks for and nothing else (the timer and start.sh call this)
# backup.sh --list               shows what there is
# backup.sh --target             prepares SFTP or S3: the key, the host's fingerprint (it asks), and a try. S3 asks for access key and secret;
#                                --yes agrees to the fingerprint unseen, for programs that have compared it by themselves
# backup.sh --recovery-sheet     the key of the system backups as text and QR code, to print and to keep elsewhere
#
# One runs at a time. backups/status.json says how each kind ended; logs/backup/backup.log has the history.
# KIOSK_DATA names the instance (default: data in the checkout). With KIOSK_DATABASE_URL, a server of your own, only dumps are made.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
(($# == 1)) || [[ $* == "--target --yes" ]] || die "backup.sh needs one of: full, incremental, dump, system, copy, copies, verify, drill, --due, --list, --target, --recovery-sheet (see --help)."
[[ -f $DAEMON_CONFIG || -d $BACKUP_DIR ]] || die "There is no shop in $KIOSK_DATA; scripts/start.sh makes one."
[[ -n ${KIOSK_INSIDE:-} || -w $RUN_DIR ]] || as_root "$0" "$@"
# The schedule of units and containers runs as the cluster's owner, who is not asked for more.
[[ -n $KIOSK_INSTALLED && $(id -un) == postgres ]] || enter_environment "$0" "$@"

case $1 in
full | incremental | dump | system | copy | copies | verify | drill)
    [[ $1 != cop* || -n $(second_target) ]] || die "No second target is set: name a folder on another disk, or an address of sftp:// or s3://, in $DAEMON_CONFIG, [backup] second_target."
    [[ $1 != copies || $(second_target) != /* ]] || die "The second target is a folder; 'copy' reads all of it."
    grep -qx "$1" <<<"$(backup_kinds)" || die "This shop uses a database server of its own administrator (KIOSK_DATABASE_URL): only 'dump', 'system' and 'verify' are possible; its files must be backed up there."
    ! emergency_is_at_work || die "An emergency restore is at work or was cut off, so there is no shop to back up yet; run it again when it has ended."
    backup_make_folders
    backup_claim "a backup ($1)" || die "The shop in $KIOSK_DATA is taken by $BACKUP_HOLDER; wait for its end."
    ! update_was_cut_off || die "An update was cut off; $(update_finisher) finishes it, then the backup can be made."
    ! has_own_database || backup_configure "$KIOSK_DATA/postgres"
    backup_run "$1"
    ;;
--due)
    ! emergency_is_at_work || { say "An emergency restore is at work or was cut off; the schedule waits for the shop."; exit 0; }
    backup_make_folders
    backup_claim "a scheduled backup" || { say "The shop is taken by $BACKUP_HOLDER; the schedule waits for its end."; exit 0; }
    ! update_was_cut_off || { say "An update was cut off; the schedule waits until it is finished."; exit 0; }
    ! has_own_database || backup_configure "$KIOSK_DATA/postgres"
    backup_run_due
    ;;
--list)
    [[ ! -f $BACKUP_STATUS ]] || jq -r '.runs | to_entries[] | "\(.key)\t\(.value.result)\tlast good \(.value.lastGoodAt // "never")\t\(.value.detail)"' "$BACKUP_STATUS"
    if has_own_database && [[ -f $BACKUP_CONFIG ]]; then pgbackrest_run info; fi
    ls -l "$BACKUP_DUMPS" "$BACKUP_SYSTEM" 2>/dev/null || true
    ;;
--target)
    [[ $(second_target) == *://* ]] || die "Name the target first: in $DAEMON_CONFIG, [backup] second_target, an address of sftp:// or s3:// (a folder needs no preparing)."
    target_setup "${2:-}"
    ;;
--recovery-sheet) recovery_sheet ;;
*) die "backup.sh does not know '$1' (see --help)." ;;
esac
