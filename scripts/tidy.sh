#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# tidy.sh          clang-tidy over the folders that must stay clean (the check suite runs this)
# tidy.sh changed  over these and every folder in which C++ differs from the main branch
# tidy.sh all      over everything
#
# What was clean and has not changed since is not read again. KIOSK_MAIN names the main branch (default: origin/main, else main); on the main branch
# itself the last commit counts. .clang-tidy says which checks are on, and why others are not.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
if (($# > 1)) || [[ ${1:-all} != @(all|changed) ]]; then die "tidy.sh knows only: changed, all (see --help)."; fi
enter_environment "$0" "$@"
cd "$KIOSK_ROOT"
[[ -f $KIOSK_BUILD/compile_commands.json ]] || step "$BUILD_LOGS/configure.log" "Configuring" cmake --preset "$KIOSK_PRESET" -B "$KIOSK_BUILD"

# changed_sources: C++ files that differ from the main branch, committed or not.
changed_sources() {
    local base
    base=$(git merge-base HEAD "${KIOSK_MAIN:-$(git rev-parse --verify --quiet origin/main 2>/dev/null || echo main)}" 2>/dev/null) || return 0
    [[ $base != "$(git rev-parse HEAD)" ]] || base=$(git rev-parse --verify --quiet HEAD~1) || return 0
    git diff --name-only "$base" -- '*.cpp' '*.h'
}

# Read and found clean; the others have not been read as a whole yet. Add a folder when it is clean.
files=({shared/core,daemon/{domain,storage/{engine,maintenance},app/{cli,config,doctor,logging}}}/any.cpp)
case ${1:-} in
changed) mapfile -t -O "${#files[@]}" files < <(changed_sources) ;;
all) files=() ;;
esac
KIOSK_JOBS=$(build_jobs) exec python3 scripts/lib/tidy.py "$KIOSK_BUILD" "${files[@]}"
