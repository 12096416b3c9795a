# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What docker-compose.dev.yml takes from the checkout: the debug build of the programs, and the packages with which Vite serves the web apps.

DEBUG_BUILD=$KIOSK_ROOT/build/dev

# build_for_development: in the environment in which everything is built.
build_for_development() {
    # shellcheck disable=SC2016 # for the shell in there
    KIOSK_PRESET=dev KIOSK_BUILD=$DEBUG_BUILD bash "$KIOSK_ROOT/scripts/env.sh" run bash -c 'set -euo pipefail; source "$1/scripts/lib/load.sh"; build_programs; install_web_packages' build "$KIOSK_ROOT"
}

# debug_build_stamp: another one for another build.
debug_build_stamp() { stat --format=%Y.%i "$DEBUG_BUILD/daemon/app/kioskd" "$DEBUG_BUILD/simulators/terminal/kiosk-terminal-sim" 2>/dev/null | paste -sd-; }
