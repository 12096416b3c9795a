# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A data folder of its own for each test, and the scripts' real functions.

load_scripts() {
    ROOT=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    export KIOSK_DATA=$BATS_TEST_TMPDIR/data
    unset KIOSK_HTTPS_PORT KIOSK_HTTP_PORT KIOSK_DATABASE_URL KIOSK_HOSTNAMES
    source "$ROOT/scripts/lib/load.sh"
    mkdir -p "$RUN_DIR" "$LOG_DIR"
    # bats keeps its temporary folders closed to other users; the servers of a test run as other users.
    chmod 755 "$BATS_RUN_TMPDIR" "$BATS_RUN_TMPDIR"/test "$BATS_TEST_TMPDIR" "$KIOSK_DATA" 2>/dev/null || true
}

# free_ports N: N ports nobody listens on
free_ports() {
    local port found=()
    while ((${#found[@]} < $1)); do
        port=$(choose_inner_port TEST "${found[@]}")
        found+=("$port")
    done
    printf '%s\n' "${found[@]}"
}

# listen_on PORT: a program that holds PORT; its pid in LISTENER
listen_on() {
    python3 -c 'import socket, sys, signal
s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); s.bind(("0.0.0.0", int(sys.argv[1]))); s.listen(); print("up", flush=True); signal.pause()' \
        "$1" >"$BATS_TEST_TMPDIR/listener" 3>&- &
    LISTENER=$!
    until grep -q up "$BATS_TEST_TMPDIR/listener"; do :; done
}
