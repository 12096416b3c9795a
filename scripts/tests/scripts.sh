#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# These scripts, with bats.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
cd "$KIOSK_ROOT"
tap=$BUILD_LOGS/bats.tap
bats --formatter tap tests/scripts | tee "$tap" || true
planned=$(sed -n 's/^1\.\.\([0-9]*\)$/\1/p' "$tap" | head -n 1)
passed=$(grep -c '^ok ' "$tap" || true)
failed=$(grep -c '^not ok ' "$tap" || true)
# Tests that were planned and gave no answer did not pass.
close_suite scripts "$passed" $((failed + ${planned:-1} - passed - failed))
