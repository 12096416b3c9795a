# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A shop on a small disk that a person fills to the last byte and frees. Needs order (a guest, as order.sh), metrics (the shop's, as JSON), the guest's
# key, DISK (the disk's folder) and SOLD (a file on another disk, for the orders that the shop has taken).

shows() { [[ $(order show "$key" "$1") == "$1 "*" captured" ]]; } # shows ORDER
within() { # within SECONDS COMMAND…
    local deadline=$((SECONDS + $1))
    until "${@:2}"; do
        ((SECONDS < deadline)) || return 1
        sleep 0.5
    done
}
# Written until nothing fits any more.
fill() { ! { cat /dev/zero >"$DISK/filler"; } 2>"$SOLD.filled" && grep -q 'No space left' "$SOLD.filled"; }
make_room() { rm "$DISK/filler"; }
# sell: an order that the shop has taken is noted, also the one that comes before the shop has seen that its disk is full.
sell() { local id; id=$(order order "$key" card_terminal) && printf '%s\n' "$id" >>"$SOLD"; }
# The answer is of the kind that a kiosk understands.
is_refused_for_room() { ! sell 2>"$SOLD.refused" && grep -q '"code":"no_room"' "$SOLD.refused"; }
first_is_shown() { shows "$(head -n 1 "$SOLD")"; }
every_order_is_there() {
    local id
    while read -r id; do shows "$id" || return 1; done <"$SOLD"
    metrics | jq -e --argjson sold "$(wc -l <"$SOLD")" '.orders.orders == $sold and .orders.payments.captured == $sold'
}
