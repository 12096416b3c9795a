#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# simulate.sh --years N | --days N [--orders-per-day N] [--seed N] [--until DATE] [--json]: makes a demo shop that has been there for years, to
# look at and to measure; `kioskd simulate` invents its orders. A shop that has taken orders is left alone. Start the shop with start.sh.
#
# KIOSK_DATA       data folder of the new shop (default: build/old-shop)
# KIOSK_SKIP_BUILD 1: use what is built, even when sources have changed since
set -euo pipefail
export KIOSK_DATA=${KIOSK_DATA:-$(dirname "${BASH_SOURCE[0]}")/../build/old-shop}
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
enter_environment "$0" "$@"

mkdir -p "$RUN_DIR"
exec {lock}>"$RUN_DIR/start.lock"
flock --nonblock "$lock" || die "Another script is at work on $KIOSK_DATA; wait for it."
if load_ports && some_process_runs; then die "The shop in $KIOSK_DATA runs; end it with scripts/stop.sh first."; fi
[[ -n ${KIOSK_SKIP_BUILD:-} ]] || build_programs
if ! load_ports; then choose_ports; fi
make_data_folder
tls_ensure "$KIOSK_DATA/secrets/tls" "$RUN_DIR/ca.crt"
write_config
start_database
trap 'exec {lock}>&-; bash "$KIOSK_ROOT/scripts/stop.sh" >/dev/null' EXIT
daemon_run migrate >>"$LOG_DIR/migrate.log" 2>&1 || { tail -n 5 "$LOG_DIR/migrate.log" >&2; die "The database could not be brought up to date; the log is $LOG_DIR/migrate.log."; }
daemon_run simulate "$@"
printf 'Start this shop with: KIOSK_DATA=%q scripts/start.sh\n' "$KIOSK_DATA" >&2
