#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# upgrade-database.sh [--yes]   brings the shop's database, made by an older PostgreSQL, to the version that Kiosk runs with
#
# start.sh asks for it when it meets such a database. The shop must be stopped, and the programs of the old version must be there (on Debian they stay
# when the system is upgraded: /usr/lib/postgresql/15/bin; KIOSK_OLD_POSTGRES names another folder).
# It starts the old database for itself, dumps it, loads the dump into a new cluster beside it, examines every table and index, compares the rows of every
# table and the sums of every day, and only then puts the new one in its place and starts the shop. The old cluster stays in data/replaced; whatever
# fails, it stays where it is. KIOSK_DATA names the instance (default: data in the checkout).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
yes=''
case $# in
0) ;;
*) [[ $# == 1 && $1 == --yes ]] || die "upgrade-database.sh takes nothing or --yes (see --help)." && yes=1 ;;
esac
[[ -n ${KIOSK_INSIDE:-} || -w $RUN_DIR ]] || as_root "$0" "$@"
enter_environment "$0" "$@"
has_own_database || die "This shop uses a database server of its own administrator (KIOSK_DATABASE_URL), who upgrades it."
cluster=$KIOSK_DATA/postgres
[[ -f $cluster/PG_VERSION ]] || die "There is no database in $cluster."
old=$(<"$cluster/PG_VERSION")
[[ $old != "$POSTGRES_MAJOR" ]] || die "The database is of PostgreSQL $POSTGRES_MAJOR already. Nothing was changed."
((old < POSTGRES_MAJOR)) || die "The database is of PostgreSQL $old, which is newer than $POSTGRES_MAJOR: use the version of Kiosk that made it. Nothing was changed."
old_bin=${KIOSK_OLD_POSTGRES:-/usr/lib/postgresql/$old/bin}
[[ -x $old_bin/pg_ctl ]] || die "The programs of PostgreSQL $old are needed to read it, and $old_bin has none: install postgresql-$old, or name their folder in KIOSK_OLD_POSTGRES. Nothing was changed."
for name in nginx kioskd postgres; do ! process_is_alive "$name" || die "The shop runs; stop it first (scripts/stop.sh). Nothing was changed."; done
free=$(df --output=avail -B1 "$KIOSK_DATA" | tail -n 1) needed=$(($(du -sb "$cluster" | cut -f1) * 2))
((free > needed)) || die "There are $((free >> 20)) MiB free in $KIOSK_DATA, the upgrade needs $((needed >> 20)) MiB. Nothing was changed."
say "The database in $cluster goes from PostgreSQL $old to $POSTGRES_MAJOR. The old one is kept aside, it is not deleted."
confirm "$yes"

backup_make_folders
restore_begin
restore_make_work
old_socket=$(socket_folder "$RESTORE_WORK/old") socket=$(socket_folder "$RESTORE_WORK")
old_stop() { backup_as_postgres "$old_bin/pg_ctl" stop --silent --wait --timeout=120 --mode=fast --pgdata="$cluster" >/dev/null 2>&1 || [[ ! -f $cluster/postmaster.pid ]] && rm -rf "$old_socket"; }
upgrade_undo() {
    old_stop
    cluster_undo
}
RESTORE_UNDO=upgrade_undo

old_start() {
    make_folder 755 "$(postgres_user)" "$RESTORE_WORK/old"
    make_socket_folder "$old_socket"
    ((EUID != 0)) || chown -R "$(postgres_user):" "$cluster"
    # Nothing of it may reach the archive of the new one, and it must not keep this script's locks.
    (close_descriptors && backup_as_postgres "$old_bin/pg_ctl" start --wait --timeout=600 --silent --pgdata="$cluster" --log="$RESTORE_WORK/logs/old.log" \
        --options="-c archive_mode=off -c listen_addresses='' -c unix_socket_directories='$old_socket' -c logging_collector=off -c max_wal_senders=0" </dev/null)
}
dump_old() { backup_as_postgres "$POSTGRES_BIN/pg_dump" --format=custom --compress=zstd:3 --file="$RESTORE_WORK/database.dump" --host="$old_socket" --username=postgres kiosk; }
load_new() {
    backup_as_postgres "$POSTGRES_BIN/pg_restore" --exit-on-error --no-owner --no-privileges --role=kiosk --host="$socket" --username=postgres --dbname=kiosk "$RESTORE_WORK/database.dump"
}
# content SOCKET: the rows of every table, and the orders' sums of every day.
content() {
    psql_at "$1" kiosk --command="select c.oid::regclass, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %s', c.oid::regclass), false, true, '')))[1]
        from pg_class c join pg_namespace s on s.oid = c.relnamespace where c.relkind = 'r' and s.nspname not in ('pg_catalog', 'information_schema') order by c.oid::regclass::text" \
        --command="$(day_sums infinity)"
}

# What an upgrade that was killed has left running.
if [[ -f $cluster/postmaster.pid ]]; then old_stop || die "The old database runs and does not stop; stop it with PostgreSQL $old."; fi
step "$RESTORE_WORK/old.log" "Starting the old database" old_start || die "The old database does not start: $(last_words "$RESTORE_WORK/logs/old.log"). Start and stop it once with PostgreSQL $old to see why."
content "$old_socket" >"$RESTORE_WORK/old.content" || die "The old database has no orders, or cannot be read."
step "$RESTORE_WORK/dump.log" "Dumping it" dump_old || die "The old database cannot be dumped: $(last_words "$RESTORE_WORK/dump.log")"
old_stop || die "The old database does not stop."
new_cluster() {
    postgres_init "$RESTORE_WORK/postgres" && backup_archiving "$RESTORE_WORK/postgres" off &&
        postgres_start "$RESTORE_WORK/postgres" "$socket" "$RESTORE_WORK/logs/new" && postgres_provide "$socket"
}
step "$RESTORE_WORK/new.log" "Making the new database" new_cluster || die "The new database could not be made; the log is $RESTORE_WORK/new.log."
step "$RESTORE_WORK/load.log" "Loading the dump" load_new || die "The dump could not be loaded: $(last_words "$RESTORE_WORK/load.log")"
step "$RESTORE_WORK/check.log" "Examining every table and index" database_check "$socket" kiosk "$RESTORE_WORK/amcheck.log" || die "The new database is damaged: $(head -n 1 "$RESTORE_WORK/amcheck.log")"
content "$socket" >"$RESTORE_WORK/new.content" || die "The new database cannot be read."
difference=$(diff "$RESTORE_WORK/old.content" "$RESTORE_WORK/new.content" | grep '^[<>]' | head -n 4) || true
[[ -z $difference ]] || die "The new database differs from the old one: ${difference//$'\n'/; }"
psql_at "$socket" kiosk --command='analyze' || die "The new database cannot be analysed."
cluster_stop "$RESTORE_WORK/postgres" "$socket" || die "The new database did not stop."
say "  $(grep -c . "$RESTORE_WORK/new.content") counts and sums agree."
mark_replaced
put_cluster "$RESTORE_WORK/postgres"
start_shop || die "The shop did not start with the new database."
# They were the old database's; the new one begins its own history.
if [[ -e $TIMELINES ]]; then mv "$TIMELINES" "$RESTORE_WORK/"; fi
restore_done
rm -f "$RESTORE_WORK/database.dump"
say "The shop is open. The database of PostgreSQL $old is in $RESTORE_WORK/postgres; remove it when you trust the new one. Settings that you had added to its postgresql.conf are in there."
backup_run full || warn "The first backup of the new database failed; scripts/backup.sh full tries again."
