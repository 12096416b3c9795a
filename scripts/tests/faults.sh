#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A short fault campaign and a few power cuts; scripts/faults.sh runs long ones.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
use_node
KIOSK_FAULTS_SEED=${KIOSK_FAULTS_SEED:-$(date +%s)}
export KIOSK_FAULTS_SEED KIOSK_FAULTS_SECONDS=60 KIOSK_FAULTS_RATE=10 KIOSK_FAULTS_CUTS=3
folder=$(test_folder)
trap 'stop_test_instance "$folder" faults-servers' EXIT
mount_test_disk "$folder"
start_test_instance "$folder"
say "seed $KIOSK_FAULTS_SEED"
run_vitest faults --config tests/faults/vitest.config.ts
close_suite faults "$VITEST_PASSED" "$VITEST_FAILED"
