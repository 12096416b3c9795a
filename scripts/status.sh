#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# status.sh: which processes of the shop run, since when, with how much memory, and where the shop is reached.
# Exit code: 0 all run, 3 some or none do. KIOSK_DATA names the instance (default: data in the checkout).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
(($# == 0)) || die "status.sh takes no arguments (see --help)."
load_ports || { say "Not running: nothing was ever started in $KIOSK_DATA."; exit 3; }
[[ -r $DAEMON_CONFIG ]] || as_root "$0" "$@"

down=0
say "Data folder    $KIOSK_DATA"
for name in $(instance_processes); do
    if pid=$(process_pid "$name"); then
        memory=$(awk '/^VmRSS/ { printf "%d MiB", $2 / 1024 }' "/proc/$pid/status")
        seconds=$(($(date +%s) - $(stat -c %Y "/proc/$pid")))
        printf '%-14s runs (process %s, %s, for %s)\n' "$name" "$pid" "$memory" "$(format_seconds "$seconds")"
    else
        printf '%-14s does not run\n' "$name"
        down=3
    fi
done
((down)) || addresses
exit "$down"
