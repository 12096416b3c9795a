# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The shop that the packages installed on a machine with systemd: its processes are units, and the scripts ask systemd for them.

# is_main_shop: the one shop of the packages: /usr, /var/lib/kiosk, /etc/kiosk.
is_main_shop() { [[ -n $KIOSK_INSTALLED && $KIOSK_PREFIX == /usr && $KIOSK_DATA == /var/lib/kiosk ]]; }

# uses_units: and systemd runs this machine.
uses_units() { is_main_shop && [[ -d /run/systemd/system ]]; }

# unit_of NAME: the unit of a process of the instance.
unit_of() {
    case $1 in
    postgres) printf 'kiosk-postgresql.service' ;;
    terminal-sim) printf 'kiosk-terminal-sim.service' ;;
    kioskd) printf 'kioskd.service' ;;
    nginx) printf 'kiosk-edge.service' ;;
    *) return 1 ;;
    esac
}

# unit_pid NAME: its main process; fails when it does not run.
unit_pid() {
    local unit pid
    unit=$(unit_of "$1") || return 1
    pid=$(systemctl show --property=MainPID --value "$unit") && ((pid > 0)) && printf '%s' "$pid"
}

unit_start() { systemctl start "$(unit_of "$1")" || die "systemd could not start $(unit_of "$1"); see: journalctl -u $(unit_of "$1")"; }

# unit_stop NAME: kioskd with its socket, else the next request would start it again.
unit_stop() {
    local units
    units=("$(unit_of "$1")")
    [[ $1 != kioskd ]] || units+=(kioskd.socket)
    systemctl stop "${units[@]}"
}
