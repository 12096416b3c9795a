#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# stop.sh: stops the shop in order and loses nothing: first nginx (nothing new comes in), then kioskd (finishes what it does),
# the simulator, and PostgreSQL last. KIOSK_DATA names the instance (default: data in the checkout).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
(($# == 0)) || die "stop.sh takes no arguments (see --help)."
[[ -d $RUN_DIR ]] || { say "Nothing was ever started in $KIOSK_DATA."; exit 0; }
[[ -w $RUN_DIR ]] || as_root "$0" "$@"

exec {lock}>"$RUN_DIR/start.lock"
flock --wait 90 "$lock" || die "A start.sh has been at work on $KIOSK_DATA for more than 90 s; wait for it."
clean=0
nginx_end_orphans
process_stop backup TERM 20 || clean=1
process_stop nginx QUIT 8 || clean=1
process_stop kioskd TERM 12 || clean=1
process_stop terminal-sim TERM 5 || clean=1
process_stop postgres INT 60 || clean=1
rm -f "$FIRST_STEPS"
say "Stopped. The data stays in $KIOSK_DATA."
exit "$clean"
