#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# faults.sh [--seed N] [--minutes M] [--rate R] [--cuts C]: lets R guests a second order (default 20) for M minutes (default 10) in a shop of its own while
# processes are killed and frozen, connections cut, locks held and the terminal misbehaves; then the power fails C times (default 20). Compares the
# books of shop and terminal after both, and prints a report. Needs root and a loop device: the shop has a disk of its own, whose power can be cut.
#
# The seed (default: of the clock) decides which faults come in which order; the report names it. What they meet depends on the moment, so a seed
# repeats the plan, not every coincidence. Ends with 0 when nothing was lost, doubled or guessed.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
arguments=("$@")
KIOSK_FAULTS_SEED=$(date +%s) KIOSK_FAULTS_RATE=20 KIOSK_FAULTS_CUTS=20 minutes=10
while (($#)); do
    case $1 in
    --seed | --minutes | --rate | --cuts) [[ ${2:-} =~ ^[1-9][0-9]{0,9}$ ]] || die "$1 needs a whole number above 0." ;;
    esac
    case $1 in
    --seed) KIOSK_FAULTS_SEED=$2 ;;
    --minutes) minutes=$2 ;;
    --rate) KIOSK_FAULTS_RATE=$2 ;;
    --cuts) KIOSK_FAULTS_CUTS=$2 ;;
    *) die "faults.sh does not know '$1' (see --help)." ;;
    esac
    shift 2
done
export KIOSK_FAULTS_SEED KIOSK_FAULTS_RATE KIOSK_FAULTS_CUTS KIOSK_FAULTS_SECONDS=${KIOSK_FAULTS_SECONDS:-$((minutes * 60))}
unset KIOSK_DATABASE_URL
enter_environment "$0" ${arguments[@]+"${arguments[@]}"}

install_web_packages
if [[ -z ${KIOSK_SKIP_BUILD:-} ]]; then
    build_programs
    build_web
fi
mkdir -p "$KIOSK_ROOT/build"
# Not in /tmp, which is often memory: what was acknowledged must be on a disk.
folder=$(TMPDIR=$KIOSK_ROOT/build test_folder)
trap 'stop_test_instance "$folder" faults-servers >/dev/null' EXIT
mount_test_disk "$folder"
start_test_instance "$folder" >"$folder/start.log" || { cat "$folder/start.log" >&2; die "The shop did not start."; }
say "Seed $KIOSK_FAULTS_SEED, $KIOSK_FAULTS_SECONDS s, $KIOSK_FAULTS_RATE guests a second, $KIOSK_FAULTS_CUTS power cuts"
cd "$KIOSK_ROOT"
npx --no-install vitest run --config tests/faults/vitest.config.ts --reporter=verbose campaign power-cut
