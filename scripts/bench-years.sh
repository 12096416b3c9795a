#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# bench-years.sh: what five years of orders cost, in one table. Starts two shops of its own in build/ (real fsync), fills one of them with
# `kioskd simulate`, gives both the same number of orders of today, measures them in turns, removes both. Five years of 1000 orders a day need
# about 12 GB of disk; how long it takes depends on the machine (docs/benchmark.md).
#
# KIOSK_BENCH_YEARS           how long the old shop has been there (default 5)
# KIOSK_BENCH_DAYS            the same in days, for a small run; counts instead of the years when it is set
# KIOSK_BENCH_ORDERS_PER_DAY  what it sold on an average day (default 1000)
# KIOSK_BENCH_ROUNDS          how often each pair is measured; medians are shown (default 3)
# KIOSK_BENCH_SECONDS         how long each measurement lasts (default 5)
#
# Goals that are missed are marked; the exit code says only whether everything could be measured.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
source "$KIOSK_ROOT/scripts/lib/bench.sh"
source "$KIOSK_ROOT/scripts/lib/bench-years.sh"
usage_if_asked "$0" "$@"
(($# == 0)) || die "bench-years.sh takes no arguments (see --help)."
YEARS=$(bench_setting KIOSK_BENCH_YEARS 5 1 10) || exit 1
DAYS=$(bench_setting KIOSK_BENCH_DAYS 0 0 3650) || exit 1
ORDERS_PER_DAY=$(bench_setting KIOSK_BENCH_ORDERS_PER_DAY 1000 1 5000) || exit 1
ROUNDS=$(bench_setting KIOSK_BENCH_ROUNDS 3 1 9) || exit 1
SECONDS_EACH=$(bench_setting KIOSK_BENCH_SECONDS 5 1 30) || exit 1
[[ $KIOSK_PRESET == release ]] || die "KIOSK_PRESET is $KIOSK_PRESET, but only the release build says anything about speed."
unset KIOSK_DATABASE_URL
enter_environment "$0" "$@"

CONNECTIONS=4 TODAY=200 MISSED=0
declare -A FOLDERS TOKENS RECEIPTS SEARCHES
length=(--years "$YEARS")
((DAYS == 0)) || length=(--days "$DAYS")
say "Measuring an empty shop next to one with ${length[1]} ${length[0]#--} of $ORDERS_PER_DAY orders a day"
install_web_packages
if [[ -z ${KIOSK_SKIP_BUILD:-} ]]; then
    build_programs
    build_web
fi
mkdir -p "$KIOSK_ROOT/build"
trap remove_shops EXIT
for shop in empty old; do
    # Not in /tmp, which is often memory.
    FOLDERS[$shop]=$(TMPDIR=$KIOSK_ROOT/build test_folder)
    open_shop "$shop"
done
progress "Filling the old shop" fill_shop old
say "    $FILLED"
for shop in empty old; do progress "Setting up the $shop shop" set_up_shop "$shop"; done
for ((round = 1; round <= ROUNDS; ++round)); do progress "Round $round" measure_shops; done

say ""
table_head "$(nproc) CPUs, $ARCHIVED_MONTHS months in the archive, $OLD_SIZE"
[[ $FILLED =~ \(([0-9]+)\ orders/s\) ]]
row "Filling the old shop" "${BASH_REMATCH[1]} orders/s" "" "" '>= 2000'
pair "Day list: GET orders of today, a page of 50" list '<= 1.5'
pair "Search: a number in two days ($OLDEST)" search '<= 1.5'
pair "One receipt (of $OLDEST)" receipt '<= 1.5'
pair "GET /metrics" metrics '<= 1.5'
pair "Order submit" submit '<= 1.1'
row "That receipt, the slowest 1 %" "$(of old-receipt-p99) ms" "" "" '<= 1000'
row "Search: a number, whenever it was (a full page)" "$(of old-search-all-median) ms" "slowest 1 % $(of old-search-all-p99) ms" "" '<= 1000'
say ""
if ((MISSED)); then say "Goals missed: $MISSED."; else say "All goals are met."; fi
