#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# status.sh: which processes of the shop run, since when, with how much memory, and where the shop is reached.
# --json: {"running": …, "data": …, "origin": …, "processes": [{"name": …, "pid": … or null, "memoryBytes": …, "seconds": …}]}
# Exit code: 0 all run, 3 some or none do. KIOSK_DATA names the instance (default: data in the checkout).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
json=''
case $# in
0) ;;
1) [[ $1 == --json ]] && json=1 ;;
esac
(($# == 0)) || [[ -n $json && $# == 1 ]] || die "status.sh takes nothing or --json (see --help)."
if ! load_ports; then
    if [[ -n $json ]]; then printf '{"running":false,"data":"%s","origin":null,"processes":[]}\n' "$KIOSK_DATA"; else say "Not running: nothing was ever started in $KIOSK_DATA."; fi
    exit 3
fi
[[ -r $DAEMON_CONFIG ]] || as_root "$0" "$@"

down=0 rows=()
[[ -n $json ]] || say "Data folder    $KIOSK_DATA"
for name in $(instance_processes); do
    if pid=$(process_pid "$name"); then
        memory=$(awk '/^VmRSS/ { print $2 * 1024 }' "/proc/$pid/status")
        seconds=$(($(date +%s) - $(stat -c %Y "/proc/$pid")))
        rows+=("{\"name\":\"$name\",\"pid\":$pid,\"memoryBytes\":${memory:-0},\"seconds\":$seconds}")
        [[ -n $json ]] || printf '%-14s runs (process %s, %s, for %s)\n' "$name" "$pid" "$((${memory:-0} / 1048576)) MiB" "$(format_seconds "$seconds")"
    else
        rows+=("{\"name\":\"$name\",\"pid\":null,\"memoryBytes\":0,\"seconds\":0}")
        [[ -n $json ]] || printf '%-14s does not run\n' "$name"
        down=3
    fi
done
if [[ -n $json ]]; then
    running=true
    ((down == 0)) || running=false
    printf '{"running":%s,"data":"%s","origin":"%s","processes":[%s]}\n' "$running" "$KIOSK_DATA" "$(https_origin localhost)" "$(IFS=, && printf '%s' "${rows[*]}")"
elif ((down == 0)); then
    addresses
fi
exit "$down"
