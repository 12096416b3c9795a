#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# fresh-debian.sh ROOT RELEASE: a Debian 13 in ROOT, made once, with systemd and nothing that this project needs. What the server's packages in RELEASE want
# of Debian's own is in apt's cache there, so that they can be installed without a network.
set -euo pipefail
root=$1 release=$2

make_root() {
    local work mirror
    work=$(mktemp -d)
    # From wherever this system has its own packages.
    # shellcheck disable=SC2016 # a field of apt
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' | grep -v security | head -n 1)
    (cd "$work" && { apt-get download mmdebstrap || { apt-get update && apt-get download mmdebstrap; }; } && dpkg-deb --extract mmdebstrap_*.deb .)
    rm -rf --one-file-system "$root.partial"
    perl "$work/usr/bin/mmdebstrap" --mode=root --variant=minbase --include=systemd-sysv trixie "$root.partial" "$mirror"
    rm -rf "$work"
    mv "$root.partial" "$root"
}
[[ -d $root ]] || make_root

cp /etc/resolv.conf "$root/etc/resolv.conf"
# shellcheck disable=SC2016 # for the shells inside
unshare --mount --propagation private bash -c 'mount --bind "$2" "$1/mnt" && exec chroot "$1" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 bash -c "$3"' fresh "$root" "$release" '
    download() { apt-get install --download-only --yes --no-install-recommends minisign /mnt/kiosk-daemon_*.deb /mnt/kiosk-web_*.deb; }
    download || { apt-get update && apt-get clean && download; }'
