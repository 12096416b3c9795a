#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# logs.sh         the last 20 lines of each log
# logs.sh tail    follows all logs until interrupted
# logs.sh rotate  begins those above 10 MiB anew and keeps ten of each; a running shop does so by itself
# KIOSK_DATA names the instance (default: data in the checkout).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
[[ -d $LOG_DIR ]] || die "There are no logs: nothing was ever started in $KIOSK_DATA."
[[ -r $LOG_DIR ]] || as_root "$0" "$@"
if [[ ${1:-} == rotate ]]; then rotate_logs && exit; fi
mapfile -t files < <(find "$LOG_DIR" -name '*.log' -size +0 -printf '%T@ %p\n' | sort -n | cut -d' ' -f2-)
((${#files[@]})) || die "All logs in $LOG_DIR are empty."

case ${1:-} in
'') tail -n 20 -- "${files[@]}" ;;
tail) exec tail -n 5 -F -- "${files[@]}" ;;
*) die "logs.sh knows only: tail, rotate (see --help)." ;;
esac
