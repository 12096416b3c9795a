#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2030,SC2031,SC2154 # variables of the functions under test
# A shop that has been there for years, as its scripts make and measure it.

setup() {
    load support.bash
    load_scripts
}

@test "bench-years.sh refuses arguments and settings that are no sensible numbers" {
    run bash "$ROOT/scripts/bench-years.sh" quickly
    [ "$status" -ne 0 ]
    [[ $output == *"takes no arguments"* ]]
    KIOSK_BENCH_YEARS=50 run bash "$ROOT/scripts/bench-years.sh"
    [ "$status" -ne 0 ]
    [[ $output == *"KIOSK_BENCH_YEARS is '50'"*"from 1 to 10"* ]]
    KIOSK_BENCH_DAYS=0.1 run bash "$ROOT/scripts/bench-years.sh"
    [ "$status" -ne 0 ]
    [[ $output == *"KIOSK_BENCH_DAYS is '0.1'"* ]]
}

@test "a small old shop is filled, and filled only once" {
    export KIOSK_DATA=$BATS_TEST_TMPDIR/old KIOSK_SKIP_BUILD=1
    chmod 755 "$BATS_TEST_TMPDIR"
    run bash "$ROOT/scripts/simulate.sh" --days 5 --orders-per-day 10 --json
    echo "$output"
    [ "$status" -eq 0 ]
    [[ $output == *'"complete":true,"days":5'* ]]
    run bash "$ROOT/scripts/simulate.sh" --days 5 --orders-per-day 10
    [ "$status" -eq 1 ]
    [[ $output == *"has orders already"* ]]
}

@test "simulate.sh says how it wants to be asked" {
    export KIOSK_DATA=$BATS_TEST_TMPDIR/old KIOSK_SKIP_BUILD=1
    chmod 755 "$BATS_TEST_TMPDIR"
    run bash "$ROOT/scripts/simulate.sh"
    [ "$status" -eq 64 ]
    [[ $output == *"either --years or --days"* ]]
}
