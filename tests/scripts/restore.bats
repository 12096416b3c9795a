#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# restore.sh and restore-point-in-time.sh on a whole shop with real orders in a real cluster.
bats_require_minimum_version 1.5.0
load support
load shop
setup() {
    load_scripts
    prepare_instance
    export KIOSK_INSIDE=1
    open_shop
    make_tables
    add_orders 3
    "$ROOT/scripts/backup.sh" full 3>&-
    # pgBackRest counts in whole seconds: a moment in the second of the backup is not after it.
    until (($(date +%s) > $(newest_backup .timestamp.stop))); do :; done
}
teardown() {
    rm -f "$KIOSK_BUILD/daemon/app/fault"
    "$ROOT/scripts/stop.sh" >/dev/null 2>&1 || true
}
in_time() { "$ROOT/scripts/restore-point-in-time.sh" "$@" 3>&- </dev/null; }
restore() { "$ROOT/scripts/restore.sh" "$@" 3>&- </dev/null; }

@test "back to just before a DROP TABLE: every order of then is there, the new timeline is archived, and one can go back again" {
    add_orders 4
    before=$(moment)
    shop_psql 'drop table orders cascade'
    # Without a yes nothing happens, and what would be lost is said.
    run in_time "$before"
    [ "$status" -ne 0 ]
    [[ $output == *"is lost"*"cannot be counted"*"Nothing was changed"* ]] || { echo "$output"; false; }

    run in_time --yes "$before"
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [ "$(count_orders)" = 7 ]
    [ "$(sum_orders)" = 700 ]
    "$ROOT/scripts/health.sh"
    # The replaced cluster is whole and aside.
    [ -f "$(echo "$REPLACED_DIR"/*/postgres/PG_VERSION)" ]
    pgbackrest_run check
    [ -n "$(find "$BACKUP_REPOSITORY/archive" -name '00000002.history*')" ]

    # Twice: orders of the new timeline, and of before the first return.
    add_orders 2
    second=$(moment)
    add_orders 5
    run in_time --yes "$second"
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [[ $output == *"Orders after that moment: 5, together 500"* ]] || { echo "$output"; false; }
    [ "$(count_orders)" = 9 ]
    [ "$(find "$BACKUP_REPOSITORY/archive" -name '0000000[23].history*' | wc -l)" = 2 ]

    # The newest state has every order that was answered, and follows the timeline that the shop is on.
    add_orders 1
    run restore --yes latest
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [ "$(count_orders)" = 10 ]
}

@test "a dump takes the shop's place; a damaged or foreign file changes nothing" {
    "$ROOT/scripts/backup.sh" dump 3>&-
    dump=$(echo "$BACKUP_DUMPS"/*.dump)
    add_orders 2
    cp "$dump" "$BATS_TEST_TMPDIR/damaged.dump"
    sed 's/ .*/  damaged.dump/' "$dump.sha256" >"$BATS_TEST_TMPDIR/damaged.dump.sha256"
    damage "$BATS_TEST_TMPDIR/damaged.dump"
    head -c 2000 "$dump" >"$BATS_TEST_TMPDIR/short.dump"
    echo "not a dump" >"$BATS_TEST_TMPDIR/text.dump"
    pid=$(process_pid kioskd)
    for file in "$BATS_TEST_TMPDIR"/{damaged,short,text,missing}.dump; do
        run restore --yes "$file"
        [ "$status" -ne 0 ] || { echo "$file: $output"; false; }
        [[ $output == *"Error: $file"* ]] || { echo "$output"; false; }
    done
    [ "$(count_orders)" = 5 ]
    [ "$pid" = "$(process_pid kioskd)" ]

    run restore --yes "$dump"
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [[ $output == *"Orders after that moment: 2, together 200"*"It holds 3 orders, together 300"* ]] || { echo "$output"; false; }
    [ "$(count_orders)" = 3 ]
    replaced=$(shop_psql "select datname from pg_database where datname like 'kiosk_replaced_%'")
    [ "$(shop_psql 'select count(*) from orders' "$replaced")" = 5 ]
    add_orders 1
}

@test "whatever ends a restore half-way, the shop goes on with the old data" {
    add_orders 4
    before=$(moment)
    add_orders 1
    # Ended by somebody, as soon as files are being restored.
    "$ROOT/scripts/restore-point-in-time.sh" --yes "$before" >"$BATS_TEST_TMPDIR/out" 2>&1 3>&- </dev/null &
    pid=$!
    until [ -n "$(find "$REPLACED_DIR" -name pgbackrest.log 2>/dev/null)" ]; do kill -0 "$pid"; done
    kill -TERM "$pid"
    status=0
    wait "$pid" || status=$?
    [ "$status" -ne 0 ]
    "$ROOT/scripts/health.sh"
    [ "$(count_orders)" = 8 ]
    [ -z "$(ls -A "$REPLACED_DIR")" ]

    # The restored shop does not start: the old one does again.
    (until [ -n "$(find "$REPLACED_DIR" -name replaced 2>/dev/null)" ]; do :; done; echo dies >"$KIOSK_BUILD/daemon/app/fault"
        until grep -q 'old data is put back' "$BATS_TEST_TMPDIR/out2"; do :; done; rm "$KIOSK_BUILD/daemon/app/fault") 3>&- &
    run bash -c "'$ROOT/scripts/restore-point-in-time.sh' --yes '$before' 2>&1 </dev/null | tee '$BATS_TEST_TMPDIR/out2'; exit \${PIPESTATUS[0]}" 3>&-
    [ "$status" -ne 0 ] || { echo "$output"; false; }
    [[ $output == *"did not start with the restored data"*"old data is put back"* ]] || { echo "$output"; false; }
    "$ROOT/scripts/health.sh"
    [ "$(count_orders)" = 8 ]

    # Killed without a word: the next start has the old data, the next restore works.
    "$ROOT/scripts/restore-point-in-time.sh" --yes "$before" >"$BATS_TEST_TMPDIR/out" 2>&1 3>&- </dev/null &
    pid=$!
    until [ -n "$(find "$REPLACED_DIR" -name pgbackrest.log 2>/dev/null)" ]; do kill -0 "$pid"; done
    kill -KILL "$pid"
    wait "$pid" || true
    until flock --nonblock "$RUN_DIR/start.lock" true; do :; done
    open_shop
    [ "$(count_orders)" = 8 ]
    run in_time --yes "$before"
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [ "$(count_orders)" = 7 ]
}

@test "moments that cannot be restored are refused with one sentence, and nothing changes" {
    pid=$(process_pid kioskd)
    for text in yesterday "2020-01-01 10:00" "2999-01-01 10:00:00" "2026-13-45 10:00"; do
        run in_time --yes "$text"
        [ "$status" -ne 0 ]
        [[ $output == "Error: "* ]] || { echo "$output"; false; }
    done
    [ "$pid" = "$(process_pid kioskd)" ]
    [ "$(count_orders)" = 3 ]
}
