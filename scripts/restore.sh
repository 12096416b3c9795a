#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# restore.sh [--yes] latest   the newest state that backups and WAL archive hold (without them: the newest dump)
# restore.sh [--yes] FILE     a dump, for example data/backups/dumps/kiosk-20260115T030000Z.dump
#
# Says what is lost and asks; --yes goes on without a question. What is restored is examined before it takes the shop's place;
# the replaced data is kept. Whatever fails, the shop goes on with the old data.
# KIOSK_DATA names the instance (default: data in the checkout).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
yes='' file=''
for argument; do
    case $argument in
    --yes) yes=1 ;;
    *) [[ -z $file ]] || die "restore.sh takes one file (see --help)."; file=$argument ;;
    esac
done
[[ -n $file ]] || die "Which backup? restore.sh latest, or a file of $BACKUP_DUMPS (see --help)."
[[ -n ${KIOSK_INSIDE:-} || -w $RUN_DIR ]] || as_root "$0" "$@"
enter_environment "$0" "$@"

[[ -d $RUN_DIR ]] || die "There is no shop in $KIOSK_DATA; scripts/start.sh makes one."
backup_make_folders
restore_begin
if [[ $file == latest ]] && ! has_own_database; then
    file=$(find "$BACKUP_DUMPS" -name 'kiosk-*.dump' | sort | tail -n 1)
    [[ -n $file ]] || die "There is no dump in $BACKUP_DUMPS."
fi
if [[ $file != latest ]]; then
    check_dump "$file"
    say_loss "$(dump_moment)"
    confirm "$yes"
    start_database
    restore_dump "$file"
    exit 0
fi

backup_configure "$KIOSK_DATA/postgres"
[[ -n $(newest_backup .label) ]] || die "There is no backup in $BACKUP_REPOSITORY that could be read. Nothing was changed."
# As long as the database runs, it hands its last WAL over when it stops, and nothing is lost.
if shop_answers; then
    say "The database answers; what it has written until it stops goes into the archive, and the restored shop has it all."
else
    say "The database does not answer: what it wrote after the last archived WAL file (at most a minute) is lost; the newest backup is of $(date --date="@$(newest_backup .timestamp.stop)" '+%F %T %Z')."
fi
say "The replaced data is kept aside, it is not deleted."
confirm "$yes"
restore_make_work
RESTORE_UNDO=cluster_undo
live='' timeline=$(timeline_at now)
stopped=now
if shop_answers; then
    stop_sales
    stopped=$(kiosk_psql --command='select clock_timestamp()')
    live=$RESTORE_WORK/live.sums
    kiosk_psql --command="$(day_sums "$stopped")" >"$live"
    books_keep "$stopped" kiosk_psql
fi
stop_sales all
restore_cluster "$stopped" "$live" --type=default --target-timeline="$timeline"
