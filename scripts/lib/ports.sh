# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Which ports an instance uses. They are chosen once and kept in data/run/ports, so that addresses stay the same over restarts.

port_is_valid() { [[ $1 =~ ^[0-9]{1,5}$ ]] && ((10#$1 >= 1 && 10#$1 <= 65535)); }

port_is_free() { [[ -z $(ss -Hltn "sport = :$1" 2>/dev/null) ]]; }

# port_is_permitted PORT: whether this user may listen on it.
port_is_permitted() {
    local first=1024
    [[ ! -r /proc/sys/net/ipv4/ip_unprivileged_port_start ]] || first=$(</proc/sys/net/ipv4/ip_unprivileged_port_start)
    ((EUID == 0 || $1 >= first))
}

# recorded_port NAME: the port that data/run/ports holds for NAME, or nothing.
recorded_port() {
    [[ -f $RUN_DIR/ports ]] || return 0
    awk -F= -v name="$1" '$1 == name && $2 ~ /^[0-9]+$/ { print $2; exit }' "$RUN_DIR/ports"
}

# choose_public_port NAME WISH STANDARD FALLBACK: WISH (from the environment) must be usable; else the recorded one; else STANDARD where
# permitted and free, else FALLBACK.
choose_public_port() {
    local name=$1 wish=$2 standard=$3 fallback=$4 recorded
    if [[ -n $wish ]]; then
        port_is_valid "$wish" || die "$name is '$wish', but a port is a number from 1 to 65535."
        wish=$((10#$wish))
        port_is_permitted "$wish" || die "$name=$wish needs root; choose a port from 1024 on."
        port_is_free "$wish" || die "Port $wish ($name) is already used by another program; stop that program or set $name to a free port."
        printf '%s' "$wish"
        return
    fi
    recorded=$(recorded_port "$name")
    if [[ -n $recorded ]]; then
        port_is_free "$recorded" || die "Port $recorded, which this instance uses, is taken by another program; stop that program or set $name to a free port."
        printf '%s' "$recorded"
        return
    fi
    if port_is_permitted "$standard" && port_is_free "$standard"; then
        printf '%s' "$standard"
    elif port_is_free "$fallback"; then
        printf '%s' "$fallback"
    else
        die "Ports $standard and $fallback are both in use; set $name to a free port."
    fi
}

# choose_inner_port NAME TAKEN…: a free loopback port: the recorded one when it is still free, else a new one that is not among TAKEN.
choose_inner_port() {
    local name=$1 port try
    shift
    port=$(recorded_port "$name")
    if [[ -n $port ]] && port_is_free "$port"; then
        printf '%s' "$port"
        return
    fi
    for try in {1..200}; do
        port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
        if [[ " $* " != *" $port "* ]] && port_is_free "$port"; then
            printf '%s' "$port"
            return
        fi
    done
    die "No free port was found between 20000 and 32000 after $try tries."
}

# choose_ports: sets HTTPS_PORT, HTTP_PORT, DAEMON_PORT, TERMINAL_PORT, TERMINAL_CONTROL_PORT and records them.
choose_ports() {
    HTTPS_PORT=$(choose_public_port KIOSK_HTTPS_PORT "${KIOSK_HTTPS_PORT:-}" 443 8443) || exit 1
    HTTP_PORT=$(choose_public_port KIOSK_HTTP_PORT "${KIOSK_HTTP_PORT:-}" 80 8080) || exit 1
    [[ $HTTPS_PORT != "$HTTP_PORT" ]] || die "KIOSK_HTTPS_PORT and KIOSK_HTTP_PORT are both $HTTPS_PORT; they must differ."
    # kioskd.socket of an installed shop holds this one.
    if is_main_shop; then DAEMON_PORT=8090; else DAEMON_PORT=$(choose_inner_port DAEMON_PORT) || exit 1; fi
    TERMINAL_PORT=$(choose_inner_port TERMINAL_PORT "$DAEMON_PORT") || exit 1
    TERMINAL_CONTROL_PORT=$(choose_inner_port TERMINAL_CONTROL_PORT "$DAEMON_PORT" "$TERMINAL_PORT") || exit 1
    record_ports
}

record_ports() {
    printf 'KIOSK_HTTPS_PORT=%s\nKIOSK_HTTP_PORT=%s\nDAEMON_PORT=%s\nTERMINAL_PORT=%s\nTERMINAL_CONTROL_PORT=%s\n' \
        "$HTTPS_PORT" "$HTTP_PORT" "$DAEMON_PORT" "$TERMINAL_PORT" "$TERMINAL_CONTROL_PORT" >"$RUN_DIR/ports.new"
    sync "$RUN_DIR/ports.new"
    mv "$RUN_DIR/ports.new" "$RUN_DIR/ports"
}

# load_ports: the ports of an instance that runs; fails when there is none.
load_ports() {
    HTTPS_PORT=$(recorded_port KIOSK_HTTPS_PORT)
    HTTP_PORT=$(recorded_port KIOSK_HTTP_PORT)
    DAEMON_PORT=$(recorded_port DAEMON_PORT)
    TERMINAL_PORT=$(recorded_port TERMINAL_PORT)
    TERMINAL_CONTROL_PORT=$(recorded_port TERMINAL_CONTROL_PORT)
    [[ -n $HTTPS_PORT && -n $HTTP_PORT && -n $DAEMON_PORT && -n $TERMINAL_PORT && -n $TERMINAL_CONTROL_PORT ]]
}

# https_origin HOST: https://HOST with the port where it is not 443.
https_origin() {
    if ((HTTPS_PORT == 443)); then printf 'https://%s' "$1"; else printf 'https://%s:%s' "$1" "$HTTPS_PORT"; fi
}
