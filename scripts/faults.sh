#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# faults.sh [--seed N] [--minutes M] [--rate R] [--kills K] [--cuts C] [SPEC…]: all faults, or those of tests/faults/SPEC.spec.ts, against shops of its own.
# The campaign lets R guests a second order (default 20) for M minutes (default 10) while processes are killed and frozen, connections cut, locks held
# and the terminal misbehaves; it goes on until the daemon was killed K times (default: 10 a minute, so 100) and PostgreSQL a fifth as often, and
# compares the books of shop and terminal after each fault. I/O then fails for M minutes, the power fails C times (default 20), the archive is away for two hours of WAL, clocks jump,
# every moment of an order meets every fault, and a disk fills up. A report with the seed and every result is printed and kept in
# build/log/faults-report.txt. Needs root and a loop device: the shop has a disk of its own, whose power can be cut.
#
# The seed (default: of the clock) decides which faults come in which order. What they meet depends on the moment, so a seed
# repeats the plan, not every coincidence. Ends with 0 when all passed: nothing was lost, doubled or guessed.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
arguments=("$@")
KIOSK_FAULTS_SEED=$(date +%s) KIOSK_FAULTS_RATE=20 KIOSK_FAULTS_CUTS=20 minutes=10 kills="" specs=()
while (($#)); do
    case $1 in
    --seed | --minutes | --rate | --kills | --cuts) [[ ${2:-} =~ ^[1-9][0-9]{0,9}$ ]] || die "$1 needs a whole number above 0." ;;
    esac
    case $1 in
    --seed) KIOSK_FAULTS_SEED=$2 ;;
    --minutes) minutes=$2 ;;
    --rate) KIOSK_FAULTS_RATE=$2 ;;
    --kills) kills=$2 ;;
    --cuts) KIOSK_FAULTS_CUTS=$2 ;;
    [a-z]*)
        [[ -f $KIOSK_ROOT/tests/faults/$1.spec.ts ]] || die "There is no tests/faults/$1.spec.ts."
        specs+=("$1")
        shift
        continue
        ;;
    *) die "faults.sh does not know '$1' (see --help)." ;;
    esac
    shift 2
done
export KIOSK_FAULTS_SEED KIOSK_FAULTS_RATE KIOSK_FAULTS_CUTS KIOSK_FAULTS_SECONDS=${KIOSK_FAULTS_SECONDS:-$((minutes * 60))}
# Of the crash matrix, everything; the archive is away for two hours.
export KIOSK_FAULTS_KILLS=${kills:-$((minutes * 10))} KIOSK_FAULTS_STRIKES=9 KIOSK_FAULTS_ARCHIVE_MINUTES=120
unset KIOSK_DATABASE_URL
enter_environment "$0" ${arguments[@]+"${arguments[@]}"}

install_web_packages
if [[ -z ${KIOSK_SKIP_BUILD:-} ]]; then
    build_programs
    build_web
fi
mkdir -p "$BUILD_LOGS"
use_node
export KIOSK_FAULTS_REPORT=$BUILD_LOGS/faults-report.txt
printf 'Seed %s: %s s, %s guests a second, %s kills of the daemon, %s power cuts\n\n' \
    "$KIOSK_FAULTS_SEED" "$KIOSK_FAULTS_SECONDS" "$KIOSK_FAULTS_RATE" "$KIOSK_FAULTS_KILLS" "$KIOSK_FAULTS_CUTS" >"$KIOSK_FAULTS_REPORT"
in_a_shop=() on_a_small_disk=$((${#specs[@]} == 0))
for spec in ${specs[@]+"${specs[@]}"}; do
    if [[ $spec == full-disk ]]; then on_a_small_disk=1; else in_a_shop+=("$spec.spec.ts"); fi
done
# Not in /tmp, which is often memory: what was acknowledged must be on a disk.
if ((${#specs[@]} == 0 || ${#in_a_shop[@]})); then
    faults_in_a_shop "$(TMPDIR=$KIOSK_ROOT/build test_folder)" --exclude '**/full-disk.spec.ts' ${in_a_shop[@]+"${in_a_shop[@]}"}
fi
if ((on_a_small_disk)); then faults_on_a_small_disk "$(test_folder)"; fi
say ""
cat "$KIOSK_FAULTS_REPORT"
close_suite faults "$FAULTS_PASSED" "$FAULTS_FAILED"
