#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034,SC2154 # variables of the functions under test

setup() {
    load support.bash
    load_scripts
    source "$ROOT/scripts/lib/bench.sh"
    MISSED=0
}

@test "arguments are refused before anything is started" {
    run bash "$ROOT/scripts/bench.sh" quickly
    [ "$status" -ne 0 ]
    [[ $output == *"takes no arguments"* ]]
}

@test "a setting that is no sensible number is named" {
    for value in 0 10 many -1 1e3; do
        KIOSK_BENCH_ROUNDS=$value run bash "$ROOT/scripts/bench.sh"
        [ "$status" -ne 0 ]
        [[ $output == *"KIOSK_BENCH_ROUNDS is '$value'"*"from 1 to 9"* ]] || { echo "$output"; false; }
    done
}

@test "only the release build is measured" {
    KIOSK_PRESET=asan run bash "$ROOT/scripts/bench.sh"
    [ "$status" -ne 0 ]
    [[ $output == *"only the release build"* ]]
}

@test "one slow round changes neither the median nor the ratio" {
    note orders 1000 && note orders 100 && note orders 1100
    note pgbench 2000 && note pgbench 210 && note pgbench 2000
    [ "$(of orders)" = 1000 ]
    [ "$(ratio orders pgbench)" = 0.500 ]
}

@test "a missed goal is marked and counted, a met one is not" {
    row "Orders" 500/s "pgbench 1000/s" 0.5 '>= 0.65' >"$BATS_TEST_TMPDIR/table"
    row "Last client" "12.5 ms" "" "" '<= 50' >>"$BATS_TEST_TMPDIR/table"
    [[ $(head -n 1 "$BATS_TEST_TMPDIR/table") == *"0.50 "*">= 0.65 MISSED"* ]]
    [[ $(tail -n 1 "$BATS_TEST_TMPDIR/table") == *"<= 50 met"* ]]
    [ "$MISSED" -eq 1 ]
}
