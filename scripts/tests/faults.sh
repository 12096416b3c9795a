#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every fault, for a short time (scripts/faults.sh runs long): in a shop whose power can be cut, then in a shop on a small disk that fills up.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
use_node
KIOSK_FAULTS_SEED=${KIOSK_FAULTS_SEED:-$(date +%s)}
export KIOSK_FAULTS_SEED KIOSK_FAULTS_SECONDS=60 KIOSK_FAULTS_RATE=10 KIOSK_FAULTS_KILLS=3 KIOSK_FAULTS_STRIKES=2 KIOSK_FAULTS_CUTS=3 \
    KIOSK_FAULTS_ARCHIVE_MINUTES=40
say "seed $KIOSK_FAULTS_SEED"
faults_in_a_shop "$(test_folder)" --exclude '**/full-disk.spec.ts'
faults_on_a_small_disk "$(test_folder)"
close_suite faults "$FAULTS_PASSED" "$FAULTS_FAILED"
