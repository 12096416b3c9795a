#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Formatting, layers, licences, shell scripts and clang-tidy: what needs no build.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
cd "$KIOSK_ROOT"
cpp_files() { find shared daemon simulators kiosk-qml tests \( -name node_modules -o -name dist \) -prune -o -type f \( -name '*.h' -o -name '*.cpp' \) -print0; }
# Only the first complaint of each file: clang-format -i repairs them all.
formatted() {
    cpp_files | xargs -0 -r -n 32 -P "$(build_jobs)" clang-format --dry-run --ferror-limit=1 2>"$BUILD_LOGS/clang-format.log" || true
    ! grep -E ': (warning|error): ' "$BUILD_LOGS/clang-format.log" | cut -d: -f1 | sort -u | sed 's/$/ is not formatted/' | grep .
}
scripts_are_clean() { shellcheck scripts/*.sh scripts/lib/*.sh scripts/tests/*.sh scripts/screenshots/*.sh tests/scripts/*.ba* tests/packages/*.sh tests/packages/*.bats packaging/bin/*.sh packaging/session/*.sh packaging/docker/*.sh .ci/run; }
one_package_list() { ! grep -rnE 'apt-get install [^"$]*[a-z]' --include='*.sh' --include='Dockerfile*' scripts packaging .ci | grep -v '"\$@"'; }

check_one 'C++ is formatted (clang-format -i)' formatted
check_one 'layers only know what they may' scripts/check-layers.py
check_one 'the rules of the alerts have their twins for Prometheus, tested' scripts/check-alert-rules.py
check_one 'every source file names its licence' scripts/check-spdx.sh
check_one 'shell scripts pass shellcheck' scripts_are_clean
check_one 'clang-tidy has nothing to say about the folders that are clean (scripts/tidy.sh)' scripts/tidy.sh
check_one 'packages stand in packaging/debian/control only' one_package_list
close_suite check "$CHECKS_PASSED" "$CHECKS_FAILED"
