#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# test.sh           builds everything and runs every test
# test.sh SUITE…    runs only these suites: check contract unit db qml web api e2e faults scripts packages compose
#
#   check      formatting, layers, licences, clang-tidy         contract   openapi.json is what the daemon says
#   unit       C++ without database                             db         C++ against a real PostgreSQL
#   qml        the touch panel's screens                        web        types, lint, unused code, unit tests
#   api        the real daemon behind nginx                     e2e        guest and staff in a real Chromium
#   scripts    these scripts (bats)                             faults     a short fault campaign, and a sample of the crash matrix
#   packages   the .deb packages: installed, upgraded, removed, purged
#   compose    the shop in containers, where a Docker engine with Compose answers (KIOSK_TEST_DOCKER=1: it must)
#
# Ends with one line per suite and "N passed, N failed"; fails when a test failed or when a suite ran none.
# KIOSK_PRESET chooses the build (release, dev, asan, tsan).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
ALL_SUITES=(check unit contract web qml db scripts api e2e faults packages)
suites=("$@")
if ((${#suites[@]} == 0)); then
    suites=("${ALL_SUITES[@]}")
    if [[ -z ${KIOSK_INSIDE:-} ]] && { [[ -n ${KIOSK_TEST_DOCKER:-} ]] || has_engine; }; then suites+=(compose); fi
fi
for suite in "${suites[@]}"; do
    [[ " ${ALL_SUITES[*]} compose " == *" $suite "* ]] || die "There is no suite '$suite'; the suites are: ${ALL_SUITES[*]} compose."
done
# The engine is the machine's own, so this suite is run before the environment is entered, which does not know it.
if [[ -z ${KIOSK_INSIDE:-} && " ${suites[*]} " == *" compose "* ]]; then
    run_outside compose
    mapfile -t suites < <(printf '%s\n' "${suites[@]}" | grep -vx compose)
    ((${#suites[@]})) || { run_suites; exit; }
    set -- "${suites[@]}"
fi
enter_environment "$0" "$@"

say "Testing in $KIOSK_ROOT (${suites[*]})"
for suite in "${suites[@]}"; do
    case $suite in
    unit | db | qml | contract | api | e2e | faults | packages) build_everything=1 ;;
    esac
    case $suite in
    web | api | e2e | faults | packages) wants_web=1 ;;
    esac
done
[[ -z ${wants_web:-} ]] || install_web_packages
[[ -z ${build_everything:-} ]] || build_all_programs

run_suites "${suites[@]}"
