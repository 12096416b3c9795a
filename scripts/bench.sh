#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# bench.sh: how fast this machine is as a shop, in one table. Starts a shop of its own in build/ (real fsync), measures, removes it; takes about
# four minutes. The load generator runs on the same machine, so ratios say more than absolute numbers.
#
# KIOSK_BENCH_ROUNDS       how often each pair is measured; medians are shown (default 3)
# KIOSK_BENCH_SECONDS      how long each measurement lasts (default 5)
# KIOSK_BENCH_CONNECTIONS  connections that submit orders, and connections of pgbench (default 8)
#
# Goals that are missed are marked; the exit code says only whether everything could be measured.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
source "$KIOSK_ROOT/scripts/lib/bench.sh"
usage_if_asked "$0" "$@"
(($# == 0)) || die "bench.sh takes no arguments (see --help)."
ROUNDS=$(bench_setting KIOSK_BENCH_ROUNDS 3 1 9) || exit 1
SECONDS_EACH=$(bench_setting KIOSK_BENCH_SECONDS 5 1 30) || exit 1
CONNECTIONS=$(bench_setting KIOSK_BENCH_CONNECTIONS 8 1 48) || exit 1
[[ $KIOSK_PRESET == release ]] || die "KIOSK_PRESET is $KIOSK_PRESET, but only the release build says anything about speed."
unset KIOSK_DATABASE_URL
enter_environment "$0" "$@"

READERS=32 CLIENTS=200 EVENTS=30 MISSED=0
say "Measuring ($ROUNDS rounds of $SECONDS_EACH s each)"
install_web_packages
if [[ -z ${KIOSK_SKIP_BUILD:-} ]]; then
    build_programs
    build_web
fi
mkdir -p "$KIOSK_ROOT/build"
# Not in /tmp, which is often memory: a commit must cost what it costs.
folder=$(TMPDIR=$KIOSK_ROOT/build test_folder)
trap 'process_stop files QUIT 5 >/dev/null || true; stop_test_instance "$folder" bench >/dev/null' EXIT
start_test_instance "$folder" >"$folder/start.log" || true
process_is_alive kioskd || { cat "$folder/start.log" >&2; die "The shop to be measured did not start."; }
idle=$(memory_of_daemon)

authorised=() etag=
prepare() {
    log_statements on
    node "$BENCH_SOURCES/prepare.ts" "$folder" || die "The shop could not be set up."
    log_statements off
    mkdir "$folder/files"
    authorised=(--header "Authorization: Bearer $(<"$folder/kiosk.key")" --header 'Accept-Encoding: br')
    curl --silent --fail --noproxy '*' "${authorised[@]}" --output "$folder/files/menu" --dump-header "$folder/menu.headers" "$daemon/api/v1/menu"
    etag=$(awk 'tolower($1) == "etag:" { print $2 }' "$folder/menu.headers" | tr -d '\r')
    start_file_server
}
measure_orders() {
    restart_daemon run_pgbench
    run_wrk $WARM_UP "$edge/api/v1/orders" orders.lua --connections "$CONNECTIONS" >/dev/null || die "No order could be submitted."
    load orders "$SECONDS_EACH" "$edge/api/v1/orders" orders.lua --connections "$CONNECTIONS"
}
# In slices of a second, so that what else the machine does meets all of them.
measure_reads() {
    local slice
    for ((slice = 0; slice < SECONDS_EACH; ++slice)); do
        load empty 1 "$daemon/health/live" --connections $READERS
        load menu 1 "$daemon/api/v1/menu" --connections $READERS "${authorised[@]}"
        load unchanged 1 "$daemon/api/v1/menu" --connections $READERS "${authorised[@]}" --header "If-None-Match: $etag"
        load file 1 "http://127.0.0.1:$FILES_PORT/menu" --connections $READERS
        load empty-tls 1 "$edge/health/live" --connections $READERS
        load menu-tls 1 "$edge/api/v1/menu" --connections $READERS "${authorised[@]}"
    done
}
measure_events() {
    local result fields
    log_statements on
    result=$(node "$BENCH_SOURCES/fan-out.ts" "$folder" $CLIENTS $EVENTS | grep '^result ') || die "The events could not be measured."
    log_statements off
    read -r -a fields <<<"$result"
    note event "${fields[1]}"
    note event-worst "${fields[2]}"
}

daemon=$KIOSK_TEST_DAEMON_ORIGIN edge=$KIOSK_TEST_ORIGIN
progress "Setting the shop up" prepare
for ((round = 1; round <= ROUNDS; ++round)); do
    progress "Round $round: orders" measure_orders
    progress "Round $round: reading" measure_reads
done
check_that_orders_are_there
# Last, since each event makes a new version of the menu, for which the recorded order would not be saved.
for ((round = 1; round <= ROUNDS; ++round)); do progress "Round $round: events" measure_events; done

say ""
table_head "$(nproc) CPUs, $(awk '/^MemTotal:/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), $(findmnt --noheadings --output FSTYPE --target "$folder" || true)"
row "Orders through nginx and the daemon" "$(of orders)/s" "pgbench $(of pgbench)/s" "$(ratio orders pgbench)" '>= 0.65'
row "  median and 99th percentile, $CONNECTIONS connections" "$(of orders-median) ms" "$(of orders-p99) ms"
row "Menu at the daemon" "$(of menu)/s" "empty route $(of empty)/s" "$(ratio menu empty)" '>= 0.8'
row "Menu that the client has already (304)" "$(of unchanged)/s" "empty route $(of empty)/s" "$(ratio unchanged empty)" '>= 0.9'
row "Menu at the daemon" "$(of menu)/s" "file in nginx $(of file)/s" "$(ratio menu file)"
row "Menu through nginx with TLS" "$(of menu-tls)/s" "at the daemon $(of menu)/s" "$(ratio menu-tls menu)"
row "Small JSON through nginx with TLS" "$(of empty-tls)/s" "at the daemon $(of empty)/s" "$(ratio empty-tls empty)"
row "Sold out: last of $CLIENTS clients knows" "$(of event) ms" "worst $(worst "${ROUNDS_OF[event-worst]}") ms" "" '<= 50'
row "Memory of the daemon, idle" "$idle MiB" "" "" '<= 64'
row "Memory of the daemon after the last round" "$(memory_of_daemon) MiB"
row "Start of the daemon until it is ready" "$(of ready) ms" "worst $(worst "${ROUNDS_OF[ready]}") ms" "" '<= 1000'
say ""
if ((MISSED)); then say "Goals missed: $MISSED."; else say "All goals are met."; fi
