#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# release-as.sh DEBS VERSION FOLDER KEY [SHELL-LINES]: the packages in DEBS as another version, a release in FOLDER that KEY has signed; the lines run before
# its kioskd.
set -euo pipefail
debs=$1 version=$2 folder=$3 key=$4 lines=${5:-}
content=$folder/content
mkdir "$folder"
for package in "$debs"/*.deb; do
    rm -rf "$content"
    dpkg-deb --raw-extract "$package" "$content"
    if [[ -n $lines && -f $content/usr/bin/kioskd ]]; then
        mv "$content/usr/bin/kioskd" "$content/usr/bin/kioskd.real"
        printf '#!/bin/bash\n%s\nexec /usr/bin/kioskd.real "$@"\n' "$lines" >"$content/usr/bin/kioskd"
        chmod 755 "$content/usr/bin/kioskd"
    fi
    name=$(dpkg-deb --field "$package" Package)
    sed -i -e "s/^Version: .*/Version: $version/" -e "s/kiosk-web (= [^)]*)/kiosk-web (= $version)/" "$content/DEBIAN/control"
    [[ ! -f $content/usr/share/kiosk/VERSION ]] || echo "$version" >"$content/usr/share/kiosk/VERSION"
    dpkg-deb --root-owner-group -Zgzip -z1 --build "$content" "$folder/${name}_$version.deb" >/dev/null
done
rm -rf "$content"
echo "$version" >"$folder/VERSION"
cp "$debs/install.sh" "$folder/"
sums=$(cd "$folder" && sha256sum -- *)
printf '%s\n' "$sums" >"$folder/SHA256SUMS"
minisign -S -s "$key" -m "$folder/SHA256SUMS" >/dev/null
