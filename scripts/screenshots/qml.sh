#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# screenshots/qml.sh FOLDER: pairs a touch panel with the running shop, orders at it, and leaves kiosk-qml-menu.png and kiosk-qml-number.png in FOLDER.
# KIOSK_DATA names the instance; it must have been started with scripts/start.sh.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
usage_if_asked "$0" "$@"
(($# == 1)) || die "screenshots/qml.sh wants one folder (see --help)."
enter_environment "$0" "$@"
load_ports || die "Nothing was ever started in $KIOSK_DATA; start it with scripts/start.sh."
instance_is_ready || die "The shop in $KIOSK_DATA does not run; start it with scripts/start.sh."
if [[ -z ${KIOSK_SKIP_BUILD:-} ]]; then
    install_web_packages
    step "$BUILD_LOGS/configure.log" "Configuring the programs ($KIOSK_PRESET)" configure_programs
    step "$BUILD_LOGS/panel.log" "Building the touch panel's program" cmake --build "$KIOSK_BUILD" --parallel "$(build_jobs)" --target kiosk-qml kiosk-panel-hand
fi
use_node
folder=$(realpath -m "$1")
mkdir -p "$folder"
code=$(bash "$KIOSK_ROOT/scripts/codes.sh" | grep -oP '\?pair=\K\S+' | head -n 1) || die "The shop gave no pairing code."
node "$KIOSK_ROOT/tests/e2e/tools/panel-pictures.ts" "$KIOSK_BUILD" "$(https_origin localhost)" "$RUN_DIR/ca.crt" "$code" "$folder"
for name in menu number; do
    convert "$folder/kiosk-qml-$name.png" -strip -define png:compression-level=9 -define png:compression-filter=5 "$folder/kiosk-qml-$name.png"
done
say "The touch panel's screenshots are in $folder."
