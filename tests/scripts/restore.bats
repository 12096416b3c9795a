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

# grow_to BYTES: orders with a long table number; a real one of this size has the same in lines, payments and their history.
grow_to() {
    while (($(shop_psql 'select pg_database_size(current_database())') < $1)); do
        shop_psql "insert into orders (id, created_at, business_date, display_number, state, payment_state, payment_method, service_type, language, table_number,
                                       currency, total, menu_version, updated_at)
                   select gen_random_uuid(), now(), current_date, n, 'accepted', 'paid', 'card_terminal', 'eat_in', 'en', repeat(md5(n::text), 40), 'EUR', 100, 1, now()
                   from generate_series(1, 100000) n"
    done
}

@test "a shop of 1 GB is open within 60 s as it was just before a DROP TABLE, and each step is shown" {
    grow_to 1000000000
    "$ROOT/scripts/backup.sh" full 3>&-
    add_orders 4
    orders=$(count_orders)
    until (($(date +%s) > $(newest_backup .timestamp.stop))); do :; done
    before=$(moment)
    shop_psql 'drop table orders cascade'
    began=$SECONDS open=''
    while read -r line; do
        echo "$line"
        # What follows is a full backup.
        [[ $line != *"shop is open again"* ]] || open=$((SECONDS - began))
    done < <(in_time --yes "$before" 2>&1 | tee "$BATS_TEST_TMPDIR/said")
    "$ROOT/scripts/health.sh"
    [ "$(count_orders)" = "$orders" ]
    [[ $(<"$BATS_TEST_TMPDIR/said") == *"Restoring the files"*"Replaying what happened since the backup"*"Examining every table and index"* ]]
    echo "# open after $open s" >&3
    ((open <= 60))
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

    # The restored shop does not start: the old database is back, and the other one, whose doors may have been open, is kept.
    echo dies >"$KIOSK_BUILD/daemon/app/fault"
    (until grep -q 'old data is put back' "$BATS_TEST_TMPDIR/out"; do :; done; rm "$KIOSK_BUILD/daemon/app/fault") 3>&- 2>/dev/null &
    run bash -c "'$ROOT/scripts/restore.sh' --yes '$dump' 2>&1 </dev/null | tee '$BATS_TEST_TMPDIR/out'; exit \${PIPESTATUS[0]}" 3>&-
    [ "$status" -ne 0 ]
    [[ $output == *"did not start with the restored data"*"old data is put back"* ]] || { echo "$output"; false; }
    "$ROOT/scripts/health.sh"
    [ "$(count_orders)" = 4 ]
    kept=$(shop_psql "select datname from pg_database where datname like 'kiosk_failed_%'")
    [ "$(shop_psql 'select count(*) from orders' "$kept")" = 3 ]
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

# add_payment NUMBER STATE [METHOD [SECONDS]]: an order of 2.50 with that number, made so many seconds ago, and its payment.
add_payment() {
    shop_psql "with placed as (
        insert into orders (id, created_at, business_date, display_number, state, payment_state, payment_method, service_type, language, table_number,
                            currency, total, menu_version, updated_at)
        values (gen_random_uuid(), now() - interval '${4:-0} seconds', current_date, $1, 'submitted', 'pending', '${3:-card_terminal}', 'eat_in', 'en', '', 'EUR', 250, 1, now())
        returning id, created_at)
        insert into payments (id, order_id, order_created_at, method, state, amount, currency, attempt, terminal, service_id, sent_at, card_masked_pan, created_at, updated_at)
        select gen_random_uuid(), id, created_at, '${3:-card_terminal}', '$2', 250, 'EUR', 1, case '${3:-card_terminal}' when 'counter' then '' else 'main' end,
               case '$2' when 'created' then '' else 'S$1' end, case '$2' when 'created' then null else now() end, '************1111', created_at, now() from placed"
    shop_psql "insert into display_counters values (current_date, $1 + 1) on conflict (business_date) do update set next_number = $1 + 1"
}
# turn NUMBER STATE…: its payment goes through these states.
turn() {
    local state
    for state in "${@:2}"; do
        shop_psql "update payments set state = '$state', version = version + 1, service_id = 'S$1', sent_at = now(), updated_at = now() where order_id = (select id from orders where display_number = $1)"
    done
}
# advice NUMBER: what the list says about the order with that number.
advice() { awk -F, -v number="$1" '$2 == number { print $NF }' "$REPLACED_DIR"/after-*.csv; }

@test "what the restored shop does not know is listed with what to do; its numbers go on; a payment about to be sent is never sent" {
    add_payment 11 captured
    add_payment 12 created card_terminal 15
    add_payment 13 unknown
    add_payment 14 captured
    add_payment 10 declined
    before=$(moment)
    # Its guest pays at the counter.
    shop_psql "insert into payments (id, order_id, order_created_at, method, state, amount, currency, attempt, terminal, created_at, updated_at)
        select gen_random_uuid(), id, created_at, 'counter', 'captured', 250, 'EUR', 2, '', now(), now() from orders where display_number = 10"
    turn 12 sent captured
    turn 13 captured
    turn 14 reversing reversed
    add_payment 15 captured
    add_payment 16 unknown
    add_payment 17 declined
    add_payment 18 captured counter
    add_payment 19 reversed
    run in_time --yes "$before"
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [[ $output == *"doors stay closed"*"counts as given up"* ]] || { echo "$output"; false; }
    [[ $output == *"(9 lines, 3 of them cards that were charged)"* ]] || { echo "$output"; cat "$REPLACED_DIR"/after-*.csv; false; }
    [ -z "$(advice 11)" ]
    [[ $(advice 10) == "the order is there and unpaid but the money was taken"* ]]
    [[ $(advice 12) == "the order is there and unpaid but the money was taken"* ]]
    [ "$(advice 13)" = "the shop asks the terminal itself" ]
    [[ $(advice 14) == *"do not give it back again" ]]
    [[ $(advice 15) == "the card was charged: enter the order anew"* ]]
    [[ $(advice 16) == "look into the journal"* ]]
    [[ $(advice 17) == "no money was taken: enter the order anew"* ]]
    [[ $(advice 18) == "the money is in the drawer"* ]]
    [[ $(advice 19) == "no money was taken"* ]]
    [ "$(stat -c %a "$REPLACED_DIR"/after-*.csv)" = 600 ]
    # The 20 is next, as before, although the restored shop has only sold the 14.
    [ "$(shop_psql "select next_number from display_counters where business_date = current_date")" = 20 ]
    # When the doors opened, the attempt was too old to be sent.
    [ "$(shop_psql "select now() - created_at > interval '60 seconds' from payments where state = 'created'")" = t ]
    # Nothing of it stays behind.
    [ -z "$(find "$RUN_DIR" -name 'books.*')" ]
}

@test "a dump's restore lists what it does not know, and one that changes nothing lists nothing" {
    add_payment 11 captured
    "$ROOT/scripts/backup.sh" dump 3>&-
    dump=$(echo "$BACKUP_DUMPS"/*.dump)
    add_payment 12 captured
    # A damaged payments table keeps nobody from going back.
    shop_psql 'alter table payments rename to payments_mislaid'
    run restore --yes "$dump"
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [[ $output == *"the terminal's own journal only"* ]] || { echo "$output"; false; }
    [ -z "$(find "$REPLACED_DIR" -name 'after-*.csv')" ]

    add_payment 13 captured
    run restore --yes "$dump"
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [[ $(advice 13) == "the card was charged"* ]] || { echo "$output"; false; }
    [ "$(shop_psql "select next_number from display_counters where business_date = current_date")" = 14 ]
    rm "$REPLACED_DIR"/after-*.csv
    run restore --yes latest
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [ -z "$(find "$REPLACED_DIR" -name 'after-*.csv')" ]
}
