#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# backup.sh against a real cluster with the shop's real tables.
bats_require_minimum_version 1.5.0
load support
load shop
setup() {
    load_scripts
    touch "$KIOSK_DATA/kiosk.conf"
}
teardown() { process_stop postgres INT 30 >/dev/null 2>&1 || true; }
backup() { KIOSK_INSIDE=1 "$ROOT/scripts/backup.sh" "$@" 3>&-; }

@test "what is due is backed up and verified, once; damage in the repository and in a dump is found and said" {
    make_shop
    add_orders 3
    run backup --due
    [ "$status" -eq 0 ] || { echo "$output"; cat "$BACKUP_LOGS"/*.log; false; }
    for kind in full dump system verify drill; do [ "$(status_of "$kind" result)" = ok ] || { cat "$BACKUP_STATUS"; false; }; done
    [ "$(status_of incremental result)" = null ]
    [ "$(jq .version "$BACKUP_STATUS")" = 1 ]
    (($(status_of full bytes) > 100000))
    as_user kiosk test -r "$BACKUP_STATUS"
    run as_user kiosk ls "$BACKUP_REPOSITORY"
    [ "$status" -ne 0 ]

    # Nothing is due twice.
    before=$(jq 'del(.updatedAt, .runs.archive)' "$BACKUP_STATUS")
    run backup --due
    [ "$status" -eq 0 ]
    [ -z "$output" ]
    [ "$before" = "$(jq 'del(.updatedAt, .runs.archive)' "$BACKUP_STATUS")" ]

    run backup incremental
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [ "$(backup_info | jq '.[0].backup | length')" = 2 ]

    # One byte, deep in the largest file.
    file=$(find "$BACKUP_REPOSITORY/backup/kiosk" -type f -path '*/pg_data/*' -printf '%s %p\n' | sort -rn | head -n 1 | cut -d' ' -f2-)
    damage "$file"
    good=$(status_of verify lastGoodAt)
    run backup verify
    [ "$status" -ne 0 ]
    [[ $output == *"repository is damaged"* ]] || { echo "$output"; false; }
    [ "$(status_of verify result)" = failed ]
    [ "$(status_of verify lastGoodAt)" = "$good" ]
    damage "$file"
    run backup verify
    [ "$status" -eq 0 ] || { echo "$output"; cat "$BACKUP_LOGS/verify.log"; false; }

    damage "$(echo "$BACKUP_DUMPS"/*.dump)"
    run backup verify
    [ "$status" -ne 0 ]
    [[ $output == *"damaged files: kiosk-"* ]]
}

@test "two backups never run at once" {
    make_shop
    backup_claim "a restore"
    run backup full
    [ "$status" -ne 0 ]
    [[ $output == *"taken by a restore"* ]] || { echo "$output"; false; }
    run backup --due
    [ "$status" -eq 0 ]
    [[ $output == *"taken by a restore; the schedule waits"* ]] || { echo "$output"; false; }
    [ ! -e "$BACKUP_STATUS" ]
    exec {BACKUP_LOCK}<&-
}

@test "the schedule: days, weeks from Monday and months begin at three in the night; a failure is tried again after a quarter of an hour" {
    export TZ=UTC
    at() { date --date="$1" +%s; }
    now=$(at '2026-03-11 12:00') # a Wednesday
    [ "$(rfc3339 "$(backup_boundary dump "$now")")" = 2026-03-11T03:00:00Z ]
    [ "$(rfc3339 "$(backup_boundary dump "$(at '2026-03-11 02:59')")")" = 2026-03-10T03:00:00Z ]
    [ "$(rfc3339 "$(backup_boundary full "$now")")" = 2026-03-09T03:00:00Z ]
    [ "$(rfc3339 "$(backup_boundary full "$(at '2026-03-09 01:00')")")" = 2026-03-02T03:00:00Z ]
    [ "$(rfc3339 "$(backup_boundary drill "$now")")" = 2026-03-01T03:00:00Z ]
    [ "$(rfc3339 "$(backup_boundary drill "$(at '2026-03-01 01:00')")")" = 2026-02-01T03:00:00Z ]
    backup_is_due dump 0 0 "$now"
    backup_is_due dump "$(at '2026-03-10 12:00')" "$(at '2026-03-10 12:00')" "$now"
    ! backup_is_due dump "$(at '2026-03-11 03:01')" "$(at '2026-03-11 03:01')" "$now" || false
    ! backup_is_due dump "$(at '2026-03-10 12:00')" "$(at '2026-03-11 11:50')" "$now" || false
    backup_is_due dump "$(at '2026-03-10 12:00')" "$(at '2026-03-11 11:40')" "$now"
}

@test "a foreign database server gets dumps, and is told so about the rest" {
    make_shop
    KIOSK_DATABASE_URL="postgresql:///kiosk?host=$(database_socket)&user=kiosk"
    export KIOSK_DATABASE_URL
    run backup full
    [ "$status" -ne 0 ]
    [[ $output == *"only 'dump', 'system' and 'verify' are possible"* ]]
    run backup dump
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [ "$(status_of dump result)" = ok ]
    # The daemon waits for these alone.
    [ "$(jq -c .kinds "$BACKUP_STATUS")" = '["dump","system","verify"]' ]
    unset KIOSK_DATABASE_URL
    status_tell_kinds
    [ "$(status_of dump result)" = ok ]
    [ "$(jq -c .kinds "$BACKUP_STATUS")" = '["full","incremental","dump","system","verify","drill","archive"]' ]
}

@test "the drill restores the newest backup and compares it with the shop; a flipped byte or a lost WAL file turns it red" {
    make_shop
    backup full
    add_orders 5
    run backup drill
    [ "$status" -eq 0 ] || { echo "$output"; cat "$BACKUP_DIR"/drill/logs/*; false; }
    [ "$(status_of drill result)" = ok ]
    [[ $(status_of drill detail) == *"5 orders agree"* ]]
    [ ! -e "$BACKUP_DIR/drill/postgres" ]
    [ "$(count_orders)" = 5 ]

    file=$(find "$BACKUP_REPOSITORY/backup/kiosk" -type f -path '*/pg_data/base/*' -printf '%s %p\n' | sort -rn | head -n 1 | cut -d' ' -f2-)
    [ -n "$file" ] || file=$(find "$BACKUP_REPOSITORY/backup/kiosk" -type f -name '*.zst' -printf '%s %p\n' | sort -rn | head -n 1 | cut -d' ' -f2-)
    damage "$file"
    run backup drill
    [ "$status" -ne 0 ]
    [ "$(status_of drill result)" = failed ]
    [[ $(status_of drill detail) == *"cannot be restored"* ]] || { status_of drill detail; false; }
    damage "$file"

    # The archive's last files are gone: the copy is sound, but older than the shop.
    add_orders 1
    newest=$(shop_psql "select 1" >/dev/null; as_user postgres psql -qtAX --host="$(database_socket)" --username=postgres --dbname=postgres --command='select pg_walfile_name(pg_current_wal_lsn())')
    pgbackrest_run check
    rm "$(find "$BACKUP_REPOSITORY/archive" -name "$newest-*")"
    run backup drill
    [ "$status" -ne 0 ]
    [[ $(status_of drill detail) == *"5 orders of 500 instead of 6 of 600"* ]] || { status_of drill detail; false; }
}

@test "the second target gets an encrypted system backup; a disk that is away is told and nothing is written in its place" {
    make_shop
    target=$BATS_TEST_TMPDIR/disk
    run backup copy
    [ "$status" -ne 0 ]
    [[ $output == *"No second target is set"* ]]
    printf '[backup]\nsecond_target = %s\n' "$target" >"$KIOSK_DATA/kiosk.conf"
    run backup copy
    [ "$status" -ne 0 ]
    [ "$(status_of copy result)" = failed ]
    [[ $(status_of copy detail) == *"is not there"* ]]
    [ ! -e "$target" ]
    mkdir "$target"
    run backup copy
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    file=$(echo "$target"/kiosk-system-*.tar.age)
    age --decrypt --identity="$BACKUP_KEY" "$file" | tar -t | grep -x database.dump
    damage "$file"
    until [[ $file != *"$(date --utc +%Y%m%dT%H%M%SZ)"* ]]; do :; done
    run backup copy
    [ "$status" -ne 0 ]
    [[ $output == *"holds a damaged file"* ]]
}

@test "the archive cannot be written: the shop goes on, WAL is bounded, the gap is told, and a later backup closes it" {
    export KIOSK_BACKUP_QUEUE=48MiB
    make_shop
    backup full
    mv "$BACKUP_REPOSITORY" "$BACKUP_REPOSITORY.away"
    : >"$BACKUP_REPOSITORY"
    admin() { as_user postgres psql -qtAX --host="$(database_socket)" --username=postgres --dbname=kiosk --command="$1"; }
    shop_psql 'create table filler (t text)'
    for round in {1..12}; do
        shop_psql "insert into filler select repeat(md5(n::text), 30) from generate_series(1, 12000) n"
        add_orders 1
        admin 'select pg_switch_wal()' >/dev/null
    done
    [ "$(count_orders)" = 12 ]
    # pgBackRest gives WAL up beyond the bound; PostgreSQL asks it about one file after the other.
    deadline=$((SECONDS + 150))
    until [ "$(admin "select count(*) from pg_ls_dir('pg_wal/archive_status') f where f like '%.ready'")" -le 4 ]; do
        ((SECONDS < deadline)) || { admin "select * from pg_stat_archiver"; tail -n 5 "$LOG_DIR"/postgres/*.log; false; }
        add_orders 1
        sleep 1
    done
    run backup incremental
    [ "$status" -ne 0 ]
    [ "$(status_of incremental result)" = failed ]
    rm "$BACKUP_REPOSITORY"
    mv "$BACKUP_REPOSITORY.away" "$BACKUP_REPOSITORY"
    orders=$(count_orders)
    run backup --due
    [ "$(status_of archive result)" = failed ]
    [[ $(status_of archive detail) == *"gap"* ]]
    run backup full
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    run backup --due
    [ "$(status_of archive result)" = ok ]
    run backup drill
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [ "$(count_orders)" = "$orders" ]
}
