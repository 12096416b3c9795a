#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# open-path.sh HIDDEN COMMAND…: runs COMMAND with the folders of KIOSK_BINDS reachable for every user although HIDDEN above them (say /root) is closed:
# an empty passable folder covers HIDDEN, in this mount namespace only, and the bound folders appear in it again.
set -euo pipefail
hidden=$1
shift
folder=$PWD
IFS=: read -r -a binds <<<"$KIOSK_BINDS"
stage=$(mktemp -d)
mount -t tmpfs -o mode=755,size=1m tmpfs "$stage"
for index in "${!binds[@]}"; do
    if [[ ${binds[index]} == "$hidden"/* ]]; then
        mkdir -p "${binds[index]}" "$stage/$index"
        mount --bind "${binds[index]}" "$stage/$index"
    fi
done
mount -t tmpfs -o mode=711,size=1m tmpfs "$hidden"
for index in "${!binds[@]}"; do
    if [[ ${binds[index]} == "$hidden"/* ]]; then
        mkdir -p "${binds[index]}"
        mount --bind "$stage/$index" "${binds[index]}"
    fi
done
umount --recursive --lazy "$stage"
rmdir "$stage"
unset KIOSK_BINDS
cd "$folder" || exit 1
exec "$@"
