#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# tune-database.sh           shows this machine, and the settings of the private database beside those that would be advised for it
# tune-database.sh --write   writes the advised settings; they are in force after the next start (after more memory was built in, say)
#
# The settings are written at the first launch and then kept. Your own ones in postgresql.conf, below the include line, win.
# KIOSK_DATA names the instance (default: data in the checkout).
# KIOSK_MACHINE_MEMORY   MiB to assume instead of what the machine has
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
(($# <= 1)) || die "tune-database.sh takes nothing or --write (see --help)."
[[ ${1:---write} == --write ]] || die "tune-database.sh does not know '$1' (see --help)."
has_own_database || die "This shop uses a database server of its own administrator (KIOSK_DATABASE_URL); its settings are made there."
cluster=$KIOSK_DATA/postgres
[[ -d $cluster ]] || die "There is no database in $KIOSK_DATA; scripts/start.sh makes one."
[[ -n ${KIOSK_INSIDE:-} || -w $cluster ]] || as_root "$0" "$@"
enter_environment "$0" "$@"

say "This machine: $(machine_words "$cluster")"
if [[ ${1:-} == --write ]]; then
    tune_write "$cluster" || die "The settings could not be written to $cluster/kiosk-machine.conf."
    say "Written; in force after the next start of the database."
fi
say "$(printf '%-34s %-12s %s' setting kept advised)"
tune_for_this_machine "$cluster" | while IFS=' =' read -r name advised; do
    say "$(printf '%-34s %-12s %s' "$name" "$(sed -n "s/^$name = //p" "$cluster/kiosk-machine.conf" 2>/dev/null | grep . || printf -- -)" "$advised")"
done
