#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The shop in containers, in an image of this checkout's packages. Runs on the machine itself, whose Docker engine it needs.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
check_one "a Docker engine with Compose answers" has_engine
((CHECKS_FAILED == 0)) || close_suite compose "$CHECKS_PASSED" "$CHECKS_FAILED"
bash "$KIOSK_ROOT/scripts/package.sh"
work=$(mktemp -d)
export KIOSK_DATA=$work/data KIOSK_HTTPS_PORT KIOSK_HTTP_PORT
KIOSK_HTTPS_PORT=$(choose_inner_port NONE) KIOSK_HTTP_PORT=$(choose_inner_port NONE "$KIOSK_HTTPS_PORT")
mkdir -p "$BUILD_LOGS"
trap '{ compose logs containers; compose logs; } >"$BUILD_LOGS/compose-services.log" 2>&1; compose down >/dev/null 2>&1; umount "$work/small" 2>/dev/null; rm -rf "$work"' EXIT

compose() { bash "$KIOSK_ROOT/scripts/compose.sh" "$@"; }
guest() { bash "$KIOSK_ROOT/tests/packages/order.sh" "$1" "https://localhost:$KIOSK_HTTPS_PORT" "$KIOSK_DATA/shop/run/ca.crt" "${@:2}"; }
container() { docker ps --quiet --filter "label=com.docker.compose.project.working_dir=$KIOSK_DATA" --filter "label=com.docker.compose.service=$1"; }
order() { guest "$@"; }
metrics() { compose metrics --json; }
# shellcheck source=tests/packages/small-disk.sh
source "$KIOSK_ROOT/tests/packages/small-disk.sh"
shows_the_order() { shows "$id"; }
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
all_are_locked() { for service in postgres kioskd nginx backup terminal-sim; do is_locked "$service" || { echo "$service is not locked"; return 1; }; done; }
not_root() { for service in postgres kioskd terminal-sim; do [[ $(docker inspect --format '{{.Config.User}}' "$(container "$service")") =~ ^(postgres|kiosk)$ ]] || return 1; done; }

# Docker starts containers in any order after a power cut, and never one whose network is another container that does not run yet.
needs_no_other_to_start() { docker ps --all --quiet --filter "label=com.docker.compose.project.working_dir=$KIOSK_DATA" | xargs docker inspect | jq -e 'length >= 5 and all(.[]; .HostConfig.NetworkMode | startswith("container:") | not)' >/dev/null; }
# is_healthy_again: nobody did anything.
is_healthy_again() {
    local deadline=$((SECONDS + 120))
    until compose status >/dev/null && shows_the_order; do
        ((SECONDS < deadline)) || { compose status; return 1; }
        sleep 1
    done
}
all_are_killed() {
    # shellcheck disable=SC2046 # one word for each process
    kill -KILL $(docker ps --quiet --filter "label=com.docker.compose.project.working_dir=$KIOSK_DATA" | xargs docker inspect --format '{{.State.Pid}}') && is_healthy_again
}
dev_runs_the_debug_build() {
    local program=$KIOSK_ROOT/build/dev/daemon/app/kioskd
    compose --dev up >/dev/null && compose --dev status && docker exec "$(container kioskd)" cat /usr/bin/kioskd | cmp - "$program" && grep -q debug_info "$program"
}
ask_edge() { curl --silent --fail --noproxy '*' --max-time 20 --cacert "$KIOSK_DATA/shop/run/ca.crt" "$@"; }
# is_live PATH FILE: when FILE is saved, an open page of the app at PATH is told through the edge.
is_live() {
    local origin=https://localhost:$KIOSK_HTTPS_PORT said=$work/live saved token socket status=0
    # Its scripts are its own, not those of the app at /.
    ask_edge "$origin$1" | grep -o 'src="[^"]*"' | grep -v "^src=\"$1" && return 1
    token=$(ask_edge "$origin$1@vite/client" | sed -n 's/.*wsToken = "\([^"]*\)".*/\1/p') && [[ -n $token ]] || return 1
    ask_edge --http1.1 --no-buffer --header 'Connection: Upgrade' --header 'Upgrade: websocket' --header 'Sec-WebSocket-Version: 13' \
        --header 'Sec-WebSocket-Key: a2lvc2sgbGl2ZSBwYWdlcw==' --header 'Sec-WebSocket-Protocol: vite-hmr' "$origin$1?token=$token" >"$said" &
    socket=$!
    saved=$(stat --format=%y "$KIOSK_ROOT/$2")
    if ! { within 10 grep -qa '"connected"' "$said" && touch "$KIOSK_ROOT/$2" && within 10 grep -qa '"full-reload"' "$said"; }; then
        cat "$said"
        status=1
    fi
    touch --date="$saved" "$KIOSK_ROOT/$2"
    kill "$socket"
    wait "$socket" 2>/dev/null
    return "$status"
}
all_are_live() { is_live / kiosk-web/index.html && is_live /admin/ admin-web/pages/admin/index.html && is_live /board/ admin-web/pages/board/index.html; }
dev_is_over() { ask_edge "https://localhost:$KIOSK_HTTPS_PORT/" | cmp - "$KIOSK_ROOT/build/web/index.html" && ! container web-kiosk | grep .; }
shows_logs() { compose logs >"$work/logs" && grep -q 'kioskd.log <==' "$work/logs" && grep -q 'nginx-access.log <==' "$work/logs" && grep -q 'postgres/postgresql-.*<==' "$work/logs"; }
says_what_to_do() {
    local said
    said=$(compose codes) && grep -q '^From a tablet  https://' <<<"$said" && grep -q '^Certificate    http://.*/ca.crt' <<<"$said"
}
answers_like_the_scripts() {
    local sheet
    compose health --json | jq -e '.healthy' && compose metrics --json | jq -e '.orders.payments.captured >= 1 and .server.requests > 0' &&
        compose kioskd user list && compose kioskd doctor >"$work/doctor" && ! grep -E '^  (WARNING|BROKEN)' "$work/doctor" >&2 &&
        sheet=$(compose backup --recovery-sheet) && [[ $sheet == *AGE-SECRET-KEY-*"compose.sh emergency-restore"* ]]
} >/dev/null

# goes_back: the order of before the moment is there, the one of after it is not, and a list says what was charged.
goes_back() {
    local after at
    sleep 1
    at=$(date '+%F %T')
    sleep 1
    after=$(guest order "$key" card_terminal) || return 1
    compose restore-point-in-time --yes "$at" && shows_the_order || return 1
    ! guest show "$key" "$after" >/dev/null 2>&1 && grep -q "the card was charged" "$KIOSK_DATA"/shop/replaced/after-*.csv
}
# loses_nothing ARGUMENT…: a restore that brings everything back.
loses_nothing() { compose restore --yes "$@" && shows_the_order && orders_again; }
asks_first() { ! compose restore latest </dev/null >"$work/asked" 2>&1 && grep -q "give --yes" "$work/asked" && shows_the_order; }
restores_broken() { # the newest state, when the database does not start any more
    local was=$KIOSK_DATA/shop/postgres/global/pg_control
    docker stop "$(container postgres)" >/dev/null
    mv "$was" "$was.broken"
    compose restore --yes latest && shows_the_order
}

in_image() { docker run --rm --volume "$KIOSK_ROOT:$KIOSK_ROOT:ro" --volume "$work:$work" --entrypoint bash kiosk:latest "$@"; }
# shellcheck disable=SC2016 # lines for the shell of a container
make_releases() {
    in_image -c 'minisign -G -W -f -p "$1/key.pub" -s "$1/key" >/dev/null && minisign -G -W -f -p "$1/other.pub" -s "$1/other" >/dev/null' keys "$work" &&
        in_image "$KIOSK_ROOT/tests/packages/release-as.sh" "$KIOSK_ROOT/build/debs" 99 "$work/next" "$work/key" &&
        in_image "$KIOSK_ROOT/tests/packages/release-as.sh" "$KIOSK_ROOT/build/debs" 100 "$work/broken" "$work/key" 'if [ "$1" = migrate ]; then echo "it cannot be done" >&2; exit 1; fi'
}
runs_version() { [[ $(docker exec "$(container kioskd)" cat /usr/share/kiosk/VERSION) == "$1" ]]; }
refuses_tampered() {
    cp -r "$work/next" "$work/tampered" && echo more >>"$work/tampered/kiosk-web_99.deb" || return 1
    ! compose update --now "$work/tampered" >"$work/refused" 2>&1 && grep -q "not the one that was signed" "$work/refused" &&
        ! compose update --now --key "$work/other.pub" "$work/next" >"$work/refused" 2>&1 && grep -q "signature is not good" "$work/refused" && shows_the_order
}
takes_back() {
    local code=0 before latest
    before=$(docker exec "$(container kioskd)" cat /usr/share/kiosk/VERSION)
    latest=$(docker image inspect --format '{{.Id}}' kiosk:latest) || return 1
    # Another shop of this machine has made it anew: the way back is to the image that ran.
    docker tag debian:trixie-slim kiosk:latest
    compose update --now "$work/broken" || code=$?
    docker tag "$latest" kiosk:latest
    ((code == 4)) && runs_version "$before" && shows_the_order && orders_again
}
# is_finished_by_up: update and power end in the middle; the old version has its database back.
is_finished_by_up() {
    local update before
    before=$(docker exec "$(container kioskd)" cat /usr/share/kiosk/VERSION)
    setsid bash "$KIOSK_ROOT/scripts/compose.sh" update --now "$work/broken" >"$work/cut" 2>&1 &
    update=$!
    until grep -q "Changing" "$work/cut"; do
        kill -0 "$update" 2>/dev/null || { cat "$work/cut"; return 1; }
        sleep 0.2
    done
    kill -KILL -- "-$update"
    wait "$update" 2>/dev/null
    guest show "$key" "$id" >/dev/null 2>&1 && return 1
    compose up && runs_version "$before" && shows_the_order && orders_again
}

# reopens: on another machine, from the medium and the key on the sheet.
reopens() {
    local text backup
    text=$(grep -m 1 -o 'AGE-SECRET-KEY-[0-9A-Z]*' <<<"$(compose backup --recovery-sheet)")
    sed -i 's|^# second_target = .*|second_target = /media/backup/kiosk|' "$KIOSK_DATA/etc/kiosk.conf"
    mkdir "$KIOSK_DATA/medium/kiosk"
    compose backup copy && compose down || return 1
    mv "$KIOSK_DATA" "$work/dead" && backup=$work/dead/medium/kiosk
    mkdir "$KIOSK_DATA" && cp "$work/key.pub" "$KIOSK_DATA/release.pub"
    ! compose emergency-restore --release "$work/next" --from "$backup" <<<AGE-SECRET-KEY-WRONG || return 1
    compose emergency-restore --release "$work/next" --from "$backup" <<<"$text" && runs_version 99 && shows_the_order && orders_again
}

# make_bare_machine: an owner's, with Docker and what every Linux has.
make_bare_machine() {
    local program
    mkdir "$work/bin"
    for program in docker bash tar sed grep awk xargs flock hostname ip $(dpkg -L coreutils | sed -n 's|.*/bin/||p'); do
        ln -s "$(type -P "$program")" "$work/bin/$program" || return 1
    done
    tar --create --gzip --file "$work/kiosk-app.tar.gz" --directory "$work" next && head -c 1000000 "$work/kiosk-app.tar.gz" >"$work/damaged.tar.gz"
    compose down && KIOSK_DATA=$work/owner
}
owner() { PATH=$work/bin "$work/bin/bash" "$KIOSK_ROOT/scripts/compose.sh" "$@"; }
# opens_nothing WORDS ARGUMENT…: what up says then; and no shop begins.
opens_nothing() {
    if owner up "${@:2}" >"$work/refused" 2>&1 || ! grep -q -- "$1" "$work/refused" || [[ -n $(find "$KIOSK_DATA" -mindepth 1 ! -name compose.lock) ]]; then
        cat "$work/refused"
        return 1
    fi
}
refuses_releases() {
    opens_nothing "signature is not good for the key $work/other.pub" --key "$work/other.pub" "$work/kiosk-app.tar.gz" &&
        opens_nothing "$work/damaged.tar.gz is damaged" --key "$work/key.pub" "$work/damaged.tar.gz" &&
        opens_nothing "not the one that was signed" --key "$work/key.pub" "$work/tampered" &&
        opens_nothing "release.pub.* is not there" "$work/kiosk-app.tar.gz" && opens_nothing "There is no $work/none.tar.gz" --key "$work/key.pub" "$work/none.tar.gz"
}
opens_a_release() {
    owner up --key "$work/key.pub" "$work/kiosk-app.tar.gz" && runs_version 99 && cmp "$work/key.pub" "$KIOSK_DATA/release.pub" &&
        key=$(guest pair "$(owner codes | sed -n 's/.*?pair=\([^ ]*\).*/\1/p')") && orders_again
}
make_small_disk() {
    owner down && KIOSK_DATA=$work/small DISK=$work/small SOLD=$work/sold && mkdir "$DISK" && mount -t tmpfs -o mode=755,size=1200m tmpfs "$DISK" &&
        owner up --key "$work/key.pub" "$work/kiosk-app.tar.gz" && key=$(guest pair "$(owner codes | sed -n 's/.*?pair=\([^ ]*\).*/\1/p')")
}
says_it_is_full() { ! owner health >"$work/said" && grep -q "status 503" "$work/said"; }
stays_what_it_is() { owner up "$work/broken" >"$work/said" 2>&1 && grep -q "compose.sh update $work/broken" "$work/said" && runs_version 99 && shows_the_order; }

# logs_begin_anew: a large one, and the edge goes on in the new one.
logs_begin_anew() {
    local log=$KIOSK_DATA/shop/logs/nginx-access.log
    truncate --size=11M "$log"
    within 20 test -e "$log.1" && shows_the_order && within 20 grep -q /api/v1/orders "$log"
}
# schedule_works: asked every five seconds, it has soon made all; its processes are not root's.
schedule_works() {
    local deadline=$((SECONDS + 300)) report=$KIOSK_DATA/shop/backups/status.json
    printf 'KIOSK_BACKUP_SECONDS=5\nKIOSK_UPKEEP_SECONDS=5\n' >>"$KIOSK_DATA/.env"
    compose up >/dev/null || return 1
    until jq -e '[.runs[] | .result] | length >= 6 and all(. == "ok")' "$report" >/dev/null 2>&1; do
        ((SECONDS < deadline)) || { cat "$report"; docker logs "$(container backup)"; return 1; }
        sleep 2
    done
    logs_begin_anew || return 1
    # A backup every five seconds would be in the way of the restores that follow.
    sed -i '/^KIOSK_\(BACKUP\|UPKEEP\)_SECONDS=/d' "$KIOSK_DATA/.env"
    ! docker top "$(container backup)" -eo user,pid,args | grep '^root'
}

check_one "compose.sh up starts a healthy shop" compose up
# shellcheck disable=SC2016 # for the inner shell
check_one "compose.sh status --json says so" bash -c 'bash "$1" status --json | jq -e .running' status "$KIOSK_ROOT/scripts/compose.sh"
check_one "docker-compose.dev.yml runs the checkout's debug build" dev_runs_the_debug_build
check_one "and an open page of each web app learns of a file that is saved" all_are_live
check_one "without it the packages are used again" compose up
check_one "and nothing of the checkout is left" dev_is_over
check_one "compose.sh codes says how a tablet gets in" says_what_to_do
check_one "no container needs another one to be started" needs_no_other_to_start
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
check_one "all are killed at once and come back by themselves" all_are_killed
check_one "the shop sells on" orders_again
check_one "health, metrics, doctor, users and the sheet are those of a shop without containers" answers_like_the_scripts
check_one "the logs of every program are shown" shows_logs
check_one "the schedule of the backups does what is due, as the database's user, and large logs begin anew" schedule_works
check_one "compose.sh down ends it" compose down
check_one "compose.sh up starts it again" compose up
id=$first
check_one "the order and the kiosk's key have survived" shows_the_order
check_one "the shop sells on" orders_again
check_one "a restore asks first, and without an answer nothing happens" asks_first
check_one "the shop goes back to a moment, and says which cards were charged since" goes_back
check_one "the shop goes back to the newest state" loses_nothing latest
check_one "a database that does not start any more is restored" restores_broken
check_one "the shop sells on" orders_again
check_one "releases are made" make_releases
cp "$work/key.pub" "$KIOSK_DATA/release.pub"
check_one "a release that was changed, or signed by somebody else, is refused" refuses_tampered
check_one "a version that cannot migrate is taken back, with its database" takes_back
check_one "an update that is cut off is finished by the next compose.sh up" is_finished_by_up
check_one "compose.sh update brings the next version" compose update --now "$work/next"
check_one "the next version is there" runs_version 99
check_one "the order has survived the update" shows_the_order
check_one "a dead machine's shop opens from its medium, with a release" reopens
check_one "a machine with Docker and little else is there" make_bare_machine
check_one "it opens no shop of a release that is damaged, or signed by nobody it trusts" refuses_releases
check_one "it opens one of a signed release, which takes an order" opens_a_release
check_one "with another release, up leaves the version and says what changes it" stays_what_it_is
check_one "a shop opens on a small disk" make_small_disk
check_one "it takes an order" sell
check_one "the disk is filled to its last byte" fill
check_one "no order is taken any more, and the answer says why" within 10 is_refused_for_room
check_one "compose.sh health says so" says_it_is_full
check_one "what was ordered is still shown" first_is_shown
check_one "somebody makes room" make_room
check_one "the shop sells on within 30 s, by itself" within 30 sell
check_one "every order is there, and none twice" every_order_is_there
close_suite compose "$CHECKS_PASSED" "$CHECKS_FAILED"
