#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian packages: what lintian says, and their life in a fresh root without systemd: installed, used, upgraded, removed, purged;
# and update.sh, whatever fails.
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

# release_as VERSION FOLDER [SHELL-LINES]: the same packages as another version, signed; the lines run before its kioskd.
release_as() {
    local package content=$2/content name
    mkdir "$2"
    for package in build/debs/*.deb; do
        rm -rf "$content"
        dpkg-deb --raw-extract "$package" "$content"
        if [[ -n ${3:-} && -f $content/usr/bin/kioskd ]]; then
            mv "$content/usr/bin/kioskd" "$content/usr/bin/kioskd.real"
            printf '#!/bin/bash\n%s\nexec /usr/bin/kioskd.real "$@"\n' "$3" >"$content/usr/bin/kioskd"
            chmod 755 "$content/usr/bin/kioskd"
        fi
        name=$(dpkg-deb --field "$package" Package)
        sed -i -e "s/^Version: .*/Version: $1/" -e "s/kiosk-web (= [^)]*)/kiosk-web (= $1)/" "$content/DEBIAN/control"
        [[ ! -f $content/usr/share/kiosk/VERSION ]] || echo "$1" >"$content/usr/share/kiosk/VERSION"
        dpkg-deb --root-owner-group -Zgzip -z1 --build "$content" "$2/${name}_$1.deb" >/dev/null
    done
    rm -rf "$content"
    echo "$1" >"$2/VERSION"
    (cd "$2" && sha256sum -- *) >"$work/sums"
    mv "$work/sums" "$2/SHA256SUMS"
    minisign -S -s "$work/key" -m "$2/SHA256SUMS" >/dev/null
}

bash scripts/package.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
minisign -G -W -f -p "$work/key.pub" -s "$work/key" >/dev/null
minisign -G -W -f -p "$work/other.pub" -s "$work/other" >/dev/null
release_as 99 "$work/next"
release_as 98 "$work/before"
# shellcheck disable=SC2016 # for the shell of the release
release_as 100 "$work/broken" 'if [ "$1" = migrate ]; then echo "it cannot be done" >&2; exit 1; fi'
check_one "lintian finds nothing wrong" lintian_is_silent
life=$work/life
# A network, processes and mounts of its own: they end with it, and no port of this machine is touched.
unshare --mount --net --pid --fork --kill-child --propagation private bash tests/packages/fresh-root.sh "$KIOSK_ROOT/build/debs" "$work" "$KIOSK_ROOT/tests/packages" "$KIOSK_ROOT/scripts" \
    </dev/null 2>&1 | tee "$life" || true
CHECKS_PASSED=$((CHECKS_PASSED + $(grep -c '^ok: ' "$life" || true))) CHECKS_FAILED=$((CHECKS_FAILED + $(grep -c '^NOT OK: ' "$life" || true)))
check_one "the life of the packages came to its end" grep -qx 'the end' "$life"
tap=$work/update.tap
bats --formatter tap tests/packages | tee "$tap" || true
planned=$(sed -n 's/^1\.\.\([0-9]*\)$/\1/p' "$tap" | head -n 1)
answered=$(grep -cE '^(not )?ok ' "$tap" || true)
CHECKS_PASSED=$((CHECKS_PASSED + $(grep -c '^ok ' "$tap" || true)))
CHECKS_FAILED=$((CHECKS_FAILED + $(grep -c '^not ok ' "$tap" || true) + ${planned:-1} - answered))
close_suite packages "$CHECKS_PASSED" "$CHECKS_FAILED"
