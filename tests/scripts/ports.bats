#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
bats_require_minimum_version 1.5.0
load support
setup() { load_scripts; }
teardown() { [ -z "${LISTENER:-}" ] || kill "$LISTENER" 2>/dev/null || true; }

@test "the standard port is taken when it is permitted and free, else the fallback" {
    mapfile -t port < <(free_ports 2)
    [ "$(choose_public_port P "" "${port[0]}" "${port[1]}")" = "${port[0]}" ]
    listen_on "${port[0]}"
    [ "$(choose_public_port P "" "${port[0]}" "${port[1]}")" = "${port[1]}" ]
}

@test "an unprivileged user is not given a port below 1024" {
    [ "$EUID" -eq 0 ] || skip "needs root to become somebody else"
    [ "$(cat /proc/sys/net/ipv4/ip_unprivileged_port_start)" -gt 443 ] || skip "this machine lets everybody use low ports"
    single=$(free_ports 1)
    run as_user nobody bash -c "source $ROOT/scripts/lib/load.sh; choose_public_port P '' 443 $single"
    [ "$output" = "$single" ]
}

@test "a wished port that is in use stops the start with the name of the variable" {
    single=$(free_ports 1)
    listen_on "$single"
    run choose_public_port KIOSK_HTTPS_PORT "$single" 443 8443
    [ "$status" -ne 0 ]
    [[ $output == *"$single"*"KIOSK_HTTPS_PORT"* ]]
}

@test "a wished port with zeros before it is that port" {
    [ "$(choose_public_port KIOSK_HTTP_PORT 08099 80 8080)" = 8099 ]
}

@test "a wished port that is no port stops the start" {
    for wish in 0 65536 http 80x -1; do
        run choose_public_port KIOSK_HTTP_PORT "$wish" 80 8080
        [ "$status" -ne 0 ]
        [[ $output == *"from 1 to 65535"* ]]
    done
}

@test "chosen ports differ, are recorded, and stay the same at the next start" {
    mapfile -t port < <(free_ports 2)
    KIOSK_HTTPS_PORT=${port[0]} KIOSK_HTTP_PORT=${port[1]} choose_ports
    first="$HTTPS_PORT $HTTP_PORT $DAEMON_PORT $TERMINAL_PORT $TERMINAL_CONTROL_PORT"
    [ "$(tr ' ' '\n' <<<"$first" | sort -u | wc -l)" -eq 5 ]
    HTTPS_PORT='' HTTP_PORT='' DAEMON_PORT='' TERMINAL_PORT='' TERMINAL_CONTROL_PORT=''
    choose_ports
    [ "$first" = "$HTTPS_PORT $HTTP_PORT $DAEMON_PORT $TERMINAL_PORT $TERMINAL_CONTROL_PORT" ]
}

@test "an inner port that somebody else has taken meanwhile is replaced" {
    mapfile -t port < <(free_ports 1)
    printf 'DAEMON_PORT=%s\n' "${port[0]}" >"$RUN_DIR/ports"
    [ "$(choose_inner_port DAEMON_PORT)" = "${port[0]}" ]
    listen_on "${port[0]}"
    [ "$(choose_inner_port DAEMON_PORT)" != "${port[0]}" ]
}

@test "the same port for both protocols is refused" {
    single=$(free_ports 1)
    KIOSK_HTTPS_PORT=$single KIOSK_HTTP_PORT=$single run choose_ports
    [ "$status" -ne 0 ]
    [[ $output == *"must differ"* ]]
}
