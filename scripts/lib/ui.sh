# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What a person sees: one line per step with its time, and one clear sentence when something fails.

say() { printf '%s\n' "$*"; }

warn() { printf 'Note: %s\n' "$*" >&2; }

# die SENTENCE…: the one clear sentence, then the end.
die() {
    printf 'Error: %s\n' "$*" >&2
    exit 1
}

# usage_if_asked SCRIPT ARGS…: --help prints the comment block at the top of SCRIPT.
usage_if_asked() {
    local script=$1
    shift
    case ${1:-} in
    -h | --help)
        awk 'NR > 1 && /^#/ { if ($0 !~ /SPDX|shellcheck/) print substr($0, 3); next } NR > 1 { exit }' "$script"
        exit 0
        ;;
    esac
}

# format_seconds N: 75 -> 1 min 15 s
format_seconds() {
    if (($1 >= 60)); then
        printf '%d min %02d s' $(($1 / 60)) $(($1 % 60))
    else
        printf '%d s' "$1"
    fi
}

# step LOG TITLE COMMAND…: runs COMMAND with its output in LOG; shows one line with the time it took.
# A failure shows the end of the log and where the whole of it is.
step() {
    local log=$1 title=$2 began=$SECONDS status=0 ticker=
    shift 2
    mkdir -p "$(dirname "$log")"
    if [[ -t 1 ]]; then
        (while printf '\r  %s … %s ' "$title" "$(format_seconds $((SECONDS - began)))" && sleep 1; do :; done) &
        ticker=$!
    else
        printf '  %s … ' "$title"
    fi
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [[ -n $ticker ]]; then
        kill "$ticker" 2>/dev/null || true
        wait "$ticker" 2>/dev/null || true
        printf '\r  %s … ' "$title"
    fi
    if ((status == 0)); then
        printf 'done (%s)\n' "$(format_seconds $((SECONDS - began)))"
        return 0
    fi
    printf 'FAILED (%s)\n' "$(format_seconds $((SECONDS - began)))"
    tail -n 25 "$log" | sed 's/^/    | /' >&2
    printf 'Error: %s failed; the whole log is in %s\n' "$title" "$log" >&2
    return "$status"
}
