#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# health.sh: asks the running shop, through nginx, whether it can take orders, and prints its answer.
# Exit code: 0 healthy, 1 not. KIOSK_DATA names the instance (default: data in the checkout).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
(($# == 0)) || die "health.sh takes no arguments (see --help)."
load_ports || die "Nothing was ever started in $KIOSK_DATA; start it with scripts/start.sh."
enter_environment "$0" "$@"

if ! answer=$(instance_get /health/ready --write-out '\n%{http_code}' 2>&1); then
    say "Not healthy: $(https_origin localhost) does not answer (${answer%%$'\n'*})."
    exit 1
fi
status=${answer##*$'\n'}
body=${answer%$'\n'*}
jq . <<<"$body" 2>/dev/null || say "$body"
if [[ $status == 200 ]]; then say "Healthy."; else say "Not healthy (status $status)." && exit 1; fi
