# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the lives of an installed shop share: a promise, which is kept or not, and a guest.
export DEBIAN_FRONTEND=noninteractive
unset KIOSK_DATA KIOSK_INSIDE

promise() { # promise WHAT COMMAND…
    local answer
    if answer=$("${@:2}" 2>&1); then printf 'ok: %s%s\n' "${PROMISED_BY:-}" "$1"; else printf 'NOT OK: %s%s\n%s\n' "${PROMISED_BY:-}" "$1" "$answer"; fi
}
order() { bash /tmp/tests/order.sh "$1" https://localhost /var/lib/kiosk/run/ca.crt "${@:2}"; }
pairing_code() { sed -n 's/.*?pair=\([^ ]*\).*/\1/p' /var/lib/kiosk/run/first-steps.txt; }
