#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian packages: what lintian says, and their life in a fresh root without systemd: installed, used, upgraded, removed, purged.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
cd "$KIOSK_ROOT"
((EUID == 0)) || die "The packages are installed in a root of their own, which needs root."

lintian_is_silent() {
    local output
    output=$(lintian --allow-root build/debs/*.deb 2>&1) || true
    printf '%s\n' "$output"
    ! grep -q '^[EW]:' <<<"$output"
}

# next_version FOLDER: the same packages as version 99 there, to be upgraded to.
next_version() {
    local package content=$1/content name
    for package in build/debs/*.deb; do
        rm -rf "$content"
        dpkg-deb --raw-extract "$package" "$content"
        name=$(dpkg-deb --field "$package" Package)
        sed -i -e 's/^Version: .*/Version: 99/' -e 's/kiosk-web (= [^)]*)/kiosk-web (= 99)/' "$content/DEBIAN/control"
        [[ ! -f $content/usr/share/kiosk/VERSION ]] || echo 99 >"$content/usr/share/kiosk/VERSION"
        dpkg-deb --root-owner-group -Zgzip -z1 --build "$content" "$1/${name}_99.deb" >/dev/null
    done
    rm -rf "$content"
}

bash scripts/package.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
next_version "$work"
check_one "lintian finds nothing wrong" lintian_is_silent
life=$work/life
# A network, processes and mounts of its own: they end with it, and no port of this machine is touched.
unshare --mount --net --pid --fork --kill-child --propagation private bash tests/packages/fresh-root.sh "$KIOSK_ROOT/build/debs" "$work" "$KIOSK_ROOT/tests/packages" \
    </dev/null 2>&1 | tee "$life" || true
CHECKS_PASSED=$((CHECKS_PASSED + $(grep -c '^ok: ' "$life" || true))) CHECKS_FAILED=$((CHECKS_FAILED + $(grep -c '^NOT OK: ' "$life" || true)))
check_one "the life of the packages came to its end" grep -qx 'the end' "$life"
close_suite packages "$CHECKS_PASSED" "$CHECKS_FAILED"
