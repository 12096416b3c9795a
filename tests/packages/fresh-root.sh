#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# fresh-root.sh DEBS RELEASES TESTS SCRIPTS LIFE: lays an empty layer over this root file system, and lets TESTS/LIFE work in it. Needs namespaces of its
# own.
set -euo pipefail
# shellcheck disable=SC2034 # read by name
debs=$1 releases=$2 tests=$3 scripts=$4 life=$5
stage=$(mktemp -d)
mount -t tmpfs -o mode=755 tmpfs "$stage"
mkdir "$stage"/{upper,work,root}
mount -t overlay -o "lowerdir=/,upperdir=$stage/upper,workdir=$stage/work" overlay "$stage/root"
root=$stage/root
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --rbind /sys "$root/sys"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
for name in debs releases tests scripts; do
    mkdir "$root/tmp/$name"
    mount --bind "${!name}" "$root/tmp/$name"
done
ip link set lo up
exec chroot "$root" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 bash "/tmp/tests/$life"
