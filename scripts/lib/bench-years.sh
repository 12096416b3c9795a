# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The parts of scripts/bench-years.sh. A shop is called by its name, empty or old; FOLDERS, TOKENS, RECEIPTS and SEARCHES hold what belongs to it.

# open_shop NAME: starts it in its folder.
open_shop() {
    # Each chooses its own.
    unset KIOSK_HTTPS_PORT KIOSK_HTTP_PORT
    folder=${FOLDERS[$1]}
    start_test_instance "$folder" >"$folder/start.log" 2>&1 || true
    process_is_alive kioskd || { cat "$folder/start.log" >&2; die "The $1 shop did not start."; }
}

# use_shop NAME: everything below is about this shop.
use_shop() {
    unset KIOSK_HTTPS_PORT KIOSK_HTTP_PORT
    folder=${FOLDERS[$1]}
    export KIOSK_DATA=$folder/data
    source "$KIOSK_ROOT/scripts/lib/load.sh"
    export_test_instance
    daemon=$KIOSK_TEST_DAEMON_ORIGIN edge=$KIOSK_TEST_ORIGIN
}

remove_shops() {
    local shop
    for shop in "${!FOLDERS[@]}"; do
        use_shop "$shop" || true
        stop_test_instance "${FOLDERS[$shop]}" "bench-years-$shop" >/dev/null || true
    done
}

# fill_shop NAME: years of orders, with the daemon out of the way; then what autovacuum would have done in these years.
fill_shop() {
    use_shop "$1"
    process_stop kioskd TERM 15 >/dev/null || die "kioskd did not stop."
    FILLED=$(daemon_run simulate "${length[@]}" --orders-per-day "$ORDERS_PER_DAY" 2>"$folder/simulate.log") ||
        { tail -n 5 "$folder/simulate.log" >&2; die "The shop could not be filled."; }
    database --command='VACUUM (ANALYZE)'
    restart_daemon_here
    ARCHIVED_MONTHS=$(database --command="SELECT count(*) FROM pg_inherits WHERE inhparent = 'archive.orders'::regclass")
    OLD_SIZE=$(database --command='SELECT pg_size_pretty(pg_database_size(current_database()))')
}

restart_daemon_here() {
    local deadline=$((SECONDS + 30))
    start_daemon
    until instance_is_ready; do
        process_is_alive kioskd || die "kioskd ended right after its start; its log is $LOG_DIR/kioskd-console.log."
        ((SECONDS < deadline)) || die "kioskd was not ready within 30 s."
        sleep 0.1
    done
}

# set_up_shop NAME: its owner, a kiosk, as many orders of today as the other has, and what will be looked for.
set_up_shop() {
    local oldest id number date
    use_shop "$1"
    bash "$KIOSK_TEST_SCRIPTS/codes.sh" >/dev/null || die "The $1 shop gave no codes."
    log_statements on
    node "$BENCH_SOURCES/prepare.ts" "$folder" || die "The $1 shop could not be set up."
    log_statements off
    node "$BENCH_SOURCES/today.ts" "$folder" "$TODAY" || die "The $1 shop took no orders."
    oldest=$(database --field-separator=' ' --command="
        (SELECT id, display_number, business_date FROM archive.orders ORDER BY created_at LIMIT 1) UNION ALL
        (SELECT id, display_number, business_date FROM orders ORDER BY created_at LIMIT 1) LIMIT 1")
    read -r id number date <<<"$oldest"
    RECEIPTS[$1]=$id
    SEARCHES[$1]="displayNumber=$number&from=$(date --date="$date - 1 day" +%F)&to=$date"
    SEARCHES[$1-all]="displayNumber=$number"
    [[ $1 != old ]] || OLDEST=$date
    TODAYS_DATE=$(database --command='SELECT max(business_date) FROM orders')
    database --command='CHECKPOINT'
}

# measure_shops: slices of a second in turns, so that what else the machine does meets both shops.
measure_shops() {
    local slice shop
    for shop in empty old; do
        use_shop "$shop"
        node "$BENCH_SOURCES/today.ts" "$folder" 0 || die "The owner of the $shop shop could not sign in."
        TOKENS["$shop"]=$(<"$folder/owner.token")
    done
    for ((slice = 0; slice < SECONDS_EACH; ++slice)); do
        for shop in empty old; do
            use_shop "$shop"
            local as_owner=(--connections "$CONNECTIONS" --header "Authorization: Bearer ${TOKENS[$shop]}")
            load "$shop-list" 1 "$daemon/api/v1/orders?businessDate=$TODAYS_DATE" "${as_owner[@]}"
            load "$shop-search" 1 "$daemon/api/v1/orders?${SEARCHES[$shop]}" "${as_owner[@]}"
            load "$shop-search-all" 1 "$daemon/api/v1/orders?${SEARCHES[$shop-all]}" "${as_owner[@]}"
            load "$shop-receipt" 1 "$daemon/api/v1/orders/${RECEIPTS[$shop]}" "${as_owner[@]}"
            load "$shop-metrics" 1 "$daemon/metrics" --connections "$CONNECTIONS"
        done
    done
    for ((slice = 0; slice < SECONDS_EACH; ++slice)); do
        for shop in empty old; do
            use_shop "$shop"
            load "$shop-submit" 1 "$edge/api/v1/orders" orders.lua --connections "$CONNECTIONS"
        done
    done
}

# pair TITLE NAME [GOAL]: a row; the ratio says how many times longer the old shop needs.
pair() {
    row "$1" "$(of "old-$2-median") ms" "empty $(of "empty-$2-median") ms" "$(ratio "empty-$2" "old-$2")" "${3:-}"
}
