#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# start.sh: sets everything up, builds what is not built, and starts the shop: PostgreSQL, the payment terminal's simulator,
# kioskd, nginx and the backups' schedule. Run again, it says that all is running.
#
# KIOSK_DATA         data folder (default: data in the checkout); several folders = several instances
# KIOSK_HTTPS_PORT   default 443 where permitted and free, else 8443
# KIOSK_HTTP_PORT    default 80 where permitted and free, else 8080
# KIOSK_DATABASE_URL a PostgreSQL of your own instead of the private one
# KIOSK_HOSTNAMES    more names for the certificate, separated by spaces
# KIOSK_CACHE        where the Debian 13 environment and the compiler's cache live (default: /var/cache/kiosk)
# KIOSK_SKIP_BUILD   1: start what is built, even when sources have changed since
# KIOSK_PRESET       CMake preset: release (default), dev, asan, tsan
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
(($# == 0)) || die "start.sh takes no arguments (see --help)."
enter_environment "$0" "$@"

mkdir -p "$RUN_DIR"
# An update that was cut off is finished first: it knows which program and which database belong together.
if [[ -f $KIOSK_DATA/update/journal && -z ${KIOSK_UPDATING:-} ]]; then
    say "An update was cut off; finishing it."
    exec bash "$KIOSK_ROOT/scripts/update.sh" --recover
fi
! emergency_is_at_work || die "An emergency restore is at work, or was cut off; run scripts/emergency-restore.sh again. What it has brought so far is no whole shop."
exec {lock}>"$RUN_DIR/start.lock"
flock --nonblock "$lock" || die "Another start.sh or stop.sh is at work on $KIOSK_DATA; wait for it."

if [[ -z ${KIOSK_DOORS_CLOSED:-} ]] && load_ports && all_processes_run && instance_is_ready; then
    say "All is running."
    addresses
    if [[ ${KIOSK_HTTPS_PORT:-$HTTPS_PORT} != "$HTTPS_PORT" || ${KIOSK_HTTP_PORT:-$HTTP_PORT} != "$HTTP_PORT" ]]; then
        say "It keeps its ports while it runs; scripts/stop.sh && scripts/start.sh moves it."
    fi
    if [[ -f $FIRST_STEPS ]]; then
        say "The one-time codes of the start are in $FIRST_STEPS; scripts/codes.sh makes new ones."
    else
        # systemd has started it, not this script.
        write_first_steps
        cat "$FIRST_STEPS"
    fi
    if ! programs_are_current || ! web_is_current; then
        say "Sources have changed since the build: scripts/stop.sh && scripts/start.sh brings them in."
    fi
    exit 0
fi

say "Starting the shop in $KIOSK_DATA"
if [[ -z ${KIOSK_SKIP_BUILD:-} ]]; then
    build_programs
    build_web
fi

if uses_units; then
    prepare_shop
    systemctl reset-failed 'kiosk*' 2>/dev/null || true
    start_database
    start_simulator
    start_daemon
    [[ -z ${KIOSK_DOORS_CLOSED:-} ]] || { nginx_check && exit 0; }
    start_edge
    wait_until_ready 60
    write_first_steps
    say "Running."
    cat "$FIRST_STEPS"
    exit 0
fi
make_data_folder
rotate_logs
nginx_end_orphans
if load_ports && some_process_runs; then
    say "  Some parts run already; starting the missing ones."
else
    choose_ports
fi
tls_ensure "$KIOSK_DATA/secrets/tls" "$RUN_DIR/ca.crt"
write_config
system_key_ensure
start_database
daemon_run migrate >>"$LOG_DIR/migrate.log" 2>&1 || { tail -n 5 "$LOG_DIR/migrate.log" >&2; die "The database could not be brought up to date; the log is $LOG_DIR/migrate.log."; }
start_simulator
start_daemon
nginx_render
# For update.sh: nobody can order before the new version is ready.
[[ -z ${KIOSK_DOORS_CLOSED:-} ]] || { nginx_check && exit 0; }
# What this start has written must outlive a power cut, as the orders do that are taken from now on.
sync --file-system "$KIOSK_DATA"
start_edge
start_backups
wait_until_ready 60
write_first_steps
say "Running."
cat "$FIRST_STEPS"
