#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The real daemon behind the real nginx, with a database and a terminal of its own.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
use_node
folder=$(test_folder)
trap 'stop_test_instance "$folder" api-servers' EXIT
start_test_instance "$folder"
run_vitest api --config tests/api/vitest.config.ts
close_suite api "$VITEST_PASSED" "$VITEST_FAILED"
