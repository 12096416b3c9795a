#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A short fault campaign; scripts/faults.sh runs a long one.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
use_node
KIOSK_FAULTS_SEED=${KIOSK_FAULTS_SEED:-$(date +%s)}
export KIOSK_FAULTS_SEED KIOSK_FAULTS_SECONDS=60 KIOSK_FAULTS_RATE=10
# Small enough that archive-away.spec.ts reaches it.
export KIOSK_BACKUP_QUEUE=64MiB
folder=$(test_folder)
trap 'stop_test_instance "$folder" faults-servers' EXIT
start_test_instance "$folder"
say "seed $KIOSK_FAULTS_SEED"
run_vitest faults --config tests/faults/vitest.config.ts
close_suite faults "$VITEST_PASSED" "$VITEST_FAILED"
