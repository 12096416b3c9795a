#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# TypeScript: generated types, tsc, ESLint, formatting, unused code, unit tests.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
cd "$KIOSK_ROOT"
use_node
for check in check:generated check:types check:lint check:format check:unused; do check_one "npm run $check" npm run --silent "$check"; done
check_one "npm run check:size -w kiosk-web" npm run --silent check:size -w kiosk-web
run_vitest web
close_suite web $((CHECKS_PASSED + VITEST_PASSED)) $((CHECKS_FAILED + VITEST_FAILED))
