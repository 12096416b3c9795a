#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The shop in containers. Runs on the machine itself, where a Docker engine is found; with KIOSK_TEST_DOCKER=1 it is asked for, and fails without one.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
if ! docker info >/dev/null 2>&1; then
    [[ -n ${KIOSK_TEST_DOCKER:-} ]] || { say "No Docker engine was found, and nobody asked for one."; exit 0; }
    check_one "a Docker engine answers" false
    close_suite compose "$CHECKS_PASSED" "$CHECKS_FAILED"
fi
work=$(mktemp -d)
export KIOSK_DATA=$work/data KIOSK_HTTPS_PORT KIOSK_HTTP_PORT
KIOSK_HTTPS_PORT=$(choose_inner_port NONE) KIOSK_HTTP_PORT=$(choose_inner_port NONE "$KIOSK_HTTPS_PORT")
mkdir -p "$BUILD_LOGS"
trap 'compose logs >"$BUILD_LOGS/compose-services.log" 2>&1; compose down >/dev/null 2>&1; rm -rf "$work"' EXIT

compose() { bash "$KIOSK_ROOT/scripts/compose.sh" "$@"; }
guest() { bash "$KIOSK_ROOT/tests/packages/order.sh" "$1" "https://localhost:$KIOSK_HTTPS_PORT" "$KIOSK_DATA/shop/run/ca.crt" "${@:2}"; }
container() { docker ps --quiet --filter "label=com.docker.compose.project.working_dir=$KIOSK_DATA" --filter "label=com.docker.compose.service=$1"; }
shows_the_order() { [[ $(guest show "$key" "$id") == "$id "*" captured" ]]; }
orders_again() { id=$(guest order "$key" card_terminal) && shows_the_order; }

# comes_back SERVICE: killed from outside, it is started again and the shop becomes healthy.
comes_back() {
    local deadline=$((SECONDS + 120)) before after
    before=$(docker inspect --format '{{.State.Pid}}' "$(container "$1")") || return 1
    kill -KILL "$before"
    until after=$(docker inspect --format '{{.State.Pid}}' "$(container "$1")" 2>/dev/null) && [[ $after != 0 && $after != "$before" ]] && compose status >/dev/null; do
        ((SECONDS < deadline)) || { compose status; return 1; }
        sleep 1
    done
}
# is_locked SERVICE: read-only, without capabilities beyond its few, no new privileges, with limits of memory, CPU and log.
is_locked() {
    docker inspect "$(container "$1")" | jq -e '.[0].HostConfig | .ReadonlyRootfs and .Memory > 0 and .NanoCpus > 0 and (.CapDrop == ["ALL"]) and
        (.SecurityOpt | index("no-new-privileges:true") != null) and .LogConfig.Config["max-size"] != null' >/dev/null
}
all_are_locked() { for service in net postgres kioskd nginx backup terminal-sim; do is_locked "$service" || { echo "$service is not locked"; return 1; }; done; }
not_root() { for service in net postgres kioskd terminal-sim; do [[ $(docker inspect --format '{{.Config.User}}' "$(container "$service")") =~ ^(nobody|postgres|kiosk)$ ]] || return 1; done; }

# schedule_works: asked every five seconds, it has soon made all; its processes are not root's.
schedule_works() {
    local deadline=$((SECONDS + 300)) report=$KIOSK_DATA/shop/backups/status.json
    printf 'KIOSK_BACKUP_SECONDS=5\n' >>"$KIOSK_DATA/.env"
    compose up >/dev/null || return 1
    until jq -e '[.runs[] | .result] | length >= 6 and all(. == "ok")' "$report" >/dev/null 2>&1; do
        ((SECONDS < deadline)) || { cat "$report"; docker logs "$(container backup)"; return 1; }
        sleep 2
    done
    ! docker top "$(container backup)" -eo user,pid,args | grep '^root'
}

check_one "compose.sh up starts a healthy shop" compose up
# shellcheck disable=SC2016 # for the inner shell
check_one "compose.sh status --json says so" bash -c 'bash "$1" status --json | jq -e .running' status "$KIOSK_ROOT/scripts/compose.sh"
check_one "every service is read-only, without privileges, and limited" all_are_locked
check_one "no service but the edge's master is root" not_root
key=$(guest pair "$(compose codes | sed -n 's/.*?pair=\([^ ]*\).*/\1/p')") || key=
id=
check_one "an order is placed and paid through HTTPS" orders_again
first=$id
for service in kioskd postgres nginx; do
    check_one "$service is killed and comes back" comes_back "$service"
    check_one "the order has survived that" shows_the_order
done
check_one "the shop sells on" orders_again
check_one "the schedule of the backups does what is due, as the database's user" schedule_works
check_one "compose.sh down ends it" compose down
check_one "compose.sh up starts it again" compose up
id=$first
check_one "the order and the kiosk's key have survived" shows_the_order
check_one "the shop sells on" orders_again
close_suite compose "$CHECKS_PASSED" "$CHECKS_FAILED"
