# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A cluster out of pgBackRest's repository, beside the living one: restored, recovered, examined, and only then put in its place.

# Which timeline the shop followed since when: "SECONDS FROM TO" for each restore. A time of before a restore is looked for on the old one.
TIMELINES=$BACKUP_DIR/timelines

cluster_timeline() { "$POSTGRES_BIN/pg_controldata" "$1" 2>/dev/null | sed -n "s/^Latest checkpoint's TimeLineID: *//p"; }

# timeline_at SECONDS: the timeline that was the shop's at that moment; `now` for the present one.
timeline_at() {
    local found=
    if [[ $1 == now ]]; then
        found=$(cluster_timeline "$KIOSK_DATA/postgres")
        [[ -n $found || ! -s $TIMELINES ]] || found=$(awk 'END { print $3 }' "$TIMELINES")
    elif [[ -s $TIMELINES ]]; then
        found=$(awk -v at="$1" 'NR == 1 { found = $2 } $1 <= at { found = $3 } END { print found }' "$TIMELINES")
    else
        found=$(cluster_timeline "$KIOSK_DATA/postgres")
    fi
    [[ -n $found ]] || found=$((16#$(newest_backup .archive.stop | cut -c1-8 | grep . || printf 1)))
    printf '%s' "$found"
}

# cluster_restore CLUSTER LOG OPTIONS…: the files, from the repository.
cluster_restore() {
    local cluster=$1 log=$2
    mkdir -p "$cluster"
    give_to_postgres 700 "$cluster"
    pgbackrest_run --pg1-path="$cluster" --log-level-console=info restore "${@:3}" >"$log" 2>&1
}

# cluster_recover CLUSTER SOCKET LOGS archiving: starts it and waits until it has replayed what it was told to.
cluster_recover() {
    local cluster=$1 socket=$2 logs=$3 pid
    backup_archiving "$cluster" "$4"
    (POSTGRES_PATIENCE=3600 postgres_start "$cluster" "$socket" "$logs") >"$logs.start" 2>&1 || return 1
    pid=$(postgres_pid "$cluster")
    until [[ $(psql_at "$socket" postgres --command='select pg_is_in_recovery()' 2>/dev/null) == f ]]; do
        kill -0 "$pid" 2>/dev/null || return 1
        sleep 0.2
    done
}

cluster_stop() { # cluster_stop CLUSTER SOCKET
    if [[ -f $1/postmaster.pid ]]; then
        backup_as_postgres "$POSTGRES_BIN/pg_ctl" stop --silent --wait --timeout=120 --mode=fast --pgdata="$1" >/dev/null 2>&1 || return 1
    fi
    rm -rf "$2"
}

# database_check SOCKET DATABASE LOG: every table and index is whole.
database_check() {
    local status=0 had
    had=$(psql_at "$1" "$2" --command="select 1 from pg_extension where extname = 'amcheck'") || return 1
    backup_as_postgres "$POSTGRES_BIN/pg_amcheck" --host="$1" --username=postgres --database="$2" --install-missing --heapallindexed --jobs=2 >"$3" 2>&1 || status=1
    [[ -n $had ]] || psql_at "$1" "$2" --command='drop extension if exists amcheck' >/dev/null 2>&1
    return "$status"
}

# put_cluster NEW: NEW becomes the shop's cluster in one step, and NEW's place holds the old one.
put_cluster() {
    if [[ -d $KIOSK_DATA/postgres ]]; then
        mv --exchange --no-copy -T "$1" "$KIOSK_DATA/postgres"
    else
        mv --no-copy -T "$1" "$KIOSK_DATA/postgres"
    fi
    sync "$KIOSK_DATA"
}

folder_number() { stat --format=%i "$1" 2>/dev/null || printf 'none'; }

# mark_replaced: from here on RESTORE_WORK may hold the shop's own cluster, so nothing cleans it up any more. The mark says which one that is: an
# exchange keeps a folder's number.
mark_replaced() {
    folder_number "$KIOSK_DATA/postgres" >"$RESTORE_WORK/replaced"
    sync "$RESTORE_WORK/replaced" "$RESTORE_WORK"
}

# cluster_undo: for restore_undo.
cluster_undo() {
    local own
    cluster_stop "$RESTORE_WORK/postgres" "$(socket_folder "$RESTORE_WORK")" || return 1
    if [[ ! -e $RESTORE_WORK/replaced ]]; then
        # A copy, never the shop's own data.
        rm -rf "${RESTORE_WORK:?}"
        return
    fi
    own=$(<"$RESTORE_WORK/replaced")
    if [[ $own != none && $(folder_number "$RESTORE_WORK/postgres") == "$own" ]]; then
        process_stop nginx QUIT 8 && process_stop kioskd TERM 12
        process_stop postgres INT 120 || true
        put_cluster "$RESTORE_WORK/postgres"
        # Its doors may have been open: what was ordered there stays.
        warn "What was to take its place is kept in $RESTORE_WORK/postgres."
    fi
    [[ $own == none || $(folder_number "$KIOSK_DATA/postgres") == "$own" ]]
}

# restore_cluster MOMENT LIVE OPTIONS…: the whole way. MOMENT: up to when nothing may be missing; LIVE: file of the living shop's day sums, or empty.
restore_cluster() {
    local moment=$1 live=$2 cluster=$RESTORE_WORK/postgres logs=$RESTORE_WORK/logs socket missing from to
    shift 2
    socket=$(socket_folder "$RESTORE_WORK")
    from=$(timeline_at now)
    step "$RESTORE_WORK/restore.log" "Restoring the files" cluster_restore "$cluster" "$RESTORE_WORK/pgbackrest.log" "$@" ||
        die "pgBackRest could not restore: $(last_words "$RESTORE_WORK/pgbackrest.log")"
    if ! step "$RESTORE_WORK/recover.log" "Replaying what happened since the backup" cluster_recover "$cluster" "$socket" "$logs" hold; then
        die "The restored database did not recover: $(grep -ahE 'FATAL|PANIC' "$logs"/* | tail -n 2 | head -n 1 | sed 's/^.*\(FATAL\|PANIC\): *//')."
    fi
    step "$RESTORE_WORK/check.log" "Examining every table and index" database_check "$socket" kiosk "$RESTORE_WORK/amcheck.log" ||
        die "The restored database is damaged: $(head -n 1 "$RESTORE_WORK/amcheck.log")"
    psql_at "$socket" kiosk --command="$(day_sums "$moment")" >"$RESTORE_WORK/restored.sums" || die "The restored database has no orders table."
    if [[ -n $live ]]; then
        missing=$(missing_orders "$live" "$RESTORE_WORK/restored.sums")
        [[ -z $missing ]] || die "The restored database lacks orders of before that moment (the archive has a gap): ${missing//$'\n'/; }"
    fi
    books_report psql_at "$socket" kiosk
    books_await_unsent psql_at "$socket" kiosk || die "The payments of the restored database cannot be read."
    to=$(psql_at "$socket" postgres --command='select timeline_id from pg_control_checkpoint()')
    to=$((16#$(psql_at "$socket" postgres --command='select substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)' || printf '%x' "$to")))
    cluster_stop "$cluster" "$socket" || die "The restored database did not stop."
    mark_replaced
    put_cluster "$cluster"
    start_shop || die "The shop did not start with the restored data."
    printf '%s %s %s\n' "$(date +%s)" "$from" "$to" >>"$TIMELINES"
    give_to_postgres 644 "$TIMELINES"
    restore_done
    say "The shop is open again. The replaced database is in $RESTORE_WORK/postgres."
    backup_run full || warn "The first backup after the restore failed; scripts/backup.sh full tries again."
}

# restore_make_work: a folder for this restore. What an interrupted one has left without having replaced anything is a copy, and goes.
restore_make_work() {
    local old
    mkdir -p "$REPLACED_DIR"
    for old in "$REPLACED_DIR"/*/; do
        if [[ -d $old && ! -e ${old}replaced ]]; then
            cluster_stop "${old}postgres" "$(socket_folder "${old%/}")" || die "A database that an interrupted restore has left in $old does not stop."
            rm -rf "$old"
        fi
    done
    RESTORE_WORK=$REPLACED_DIR/$(date --utc +%Y%m%dT%H%M%SZ)
    make_folder 755 "$(postgres_user)" "$RESTORE_WORK"
    make_folder 755 "$(postgres_user)" "$RESTORE_WORK/logs"
}
