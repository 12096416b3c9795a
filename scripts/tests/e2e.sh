#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Guest and staff in a real Chromium against a whole instance.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
use_node
folder=$(test_folder)
trap 'stop_test_instance "$folder" e2e-servers' EXIT
start_test_instance "$folder"
export KIOSK_TEST_CHROMIUM=/usr/bin/chromium KIOSK_TEST_PROGRAMS=$KIOSK_BUILD
run_vitest e2e --config tests/e2e/vitest.config.ts
close_suite e2e "$VITEST_PASSED" "$VITEST_FAILED"
