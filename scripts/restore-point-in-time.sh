#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# restore-point-in-time.sh [--yes] "2026-01-15 14:30:00"   the shop goes back to this moment (this machine's time zone, or with a zone)
#
# Says what is lost and asks; --yes goes on without a question. The restored database is examined before it takes the old one's place;
# the replaced data stays in data/replaced. Whatever fails, the shop goes on with the old data.
# KIOSK_DATA names the instance (default: data in the checkout).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
yes='' text=''
for argument; do
    case $argument in
    --yes) yes=1 ;;
    *) [[ -z $text ]] || die "One moment is enough: give date and time in quotes (see --help)."; text=$argument ;;
    esac
done
[[ -n $text ]] || die "Which moment? For example: restore-point-in-time.sh \"$(date --date='1 hour ago' '+%F %T')\""
if [[ ! $text =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}[\ T][0-9]{2}:[0-9]{2} ]] || ! seconds=$(date --date="$text" +%s.%N 2>/dev/null); then
    die "'$text' is no moment; write it like 2026-01-15 14:30:00."
fi
[[ -n ${KIOSK_INSIDE:-} || -w $RUN_DIR ]] || as_root "$0" "$@"
enter_environment "$0" "$@"
has_own_database || die "This shop uses a database server of its own administrator (KIOSK_DATABASE_URL): its history is kept there; restore.sh FILE takes a dump."
((${seconds%.*} <= $(date +%s))) || die "$text lies in the future. Nothing was changed."
moment=$(date --utc --date="@$seconds" '+%F %T.%6N+00')

restore_begin
backup_make_folders
backup_configure "$KIOSK_DATA/postgres"
first=$(backup_info | jq -r '[.[0].backup[]? | select(.error != true) | .timestamp.stop] | min // empty')
[[ -n $first ]] || die "There is no backup in $BACKUP_REPOSITORY that could be read. Nothing was changed."
((first < ${seconds%.*})) || die "The oldest backup is of $(date --date="@$first" '+%F %T %Z'); nothing is known about $text. Nothing was changed."
say_loss "$moment"
confirm "$yes"

restore_make_work
RESTORE_UNDO=cluster_undo
live=
# An order is made a moment before it is committed: the last minute is not compared.
boundary=$(date --utc --date="@$((${seconds%.*} - 60))" '+%F %T+00')
if shop_answers; then
    live=$RESTORE_WORK/live.sums
    kiosk_psql --command="$(day_sums "$boundary")" >"$live"
    stop_sales
    books_keep "$moment" kiosk_psql
    # A transaction after the moment: recovery only knows that the moment is reached when it sees something later.
    kiosk_psql --command="select pg_logical_emit_message(true, 'kiosk', 'restore')" >/dev/null
fi
stop_sales all
restore_cluster "$boundary" "$live" --type=time --target="$moment" --target-action=promote --target-timeline="$(timeline_at "${seconds%.*}")"
