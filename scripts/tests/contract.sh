#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The committed description of the API is what the daemon says.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
cd "$KIOSK_ROOT"
is_fresh() {
    env -i PATH=/usr/bin:/bin LANG=C.UTF-8 "$KIOSKD" openapi >"$BUILD_LOGS/openapi.json" &&
        diff -u shared/contract/openapi.json "$BUILD_LOGS/openapi.json" | head -n 40 && cmp -s shared/contract/openapi.json "$BUILD_LOGS/openapi.json"
}
is_valid_json() { jq -e '.openapi | startswith("3.1")' shared/contract/openapi.json >/dev/null; }
fixed_paths_exist() {
    local path missing=0
    for path in /health/live /health/ready /metrics /ca.crt /api/v1/openapi.json /api/v1/setup /api/v1/auth/login /api/v1/auth/refresh /api/v1/auth/logout \
        /api/v1/devices/pairing-codes /api/v1/devices/pair /api/v1/menu '/api/v1/items/{id}/availability' /api/v1/orders '/api/v1/orders/{id}' \
        '/api/v1/orders/{id}/cancel' '/api/v1/orders/{id}/payments' '/api/v1/orders/{id}/payments/{paymentId}' /api/v1/kitchen/tickets \
        '/api/v1/kitchen/tickets/{id}/transitions' /api/v1/logs /api/v1/logs/stream /api/v1/events /api/v1/ws; do
        jq -e --arg path "$path" '.paths | has($path)' shared/contract/openapi.json >/dev/null || { printf 'missing: %s\n' "$path"; missing=1; }
    done
    return "$missing"
}

check_one 'openapi.json is fresh (kioskd openapi > shared/contract/openapi.json)' is_fresh
check_one 'it is OpenAPI 3.1' is_valid_json
check_one 'every promised path is described' fixed_paths_exist
close_suite contract "$CHECKS_PASSED" "$CHECKS_FAILED"
