#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# C++ tests against a throw-away PostgreSQL.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
folder=$(test_folder)
trap 'stop_test_database "$folder"' EXIT
start_test_database "$folder"
run_ctest db 1
close_suite db "$CTEST_PASSED" "$CTEST_FAILED"
