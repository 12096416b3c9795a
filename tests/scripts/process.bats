#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
bats_require_minimum_version 1.5.0
load support
setup() { load_scripts; }
teardown() { for name in one stubborn; do process_stop "$name" KILL 5 >/dev/null 2>&1 || true; done; }

@test "a started process is known, survives its starter and stops when asked" {
    bash -c "source $ROOT/scripts/lib/load.sh; process_start one root sleep 300"
    pid=$(process_pid one)
    [ "$(ps -o sid= -p "$pid" | tr -d ' ')" = "$pid" ]
    run process_stop one TERM 5
    [ "$status" -eq 0 ]
    run ! process_is_alive one
    [ ! -e "$RUN_DIR/one.pid" ]
}

@test "a pid file whose number belongs to another process now is not believed" {
    process_start one root sleep 300
    pid=$(process_pid one)
    read -r _ birth boot <"$RUN_DIR/one.pid"
    printf '%s %s %s\n' "$pid" "$((birth - 1))" "$boot" >"$RUN_DIR/other.pid"
    run ! process_is_alive other
    run process_stop other KILL 1
    [ "$status" -eq 0 ]
    process_is_alive one
    printf '%s %s %s\n' "$pid" "$birth" another-boot >"$RUN_DIR/other.pid"
    run ! process_is_alive other
}

@test "what does not obey is killed, said so, and reported by the exit code" {
    process_start stubborn root bash -c "trap '' TERM; touch '$RUN_DIR/deaf'; while :; do sleep 1; done"
    until [ -e "$RUN_DIR/deaf" ]; do :; done
    run process_stop stubborn TERM 1
    [ "$status" -eq 1 ]
    [[ $output == *"is killed"* ]]
    run ! process_is_alive stubborn
}

@test "a background process keeps no lock of its starter" {
    exec {lock}>"$RUN_DIR/lock"
    flock "$lock"
    process_start one root sleep 300
    exec {lock}>&-
    run flock --nonblock "$RUN_DIR/lock" true
    [ "$status" -eq 0 ]
}

@test "a dead process that nobody has collected counts as ended" {
    python3 -c 'import os, sys, time
if os.fork() == 0: os._exit(0)
time.sleep(300)' 3>&- &
    parent=$!
    until child=$(pgrep -P "$parent"); do :; done
    until [ "$(ps -o stat= -p "$child" | cut -c1)" = Z ]; do :; done
    run process_birth "$child"
    kill "$parent"
    [ "$status" -ne 0 ]
}
