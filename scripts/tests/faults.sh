#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A short fault campaign and a few power cuts (scripts/faults.sh runs long ones), other faults in the same shop, then a shop on a small disk that fills up.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
use_node
KIOSK_FAULTS_SEED=${KIOSK_FAULTS_SEED:-$(date +%s)}
export KIOSK_FAULTS_SEED KIOSK_FAULTS_SECONDS=60 KIOSK_FAULTS_RATE=10 KIOSK_FAULTS_CUTS=3
# Small enough that archive-away.spec.ts reaches it.
export KIOSK_BACKUP_QUEUE=64MiB
folder=$(test_folder)
trap 'stop_test_instance "$folder" faults-servers' EXIT
mount_test_disk "$folder"
start_test_instance "$folder"
say "seed $KIOSK_FAULTS_SEED"
run_vitest faults --config tests/faults/vitest.config.ts --exclude '**/full-disk.spec.ts'
passed=$VITEST_PASSED failed=$VITEST_FAILED

stop_test_instance "$folder" faults-servers
folder=$(test_folder)
end_small_disk() {
    local logs=$BUILD_LOGS/full-disk-servers
    bash "$KIOSK_ROOT/scripts/stop.sh" || true
    rm -rf "$logs"
    cp -r "$folder/data/logs" "$logs" || true
    umount "$folder/data/logs" "$folder"
    rm -rf "$folder"
}
trap end_small_disk EXIT
make_small_disk "$folder"
KIOSK_STORAGE_BALLAST=1073741824 start_test_instance "$folder"
run_vitest full-disk --config tests/faults/vitest.config.ts full-disk
close_suite faults $((passed + VITEST_PASSED)) $((failed + VITEST_FAILED))
