#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# metrics.sh [DAYS]   what the shop did in the last DAYS days (default 1) – orders, money, payments – and how the running server feels:
#                     requests, connections, devices, memory
#
# --json   the same for a program: {"orders": {…}, "server": {…}}; amounts in minor units, bytes, seconds
# KIOSK_DATA names the instance. Exit code: 0, or 1 when the shop does not run.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
days=1 json='' all=("$@")
while (($#)); do
    case $1 in
    --json) json=1 ;;
    *)
        if ! [[ $1 =~ ^[0-9]{1,4}$ ]] || ((10#$1 < 1)); then die "metrics.sh takes a number of days from 1 to 9999, and --json (see --help)."; fi
        days=$((10#$1))
        ;;
    esac
    shift
done
load_ports || die "Nothing was ever started in $KIOSK_DATA; start it with scripts/start.sh."
enter_environment "$0" "${all[@]}"
[[ -r $KIOSK_DATA/secrets/metrics-token ]] || as_root "$0" "${all[@]}"

database_says() {
    if has_own_database; then
        as_user "$(postgres_user)" psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --set=days="$days" --host="$(database_socket)" --username=postgres --dbname=kiosk
    else
        psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --set=days="$days" "$(database_url)"
    fi <"$KIOSK_ROOT/scripts/lib/metrics.sql"
}

# The token goes in through a descriptor, so that no list of processes shows it.
daemon_says() {
    curl --silent --show-error --fail --noproxy '*' --max-time 5 --config <(printf 'header = "Authorization: Bearer %s"\n' "$(<"$KIOSK_DATA/secrets/metrics-token")") \
        "http://${KIOSK_DAEMON_HOST:-127.0.0.1}:$DAEMON_PORT/metrics"
}

server_json() {
    awk '
        /^#/ { next }
        { value = $NF; name = $1; sub(/\{.*/, "", name); sum[name] += value }
        /^kiosk_http_requests_total/ && /"5[0-9x][0-9x]"/ { failed += value }
        END {
            count = sum["kiosk_http_request_seconds_count"]
            printf "{\"requests\":%d,\"failedRequests\":%d,\"meanSeconds\":%.6f,\"connections\":%d,\"devicesOnline\":%d,\"residentBytes\":%d}\n", \
                sum["kiosk_http_requests_total"], failed, count ? sum["kiosk_http_request_seconds_sum"] / count : 0, \
                sum["kiosk_http_connections"], sum["kiosk_realtime_devices_online"], sum["process_resident_memory_bytes"]
        }'
}

orders=$(database_says) || die "The shop's database does not answer; scripts/status.sh says what runs."
server=$(daemon_says) || die "The shop's server does not answer; scripts/health.sh says what is wrong."
answer=$(jq -cn --argjson orders "$orders" --argjson server "$(server_json <<<"$server")" '{orders: $orders, server: $server}')
if [[ -n $json ]]; then
    printf '%s\n' "$answer"
    exit 0
fi
jq -r --from-file "$KIOSK_ROOT/scripts/lib/metrics.jq" <<<"$answer"
