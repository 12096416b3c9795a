# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The parts of scripts/update.sh. The journal says what must be undone when nobody is left to undo it:
#   closing   the doors are being closed; nothing was changed       -> open them again
#   changing  program and database may be the new ones, or neither  -> back to the old program and to the copy of the database
#   restored  the copy is the shop's database again                 -> the old program, doors open
#   accepted  the new version was ready                             -> doors open with the new program

UPDATE_DIR=$KIOSK_DATA/update
JOURNAL=$UPDATE_DIR/journal
READY_SECONDS=${KIOSK_UPDATE_READY_SECONDS:-120}
BACKUP_PATIENCE=${KIOSK_UPDATE_BACKUP_PATIENCE:-1800}
DRAIN_SECONDS=${KIOSK_UPDATE_DRAIN_SECONDS:-120}

# journal_write STEP: whole or not at all, also after a power cut.
journal_write() {
    printf 'step=%s\nfrom=%s\nto=%s\ncopy=%s\n' "$1" "$from" "$to" "$copy" >"$JOURNAL.new" && publish "$JOURNAL.new" "$JOURNAL" 600
}
journal_get() { sed -n "s/^$1=//p" "$JOURNAL" 2>/dev/null; }
journal_end() { rm -f "$JOURNAL" && sync "$UPDATE_DIR"; }

admin_sql() { # admin_sql DATABASE: SQL from standard input, as the cluster's owner
    as_user "$(postgres_user)" "$POSTGRES_BIN/psql" --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --host="$(database_socket)" --username=postgres --dbname="$1"
}

# open_payments: how many payments a terminal may still be working on. One that waits for a person waits through an update, too.
open_payments() {
    admin_sql kiosk <<<"SELECT count(*) FROM payments WHERE method = 'card_terminal' AND state IN ('created', 'sent', 'unknown', 'reversing') AND NOT needs_attention"
}
recent_orders() { admin_sql kiosk <<<"SELECT count(*) FROM orders WHERE created_at > now() - interval '30 minutes'"; }

# refuse_while_open: refuses while guests come, by the hours that the shop gives and by its orders.
refuse_while_open() {
    local said
    said=$(daemon_run opening-hours) || said=
    case $said in
    'not set' | closed*) ;;
    open*) die "The shop is $said by its opening hours; update it after closing, or with --now. Nothing was changed." ;;
    *) die "Whether the shop is open now could not be found out; put that right (kioskd doctor says what is wrong), or use --now. Nothing was changed." ;;
    esac
    [[ $(recent_orders) == 0 ]] || die "The shop took an order in the last 30 minutes; update it after closing, or with --now. Nothing was changed."
}

# copy_database FILE: the whole database as one file, which can be read back; the old file stays when it fails.
copy_database() {
    local file=$1
    rm -f "$file.partial"
    as_user "$(postgres_user)" "$POSTGRES_BIN/pg_dump" --format=custom --host="$(database_socket)" --username=postgres kiosk >"$file.partial" &&
        "$POSTGRES_BIN/pg_restore" --list "$file.partial" | grep 'TABLE public schema_migrations' >/dev/null &&
        "$POSTGRES_BIN/pg_restore" --file=/dev/null "$file.partial" &&
        publish "$file.partial" "$file" 600 && return 0
    rm -f "$file.partial"
    return 1
}

# claim_backups: nothing is backed up or restored until this script ends. A backup at work is waited for, a restore is not: a person leads it.
claim_backups() {
    local deadline=$((SECONDS + BACKUP_PATIENCE)) told=
    backup_make_folders
    until backup_claim "an update" 1; do
        [[ $BACKUP_HOLDER != *restore* ]] || die "The shop is taken by $BACKUP_HOLDER; wait for its end. Nothing was changed."
        [[ -n $told ]] || tell "  Waiting for $BACKUP_HOLDER"
        told=1
        ((SECONDS < deadline)) || die "The shop is still taken by $BACKUP_HOLDER after $BACKUP_PATIENCE s; try again when that has ended. Nothing was changed."
    done
}

# safety_backup: the verified backup of a shop that still runs. Within claim_backups.
safety_backup() {
    backup_configure "$KIOSK_DATA/postgres"
    backup_run full || return 1
    verify_repository || { printf '%s\n' "$BACKUP_DETAIL"; return 1; }
}

# restore_database FILE: beside, then swapped in one transaction. What was there stays as kiosk_failed_update.
restore_database() {
    admin_sql postgres <<<'DROP DATABASE IF EXISTS kiosk_before_update WITH (FORCE)' &&
        admin_sql postgres <<<'CREATE DATABASE kiosk_before_update OWNER kiosk TEMPLATE template0' &&
        as_user "$(postgres_user)" "$POSTGRES_BIN/pg_restore" --exit-on-error --single-transaction --host="$(database_socket)" --username=postgres \
            --dbname=kiosk_before_update <"$1" &&
        admin_sql postgres <<<'DROP DATABASE IF EXISTS kiosk_failed_update WITH (FORCE)' &&
        admin_sql postgres <<'SQL' &&
SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = 'kiosk' AND pid <> pg_backend_pid();
BEGIN;
ALTER DATABASE kiosk RENAME TO kiosk_failed_update;
ALTER DATABASE kiosk_before_update RENAME TO kiosk;
COMMIT;
CHECKPOINT;
SQL
        postgres_provide "$(database_socket)"
}

# enough_space: room for two copies of the database, and then as much as the daemon itself wants free.
enough_space() {
    local free needed
    free=$(df --output=avail -B1 "$KIOSK_DATA" | tail -n 1)
    needed=$(admin_sql kiosk <<<'SELECT 2 * pg_database_size(current_database()) + 512 * 1024 * 1024')
    ((free >= needed)) || die "There are $((free >> 20)) MiB free in $KIOSK_DATA, an update needs $((needed >> 20)) MiB; nothing was changed."
}

# The mark keeps kiosk-edge.service closed, too, when the machine starts anew.
close_doors() { touch "$UPDATE_DIR/doors-closed"; process_stop nginx QUIT 8 >/dev/null || true; ! process_is_alive nginx; }

# drain: no guest comes in, and no payment is left open; then the daemon stops, and the backups' schedule, which would go on with the old scripts.
# Fails with the daemon still at work when a payment stays open.
drain() {
    local deadline=$((SECONDS + DRAIN_SECONDS))
    close_doors || return 1
    until [[ $(open_payments) == 0 ]]; do
        ((SECONDS < deadline)) || return 1
        sleep 0.5
    done
    process_stop backup TERM 20 >/dev/null || true
    process_stop kioskd TERM 15 >/dev/null || true
    ! process_is_alive kioskd
}

daemon_is_ready() { curl --silent --fail --noproxy '*' --max-time 2 --output /dev/null "http://127.0.0.1:$DAEMON_PORT/health/ready"; }

# start_behind_closed_doors: the version in force migrates and serves, and nobody can order yet.
start_behind_closed_doors() {
    local deadline
    KIOSK_UPDATING=1 KIOSK_DOORS_CLOSED=1 bash "$(release_scripts)/start.sh" </dev/null >>"$LOG_DIR/update.log" 2>&1 || return 1
    load_ports
    deadline=$((SECONDS + READY_SECONDS))
    until daemon_is_ready; do
        process_is_alive kioskd || return 1
        ((SECONDS < deadline)) || return 1
        sleep 0.2
    done
}

open_doors() { rm -f "$UPDATE_DIR/doors-closed"; KIOSK_UPDATING=1 bash "$(release_scripts)/start.sh" </dev/null >>"$LOG_DIR/update.log" 2>&1; }

# update_recover: from whatever step the journal says to a shop that sells. True when it sells.
update_recover() {
    local step from to copy
    step=$(journal_get step) from=$(journal_get from) to=$(journal_get to) copy=$(journal_get copy)
    case $step in
    closing) open_doors && journal_end ;;
    changing | restored)
        close_doors || return 1
        process_stop backup TERM 20 >/dev/null || true
        process_stop kioskd TERM 15 >/dev/null || true
        release_activate "$from" >>"$LOG_DIR/update.log" 2>&1 || return 1
        if [[ $step == changing ]]; then
            start_database && restore_database "$copy" >>"$LOG_DIR/update.log" 2>&1 && journal_write restored || return 1
        fi
        open_doors && journal_end
        ;;
    accepted) open_doors && journal_end ;;
    *) die "The journal $JOURNAL cannot be read; call for help, and keep the folder $UPDATE_DIR." ;;
    esac
}
