#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# health.sh: asks the running shop, through nginx, whether it can take orders, and prints its answer.
# --json: {"healthy": …, "status": the HTTP status or null, "answer": what the shop said or null}
# Exit code: 0 healthy, 1 not. KIOSK_DATA names the instance (default: data in the checkout).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
json=''
if [[ $# == 1 && $1 == --json ]]; then json=1; else (($# == 0)) || die "health.sh takes nothing or --json (see --help)."; fi
load_ports || die "Nothing was ever started in $KIOSK_DATA; start it with scripts/start.sh."
enter_environment "$0" "$@"

if ! answer=$(instance_get /health/ready --write-out '\n%{http_code}' 2>&1); then
    if [[ -n $json ]]; then echo '{"healthy":false,"status":null,"answer":null}' && exit 1; fi
    say "Not healthy: $(https_origin localhost) does not answer (${answer%%$'\n'*})."
    exit 1
fi
status=${answer##*$'\n'}
body=${answer%$'\n'*}
if [[ -n $json ]]; then
    healthy=false
    [[ $status != 200 ]] || healthy=true
    jq -c --argjson healthy $healthy --argjson status "$status" '{healthy: $healthy, status: $status, answer: .}' <<<"$body" 2>/dev/null ||
        printf '{"healthy":%s,"status":%s,"answer":null}\n' "$healthy" "$status"
    [[ $healthy == true ]]
    exit
fi
jq . <<<"$body" 2>/dev/null || say "$body"
if [[ $status == 200 ]]; then say "Healthy."; else say "Not healthy (status $status)." && exit 1; fi
