#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# screenshots.sh             makes the pictures of the README, docs/screenshots/*.png, from a running shop
# screenshots.sh all FOLDER  makes a picture of every screen, upright and lying, in each language, to look at; FOLDER is in
#                            the checkout or in /tmp
#
# Both start a shop of their own in a temporary folder, with real orders paid at the terminal simulator, drive a real
# Chromium, and leave nothing behind but the pictures.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
case $#:${1:-} in
0:) shots=readme target=$KIOSK_ROOT/docs/screenshots ;;
2:all) shots=gallery target=$(realpath -m "$2") ;;
*) die "screenshots.sh knows only: all FOLDER (see --help)." ;;
esac
# The environment sees no other folders.
[[ $target == "$KIOSK_ROOT"/* || $target == /tmp/* ]] || die "$target is neither in $KIOSK_ROOT nor in /tmp."
enter_environment "$0" "$@"
install_web_packages
mkdir -p "$target"

folder=$(test_folder)
trap 'stop_test_instance "$folder"' EXIT
mkdir "$folder/pictures"
start_test_instance "$folder"
use_node
export KIOSK_SCREENSHOTS=$folder/pictures KIOSK_TEST_CHROMIUM=/usr/bin/chromium
take_pictures() { (cd "$KIOSK_ROOT" && timeout 1500 npx --no-install vitest run --config tests/e2e/screenshots/vitest.config.ts "$shots"); }
step "$BUILD_LOGS/screenshots.log" "Taking the pictures" take_pictures || die "The pictures could not be taken."
if [[ $shots == readme && -f $KIOSK_ROOT/scripts/screenshots/qml.sh ]]; then
    step "$BUILD_LOGS/screenshots-qml.log" "Taking the pictures of the touch panel" bash "$KIOSK_ROOT/scripts/screenshots/qml.sh" "$folder/pictures" ||
        die "The pictures of the touch panel could not be taken."
fi

find "$folder/pictures" -name '*.png' -print0 | xargs -0 -r -n 8 -P "$(build_jobs)" mogrify -strip -define png:compression-level=9 -define png:compression-filter=5
largest=$(find "$folder/pictures" -name '*.png' -printf '%s\n' | sort -n | tail -n 1)
[[ $shots == gallery ]] || ((largest < 400 * 1024)) || die "A picture has $largest bytes; 400 KiB are the limit."
cp "$folder/pictures/"*.png "$target/"
give_to_owner "$target"
say "$(find "$folder/pictures" -name '*.png' | wc -l) pictures are in $target."
