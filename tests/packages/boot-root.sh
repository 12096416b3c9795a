#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# boot-root.sh BELOW MACHINE DEBS TESTS: boots systemd as the first process of a machine of its own, in a layer over the root file system BELOW that is
# kept in MACHINE and outlives the boot. Needs namespaces of its own, and becomes that systemd.
set -euo pipefail
below=$1 machine=$2 debs=$3 tests=$4
stage=$(mktemp -d)
mkdir -p "$machine"/{upper,work}
mount -t overlay -o "lowerdir=$below,upperdir=$machine/upper,workdir=$machine/work" overlay "$stage"
mount -t proc proc "$stage/proc"
mount -t sysfs sysfs "$stage/sys"
mount -t cgroup2 cgroup2 "$stage/sys/fs/cgroup"
mount -t tmpfs -o mode=755 tmpfs "$stage/dev"
for name in null zero full random urandom tty; do
    touch "$stage/dev/$name"
    mount --bind "/dev/$name" "$stage/dev/$name"
done
mkdir "$stage"/dev/{pts,shm}
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$stage/dev/pts"
ln -s pts/ptmx "$stage/dev/ptmx"
mount -t tmpfs -o mode=1777 tmpfs "$stage/dev/shm"
mount -t tmpfs -o mode=755 tmpfs "$stage/run"
mount -t tmpfs -o mode=1777 tmpfs "$stage/tmp"
for name in debs tests; do
    mkdir "$stage/tmp/$name"
    mount --bind "${!name}" "$stage/tmp/$name"
done
# As on every machine; a root file system alone has none.
[[ -s $stage/etc/hosts ]] || printf '127.0.0.1 localhost\n' >"$stage/etc/hosts"
# Here services are started by whoever installs them.
rm -f "$stage/usr/sbin/policy-rc.d"
ip link set lo up
mkdir -p "$stage/old"
# This may be a chroot, in which no user namespace can be made. Joining the mount namespace anew leaves it; the descriptor leads back to the stage.
exec 9<"$stage"
# shellcheck disable=SC2016 # for the shell that has left
exec nsenter --mount=/proc/self/ns/mnt bash -c 'cd /proc/self/fd/9 && exec 9<&- && pivot_root . old && umount -l /old &&
    exec env -i container=kiosk-test PATH=/usr/sbin:/usr/bin:/sbin:/bin /usr/lib/systemd/systemd --system --unit=multi-user.target --log-target=console --show-status=no' </dev/null
