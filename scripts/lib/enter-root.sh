#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# enter-root.sh ROOT FOLDER COMMAND…: runs COMMAND in ROOT with FOLDER as working folder. Must be started in a mount namespace of its own
# (unshare --mount --propagation private): every mount below vanishes with the last process, and the host never sees one.
# KIOSK_BINDS: colon-separated folders that keep their path inside.
set -euo pipefail
root=$1 folder=$2
shift 2

bind() { # bind KIND PATH: mounts the host's PATH at the same place inside; KIND is --bind or --rbind
    local target=$root$2
    if [[ -d $2 ]]; then
        mkdir -p "$target"
    elif [[ ! -e $target ]]; then
        mkdir -p "$(dirname "$target")"
        : >"$target"
    fi
    mount "$1" "$2" "$target"
}

# The root is a mount point of its own, as on any machine: programs inside can make mount namespaces again.
mount --bind "$root" "$root"
for system in /proc /dev /sys; do bind --rbind "$system"; done
bind --bind /tmp
for certificates in /etc/ssl/certs /usr/share/ca-certificates /usr/local/share/ca-certificates; do
    if [[ -s /etc/ssl/certs/ca-certificates.crt && -d $certificates ]]; then bind --bind "$certificates"; fi
done
for name in resolv.conf hosts; do
    if [[ -e /etc/$name ]]; then
        [[ -f $root/etc/$name && ! -L $root/etc/$name ]] || { rm -f "$root/etc/$name" && : >"$root/etc/$name"; }
        mount --bind "$(readlink -f "/etc/$name")" "$root/etc/$name"
    fi
done
if [[ -n ${NODE_EXTRA_CA_CERTS:-} && -f $NODE_EXTRA_CA_CERTS && $NODE_EXTRA_CA_CERTS != /etc/ssl/certs/* ]]; then
    bind --bind "$NODE_EXTRA_CA_CERTS"
fi
if [[ -f ${HOME:-/root}/.npmrc ]]; then
    [[ -e $root/root/.npmrc ]] || : >"$root/root/.npmrc"
    mount --bind "${HOME:-/root}/.npmrc" "$root/root/.npmrc"
fi
IFS=: read -r -a binds <<<"${KIOSK_BINDS:-}"
for path in "${binds[@]}"; do
    if [[ -n $path && $path != /tmp ]]; then
        mkdir -p "$path"
        bind --bind "$path"
    fi
done
unset KIOSK_BINDS

# shellcheck disable=SC2016 # expanded by the inner shell
exec chroot "$root" /usr/bin/env HOME=/root LANG=C.UTF-8 LC_ALL=C.UTF-8 \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    bash -c 'cd "$1" && shift && exec "$@"' enter-root "$folder" "$@"
