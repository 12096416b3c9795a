#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# full-disk.sh: the packages on a machine whose small disk is filled to the last byte and freed again, as a person would do it. Runs where life.sh
# does, with the shop's data on a disk of its own; prints "ok: …" or "NOT OK: …" for each promise.
set -uo pipefail
# shellcheck source=tests/packages/promise.sh
source /tmp/tests/promise.sh
# shellcheck source=tests/packages/small-disk.sh
source /tmp/tests/small-disk.sh
userdel kiosk 2>/dev/null
metrics() { kiosk metrics --json; }
keeps_ballast() { [[ -s /var/lib/kiosk/reserve/ballast ]]; }

# shellcheck disable=SC2034 # small-disk.sh reads them
DISK=/var/lib/kiosk SOLD=/tmp/orders
mkdir -p "$DISK"
mount -t tmpfs -o mode=755,size=1200m tmpfs "$DISK"
promise "the packages install on a small disk" dpkg --install /tmp/debs/kiosk-daemon_*.deb /tmp/debs/kiosk-web_*.deb
promise "kiosk start starts the shop" kiosk start
# shellcheck disable=SC2034 # the guest's
key=$(order pair "$(pairing_code)")
promise "an order is placed and paid" sell
promise "the disk is filled to its last byte" fill
promise "no order is taken any more, and the answer says why" within 10 is_refused_for_room
promise "kiosk health says that no order can be taken" bash -c '! kiosk health'
promise "what was ordered is still shown" first_is_shown
promise "somebody makes room" make_room
promise "the shop sells on within 30 s, by itself" within 30 sell
promise "every order is there, and none twice" every_order_is_there
promise "kiosk health says that it can take orders" kiosk health
promise "the ballast is kept again" within 60 keeps_ballast
echo "the end"
