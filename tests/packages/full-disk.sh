#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# full-disk.sh: the packages on a machine whose small disk is filled to the last byte and freed again, as a person would do it. Runs where life.sh
# does, with the shop's data on a disk of its own; prints "ok: …" or "NOT OK: …" for each promise.
set -uo pipefail
export DEBIAN_FRONTEND=noninteractive
userdel kiosk 2>/dev/null
unset KIOSK_DATA KIOSK_INSIDE

promise() { # promise WHAT COMMAND…
    local answer
    if answer=$("${@:2}" 2>&1); then printf 'ok: %s\n' "$1"; else printf 'NOT OK: %s\n%s\n' "$1" "$answer"; fi
}
order() { bash /tmp/tests/order.sh "$1" https://localhost /var/lib/kiosk/run/ca.crt "${@:2}"; }
shows() { [[ $(order show "$key" "$1") == "$1 "*" captured" ]]; } # shows ORDER
within() { # within SECONDS COMMAND…
    local deadline=$((SECONDS + $1))
    until "${@:2}"; do
        ((SECONDS < deadline)) || return 1
        sleep 0.5
    done
}
# Written until nothing fits any more.
fill() { ! { cat /dev/zero >/var/lib/kiosk/filler; } 2>/tmp/filled && grep -q 'No space left' /tmp/filled; }
# sell: an order that the shop has taken is noted, also the one that comes before the shop has seen that its disk is full.
sell() { local id; id=$(order order "$key" card_terminal) && printf '%s\n' "$id" >>/tmp/orders; }
# The answer is of the kind that a kiosk understands.
is_refused_for_room() { ! sell 2>/tmp/refused && grep -q '"code":"no_room"' /tmp/refused; }
every_order_is_there() {
    local id
    while read -r id; do shows "$id" || return 1; done </tmp/orders
    kiosk metrics --json | jq -e --argjson sold "$(wc -l </tmp/orders)" '.orders.orders == $sold and .orders.payments.captured == $sold'
}
keeps_ballast() { [[ -s /var/lib/kiosk/reserve/ballast ]]; }

mkdir -p /var/lib/kiosk
mount -t tmpfs -o mode=755,size=1200m tmpfs /var/lib/kiosk
promise "the packages install on a small disk" dpkg --install /tmp/debs/kiosk-daemon_*.deb /tmp/debs/kiosk-web_*.deb
promise "kiosk start starts the shop" kiosk start
key=$(order pair "$(sed -n 's/.*?pair=\([^ ]*\).*/\1/p' /var/lib/kiosk/run/first-steps.txt)")
promise "an order is placed and paid" sell
promise "the disk is filled to its last byte" fill
promise "no order is taken any more, and the answer says why" within 10 is_refused_for_room
promise "kiosk health says that no order can be taken" bash -c '! kiosk health'
promise "what was ordered is still shown" shows "$(head -n 1 /tmp/orders)"
rm -f /var/lib/kiosk/filler
promise "when there is room the shop sells on within 30 s, by itself" within 30 sell
promise "every order is there, and none twice" every_order_is_there
promise "kiosk health says that it can take orders" kiosk health
promise "the ballast is kept again" within 60 keeps_ballast
echo "the end"
