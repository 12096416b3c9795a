#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The touch panel's screens, drawn by the software renderer without a display.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
run_ctest qml 1
close_suite qml "$CTEST_PASSED" "$CTEST_FAILED"
