#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A guest with curl, for tests of installations: only HTTPS, the shop's own certificate authority, and what a kiosk may do.
#   order.sh pair ORIGIN CA CODE           prints the key of the new kiosk
#   order.sh order ORIGIN CA KEY [METHOD]  orders one item (counter, or card_terminal and waits until it is paid); prints the order's id
#   order.sh menu ORIGIN CA KEY            prints the menu as JSON
#   order.sh show ORIGIN CA KEY ID         prints "ID TOTAL PAYMENT-STATE"
set -euo pipefail
what=$1 origin=$2 ca=$3

ask() { # ask METHOD PATH [BODY]
    curl --silent --show-error --fail-with-body --noproxy '*' --max-time 20 --cacert "$ca" --request "$1" ${key:+--header "Authorization: Bearer $key"} \
        ${3:+--header 'Content-Type: application/json' --data "$3"} "$origin$2"
}

new_id() { # a UUIDv7
    local random milliseconds
    random=$(openssl rand -hex 10)
    milliseconds=$(printf '%012x' "$(date +%s%3N)")
    printf '%s-%s-7%s-8%s-%s' "${milliseconds:0:8}" "${milliseconds:8:4}" "${random:0:3}" "${random:3:3}" "${random:6:12}"
}

show() { ask GET "/api/v1/orders/$1" | jq -r '"\(.id) \(.total.amount) \(.payments[-1].state)"'; }

case $what in
pair) ask POST /api/v1/devices/pair "{\"code\":\"$4\"}" | jq -er .key ;;
order)
    key=$4 method=${5:-counter} id=$(new_id)
    body=$(ask GET /api/v1/menu | jq -c --arg id "$id" --arg line "$(new_id)" --arg payment "$(new_id)" --arg method "$method" '
        ([.optionGroups[] | select(.min > 0).id]) as $required |
        [.items[] | select(.kind == "single" and .available and (.variants | length) == 0 and .price.amount > 0 and
            ([.optionGroupIds[] | select(IN($required[]))] | length) == 0)][0] as $item |
        {id: $id, serviceType: "eat_in", language: "en", menuVersion: .version, expectedTotal: $item.price,
         lines: [{id: $line, itemId: $item.id, quantity: 1, unitPrice: $item.price}],
         payment: (if $method == "counter" then {method: $method} else {method: $method, id: $payment} end)}')
    answer=$(ask POST /api/v1/orders "$body") || { printf '%s\n' "$answer" >&2; exit 1; }
    if [[ $method == card_terminal ]]; then
        deadline=$((SECONDS + 60))
        until [[ $(show "$id") == *" captured" ]]; do
            ((SECONDS < deadline)) || { show "$id" >&2; exit 1; }
            sleep 0.2
        done
    fi
    printf '%s\n' "$id"
    ;;
menu)
    key=$4
    ask GET /api/v1/menu
    ;;
show)
    key=$4
    show "$5"
    ;;
esac
