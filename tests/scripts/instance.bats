#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# start.sh, stop.sh and the others as a person calls them: real PostgreSQL, nginx and certificates; a stand-in for the two programs, so that their
# faults can be tried. tests/api and tests/e2e start the same scripts with the real programs.
bats_require_minimum_version 1.5.0
load support

setup() {
    load_scripts
    mapfile -t port < <(free_ports 2)
    export KIOSK_HTTPS_PORT=${port[0]} KIOSK_HTTP_PORT=${port[1]}
    export KIOSK_BUILD=$BATS_TEST_TMPDIR/build KIOSK_WEB=$BATS_TEST_TMPDIR/web
    mkdir -p "$KIOSK_BUILD"/{daemon/app,simulators/terminal} "$KIOSK_WEB"
    echo '<h1>kiosk</h1>' >"$KIOSK_WEB/index.html"
    cp "$BATS_TEST_DIRNAME/kioskd.py" "$KIOSK_BUILD/daemon/app/kioskd"
    printf '#!/bin/sh\nexec sleep 1000\n' >"$KIOSK_BUILD/simulators/terminal/kiosk-terminal-sim"
    chmod 755 "$KIOSK_BUILD/daemon/app/kioskd" "$KIOSK_BUILD/simulators/terminal/kiosk-terminal-sim"
    export KIOSK_SKIP_BUILD=1
    rm -rf "$KIOSK_DATA"
    source "$ROOT/scripts/lib/load.sh"
}
teardown() {
    rm -f "$KIOSK_BUILD/daemon/app/fault"
    "$ROOT/scripts/stop.sh" >/dev/null 2>&1 || true
}
fault() { echo "$1" >"$KIOSK_BUILD/daemon/app/fault"; }
start() { "$ROOT/scripts/start.sh" 3>&-; }

@test "a first start prints addresses and codes, and they stand in a file for its owner only" {
    run start
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    for line in "https://localhost:$KIOSK_HTTPS_PORT/" "/admin/kitchen" "/board/" "/api/docs" "?pair=CODE-PAIRING-CODE" CODE-SETUP-CODE "http://"; do
        [[ $output == *"$line"* ]] || { echo "no $line in: $output"; false; }
    done
    [ "$(stat -c %a "$FIRST_STEPS")" = 600 ]
    [[ $output == *"$(cat "$FIRST_STEPS")"* ]]
    [ "$(stat -c %U "/proc/$(process_pid kioskd)")" = "$(daemon_user)" ]

    # Again: nothing is started, in under 5 seconds.
    pids=$(cat "$RUN_DIR"/*.pid)
    began=$SECONDS
    run start
    [ "$status" -eq 0 ]
    ((SECONDS - began < 5))
    [[ $output == *"All is running"* ]]
    [ "$pids" = "$(cat "$RUN_DIR"/*.pid)" ]
    [ "$(grep -c serving "$KIOSK_DATA/uploads/events")" -eq 1 ]

    KIOSK_HTTPS_PORT=09 run start
    [ "$status" -eq 0 ]
    [[ $output == *"All is running"*"keeps its ports"* ]]

    run "$ROOT/scripts/status.sh"
    [ "$status" -eq 0 ]
    [ "$(grep -c ' runs ' <<<"$output")" -eq 5 ]
    run "$ROOT/scripts/status.sh" --json
    [ "$status" -eq 0 ]
    jq -e '.running and (.processes | length) == 5 and all(.processes[]; .pid > 0 and .memoryBytes > 0)' <<<"$output"
    run "$ROOT/scripts/health.sh"
    [ "$status" -eq 0 ]
    run "$ROOT/scripts/health.sh" --json
    [ "$status" -eq 0 ]
    jq -e '.healthy and .status == 200' <<<"$output"
    run "$ROOT/scripts/logs.sh"
    [ "$status" -eq 0 ]
    run "$ROOT/scripts/codes.sh"
    [[ $output == *CODE-PAIRING-CODE* ]]

    # In order: when kioskd is told to stop, nginx is gone and the database still there.
    run "$ROOT/scripts/stop.sh"
    [ "$status" -eq 0 ]
    grep -qx 'stopped, nginx gone' "$KIOSK_DATA/uploads/events"
    [[ $output == *nginx*kioskd*terminal-sim*postgres* ]]
    [ ! -e "$FIRST_STEPS" ]
    grep -q 'database system is shut down' "$LOG_DIR"/postgres/*.log
    run "$ROOT/scripts/status.sh"
    [ "$status" -eq 3 ]
    run "$ROOT/scripts/health.sh"
    [ "$status" -eq 1 ]

    # The second start keeps the addresses, the certificate and the database.
    before=$(cat "$RUN_DIR/ports" "$RUN_DIR/ca.crt")
    unset KIOSK_HTTPS_PORT KIOSK_HTTP_PORT
    run start
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [ "$before" = "$(cat "$RUN_DIR/ports" "$RUN_DIR/ca.crt")" ]
    # After a kill -9 of one process only that one is started again.
    kill -9 "$(process_pid kioskd)"
    nginx=$(process_pid nginx)
    run start
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [ "$nginx" = "$(process_pid nginx)" ]
    process_is_alive kioskd
    # The same when the others survive: the ports of the living are kept.
    kill -9 "$(process_pid nginx)" "$(process_pid postgres)"
    daemon=$(process_pid kioskd)
    run start
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [ "$daemon" = "$(process_pid kioskd)" ]
    run "$ROOT/scripts/health.sh"
    [ "$status" -eq 0 ]
    # When all are killed, nginx's workers live on; they do not keep the shop from its ports.
    for name in "${INSTANCE_PROCESSES[@]}"; do kill -9 "$(process_pid "$name")"; done
    run start
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [ "$before" = "$(cat "$RUN_DIR/ports" "$RUN_DIR/ca.crt")" ]
    [ "$(pgrep --exact nginx --pgroup "$(process_pid nginx)" | wc -l)" -eq 3 ]
    # Nor do they outlive the shop.
    load_ports
    kill -9 "$(process_pid nginx)"
    run "$ROOT/scripts/stop.sh"
    port_is_free "$HTTPS_PORT"
}

@test "a migration that fails stops the start with its own words" {
    fault migrate
    run start
    [ "$status" -ne 0 ]
    [[ $output == *"migration 3 cannot be applied"*"could not be brought up to date"* ]]
}

@test "a daemon that dies at its start is told with its own words, without waiting" {
    fault dies
    began=$SECONDS
    run start
    [ "$status" -ne 0 ]
    ((SECONDS - began < 20))
    [[ $output == *"the port is cursed"*"ended right after its start"* ]]
}

@test "a deaf daemon is killed, and the stop says so by its exit code" {
    fault deaf
    run start
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    run "$ROOT/scripts/stop.sh"
    [ "$status" -eq 1 ]
    [[ $output == *"kioskd did not stop within 12 s"* ]]
    run process_is_alive postgres
    [ "$status" -ne 0 ]
}

@test "two instances run side by side, one in a folder with spaces" {
    run start
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    mapfile -t port < <(free_ports 2)
    first=$KIOSK_DATA
    export KIOSK_DATA="$BATS_TEST_TMPDIR/second shop & bar"
    KIOSK_HTTPS_PORT=${port[0]} KIOSK_HTTP_PORT=${port[1]} run start
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    run "$ROOT/scripts/stop.sh"
    [ "$status" -eq 0 ]
    KIOSK_DATA=$first run "$ROOT/scripts/health.sh"
    [ "$status" -eq 0 ]
    export KIOSK_DATA=$first
}

@test "a data folder that no configuration could name is refused with one sentence" {
    for folder in 'a"b' 'a:b' "a'b" "a\$b" 'a;b'; do
        KIOSK_DATA=$BATS_TEST_TMPDIR/$folder run start
        [ "$status" -ne 0 ]
        [[ $output == *"has a character"* ]] || { echo "$output"; false; }
    done
}

@test "a port that is taken stops the start with one sentence" {
    listen_on "$KIOSK_HTTPS_PORT"
    run start
    kill "$LISTENER"
    [ "$status" -ne 0 ]
    [[ $output == *"Port $KIOSK_HTTPS_PORT"*"already used"* ]]
}

@test "two starts at the same time do not get in each other's way" {
    exec {other}>"$RUN_DIR/start.lock" 2>/dev/null || { mkdir -p "$RUN_DIR" && exec {other}>"$RUN_DIR/start.lock"; }
    flock "$other"
    run start
    [ "$status" -ne 0 ]
    [[ $output == *"Another start.sh"* ]]
    exec {other}>&-
}
