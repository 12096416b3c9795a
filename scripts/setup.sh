#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# setup.sh               makes what a shop needs before it starts: folders, ports, certificate, configuration, nginx's file, the database's files.
#                        Run again, it changes only what is missing or old.
# setup.sh database      gives the running database its role and its database when they are missing
# setup.sh before-database   what PostgreSQL needs before each start: room on a full disk, and at the first start settings for this machine
# setup.sh certificate   renews the certificate when it ends within 30 days or when this machine has other names or addresses,
#                        and has the running servers take it
#
# The packages and the systemd units call it; with scripts/start.sh nobody has to. KIOSK_DATA names the instance.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"

certificate() {
    local before after tls=$KIOSK_DATA/secrets/tls config
    load_ports || die "Nothing was ever set up in $KIOSK_DATA."
    before=$(cat "$tls/server.crt" 2>/dev/null || true)
    tls_ensure "$tls" "$RUN_DIR/ca.crt"
    after=$(<"$tls/server.crt")
    [[ $before != "$after" ]] || { say "The certificate is good."; return; }
    config=$(<"$DAEMON_CONFIG")
    write_config
    nginx_render
    say "The certificate was renewed."
    if uses_units; then
        systemctl try-reload-or-restart --no-block kiosk-edge.service
        [[ $config == "$(<"$DAEMON_CONFIG")" ]] || systemctl try-restart --no-block kioskd.service
    elif process_is_alive nginx; then
        kill -s HUP "$(process_pid nginx)"
        [[ $config == "$(<"$DAEMON_CONFIG")" ]] || say "This machine has other names: scripts/stop.sh && scripts/start.sh brings them in."
    fi
}

case ${1:-} in
'')
    enter_environment "$0"
    mkdir -p "$RUN_DIR"
    prepare_shop
    ;;
database) postgres_provide "$(database_socket)" ;;
before-database) before_database ;;
certificate)
    enter_environment "$0" certificate
    certificate
    ;;
*) die "setup.sh takes nothing, 'database', 'before-database' or 'certificate' (see --help)." ;;
esac
