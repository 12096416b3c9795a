#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
bats_require_minimum_version 1.5.0
load support
setup() { load_scripts; }

# told PAID: what metrics.sh says of these sums.
told() {
    jq -cn --argjson paid "$1" '{
        orders: {days: 1, orders: 3, cancelled: 0, ordersInTheLastHour: 1, busiestHour: 2, paid: $paid, payments: {captured: 3}, waitingForAPerson: 0, databaseBytes: 1048576},
        server: {requests: 9, failedRequests: 0, meanSeconds: 0.002, connections: 1, devicesOnline: 1, residentBytes: 2097152}}' |
        jq -r --from-file "$ROOT/scripts/lib/metrics.jq" | grep '^  paid'
}

@test "an amount has as many digits behind the point as its currency" {
    [ "$(told '[{"currency": "EUR", "amount": 1234, "orders": 3}]')" = '  paid               12.34 EUR (3 orders)' ]
    [ "$(told '[{"currency": "JPY", "amount": 1234, "orders": 3}]')" = '  paid               1234 JPY (3 orders)' ]
    [ "$(told '[{"currency": "KWD", "amount": 1234, "orders": 3}]')" = '  paid               1.234 KWD (3 orders)' ]
}

@test "the digits of a currency are those of the program" {
    for code in JPY KRW VND CLP ISK; do
        grep -q "std::array none{.*u\"$code\"" "$ROOT/shared/core/money.cpp"
        [ "$(told "[{\"currency\": \"$code\", \"amount\": 5, \"orders\": 1}]")" = "  paid               5 $code (1 orders)" ]
    done
    [ "$(grep -o 'u"[A-Z]\{3\}"' "$ROOT/shared/core/money.cpp" | wc -l)" -eq "$(sed -n '/def digits/p' "$ROOT/scripts/lib/metrics.jq" | grep -o '"[A-Z]\{3\}"' | wc -l)" ]
}
