#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# update.sh on a real shop (real kioskd, PostgreSQL and nginx) that was unpacked from the packages: whatever fails, the old version sells again with
# its own database. One shop for all tests: each failed update must leave it as it was.
# shellcheck disable=SC2016 # lines for the shell of a release
bats_require_minimum_version 1.5.0

setup_file() {
    ROOT=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    WORK=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-update.XXXXXX")
    chmod 755 "$WORK"
    HOME_OF_RELEASES=$WORK/home KIOSK_DATA=$WORK/data
    export ROOT WORK HOME_OF_RELEASES KIOSK_DATA
    unset KIOSK_INSIDE KIOSK_WEB KIOSK_DATABASE_URL
    minisign -G -W -f -p "$WORK/release.pub" -s "$WORK/release.key" >/dev/null
    minisign -G -W -f -p "$WORK/other.pub" -s "$WORK/other.key" >/dev/null
    mkdir "$WORK/bin"
    make_release 1
    make_release 2
    make_release 7 'if [ "$1" = migrate ]; then sleep 2; fi'
    mkdir -p "$HOME_OF_RELEASES/releases/1" "$KIOSK_DATA"
    for package in "$WORK"/release-1/*.deb; do dpkg-deb --extract "$package" "$HOME_OF_RELEASES/releases/1"; done
    ln -s releases/1 "$HOME_OF_RELEASES/current"
    cp "$WORK/release.pub" "$KIOSK_DATA/release.pub"
    . "$ROOT/scripts/lib/load.sh"
    KIOSK_HTTPS_PORT=$(choose_inner_port NONE) KIOSK_HTTP_PORT=$(choose_inner_port NONE "$KIOSK_HTTPS_PORT")
    export KIOSK_HTTPS_PORT KIOSK_HTTP_PORT
    unset KIOSK_WEB KIOSK_INSIDE
    current start 3>&- >"$WORK/start.log" 2>&1 || { cat "$WORK/start.log"; return 1; }
    KEY=$(guest pair "$(sed -n 's/.*?pair=\([^ ]*\).*/\1/p' "$KIOSK_DATA/run/first-steps.txt")")
    export KEY
    ORDER=$(guest order "$KEY" card_terminal)
    export ORDER
}
teardown_file() {
    current stop >/dev/null 2>&1
    rm -rf "$WORK"
}

current() { bash "$HOME_OF_RELEASES/current/usr/share/kiosk/scripts/$1.sh" "${@:2}"; }
guest() { bash "$ROOT/tests/packages/order.sh" "$1" "https://localhost:$KIOSK_HTTPS_PORT" "$KIOSK_DATA/run/ca.crt" "${@:2}"; }
update() { current update --now --json "$@" 3>&-; }
sql() { setpriv --reuid=postgres --regid=postgres --init-groups psql -qtAX -h "$(socket)" -U postgres -d kiosk -c "$1"; }
socket() { sed -n "s/^unix_socket_directories = '\(.*\)'.*/\1/p" "$KIOSK_DATA/postgres/kiosk.conf"; }

# make_release VERSION [SHELL-LINES]: a signed release in WORK/release-VERSION; the lines run before its kioskd, with the command in $1.
make_release() {
    local content=$WORK/content release=$WORK/release-$1 package name
    rm -rf "$content" "$release"
    mkdir "$release"
    for package in "$ROOT"/build/debs/kiosk-{daemon,web}_*.deb; do
        name=$(dpkg-deb --field "$package" Package)
        rm -rf "$content"
        dpkg-deb --raw-extract "$package" "$content"
        sed -i "s/^Version: .*/Version: $1/" "$content/DEBIAN/control"
        if [[ $name == kiosk-daemon ]]; then
            echo "$1" >"$content/usr/share/kiosk/VERSION"
            if [[ -n ${2:-} ]]; then
                mv "$content/usr/bin/kioskd" "$content/usr/bin/kioskd.real"
                printf '#!/bin/bash\n%s\nexec "$(dirname "$0")/kioskd.real" "$@"\n' "$2" >"$content/usr/bin/kioskd"
                chmod 755 "$content/usr/bin/kioskd"
            fi
        fi
        dpkg-deb --root-owner-group -Znone --build "$content" "$release/${name}_$1.deb" >/dev/null
    done
    rm -rf "$content"
    echo "$1" >"$release/VERSION"
    cp "$ROOT/build/debs/install.sh" "$release/"
    (cd "$release" && sha256sum -- *) >"$WORK/sums"
    mv "$WORK/sums" "$release/SHA256SUMS"
    minisign -S -s "$WORK/release.key" -m "$release/SHA256SUMS" >/dev/null
}

# sells_as VERSION: that version is in force and running, the paid order is there, and a new one can be placed.
sells_as() {
    local order
    [ "$(readlink "$HOME_OF_RELEASES/current")" = "releases/$1" ] || { echo "in force: $(readlink "$HOME_OF_RELEASES/current")"; return 1; }
    [[ $(readlink "/proc/$(cut -d' ' -f1 "$KIOSK_DATA/run/kioskd.pid")/exe") == "$HOME_OF_RELEASES/releases/$1/"* ]]
    [[ $(tr '\0' ' ' <"/proc/$(cut -d' ' -f1 "$KIOSK_DATA/run/backup.pid")/cmdline") == *"$HOME_OF_RELEASES/releases/$1/"* ]] || { echo "the backups' schedule is not of version $1"; return 1; }
    [[ $(guest show "$KEY" "$ORDER") == *" captured" ]]
    order=$(guest order "$KEY")
    [[ $(guest show "$KEY" "$order") == "$order "* ]]
    [ ! -e "$KIOSK_DATA/update/journal" ] && [ ! -e "$KIOSK_DATA/update/doors-closed" ]
}

# refused WHY: nothing was changed, not even a process.
refused() {
    echo "$status $output"
    [ "$status" -eq 1 ] && [[ $output == *"$1"* ]] && sells_as 1 && [ "$pids" = "$(cat "$KIOSK_DATA"/run/*.pid)" ]
}
rolled_back() { # rolled_back WHY
    echo "$status $output"
    tail -n 20 "$KIOSK_DATA/logs/update.log"
    [ "$status" -eq 4 ] && [[ $output == *'"result":"rolled back"'*"$1"* ]] && sells_as 1
}
setup() { pids=$(cat "$KIOSK_DATA"/run/*.pid); }

@test "a release that somebody else signed, or nobody, or that was changed, is refused while the shop sells" {
    run update --key "$WORK/other.pub" "$WORK/release-2"
    refused "signature is not good"
    cp -r "$WORK/release-2" "$WORK/changed"
    echo more >>"$WORK/changed/kiosk-web_2.deb"
    run update "$WORK/changed"
    refused "not the one that was signed"
    rm "$WORK/changed/SHA256SUMS.minisig"
    run update "$WORK/changed"
    refused "not signed"
    cp "$WORK/release-2/SHA256SUMS.minisig" "$WORK/changed/"
    cp "$WORK/release-2/kiosk-web_2.deb" "$WORK/changed/"
    touch "$WORK/changed/one-more.deb"
    run update "$WORK/changed"
    refused "one-more.deb, which is not signed"
    run update "$WORK/nowhere"
    refused "is no release"
}

@test "an older version is refused" {
    make_release 0.9
    run update "$WORK/release-0.9"
    refused "is older"
}

@test "while guests order, an update waits for --now" {
    run current update "$WORK/release-2"
    refused "in the last 30 minutes"
}

@test "in its opening hours, an update waits for --now, too, and so it does when nobody can tell them" {
    cp "$KIOSK_DATA/kiosk.conf" "$WORK/kiosk.conf"
    sed -i 's|^# opening_hours =$|opening_hours = 24/7|' "$KIOSK_DATA/kiosk.conf"
    run current update "$WORK/release-2"
    sed -i 's|^opening_hours = 24/7$|opening_hours = always|' "$KIOSK_DATA/kiosk.conf"
    unreadable=$(current update "$WORK/release-2" 2>&1) && false
    cp "$WORK/kiosk.conf" "$KIOSK_DATA/kiosk.conf"
    refused "The shop is open always by its opening hours; update it after closing, or with --now."
    output=$unreadable
    refused "could not be found out"
    [[ $output == *'"always" is not days and times'* ]]
    # After closing, it is the orders that count.
    KIOSK_SHOP_OPENING_HOURS="$(LC_ALL=C date --date='3 days' +%a | cut -c1-2) 10:00-11:00" run current update "$WORK/release-2"
    refused "in the last 30 minutes"
}

@test "without a backup there is no update" {
    mv "$KIOSK_DATA/backups/pgbackrest" "$KIOSK_DATA/backups/aside"
    touch "$KIOSK_DATA/backups/pgbackrest"
    run update "$WORK/release-2"
    rm "$KIOSK_DATA/backups/pgbackrest"
    mv "$KIOSK_DATA/backups/aside" "$KIOSK_DATA/backups/pgbackrest"
    refused "backup failed"
}

@test "with a nearly full disk there is no update" {
    printf '#!/bin/sh\necho Avail\necho 1000000\n' >"$WORK/bin/df"
    chmod 755 "$WORK/bin/df"
    PATH=$WORK/bin:$PATH run update "$WORK/release-2"
    refused "MiB free"
}

@test "a migration that fails half way leaves the old version with the old database" {
    make_release 3 "if [ \"\$1\" = migrate ]; then psql -qX -h '$(socket)' -U kiosk -d kiosk -c 'ALTER TABLE orders RENAME TO broken' >/dev/null; echo 'it cannot be done' >&2; exit 1; fi"
    before=$(sql "SELECT count(*), max(created_at) FROM orders")
    run update "$WORK/release-3"
    [ "$(sql "SELECT count(*), max(created_at) FROM orders")" = "$before" ]
    rolled_back "could not migrate"
    grep -q "it cannot be done" "$KIOSK_DATA/logs/migrate.log"
}

@test "a program that does not start is taken back" {
    make_release 4 'if [ "$1" = serve ]; then echo cursed; exit 1; fi'
    run update "$WORK/release-4"
    rolled_back "did not start"
}

@test "a program that is never ready is taken back" {
    make_release 5 'if [ "$1" = serve ]; then exec sleep 1000; fi'
    KIOSK_UPDATE_READY_SECONDS=5 run update "$WORK/release-5"
    rolled_back "not ready within 5 s"
}

@test "what cannot be installed is taken back" {
    make_release 6
    printf '#!/bin/sh\ncase "$*" in *releases/6*) exit 1 ;; esac\nexec /usr/bin/ln "$@"\n' >"$WORK/bin/ln"
    rm -f "$WORK/bin/df"
    chmod 755 "$WORK/bin/ln"
    PATH=$WORK/bin:$PATH run update "$WORK/release-6"
    rolled_back "could not be installed"
}

# begin_until STEP: starts an update to version 7, in a session of its own (pid), and returns as soon as the journal says STEP.
begin_until() {
    setsid bash "$HOME_OF_RELEASES/current/usr/share/kiosk/scripts/update.sh" --now "$WORK/release-7" >"$WORK/killed.log" 2>&1 3>&- &
    pid=$!
    until grep -qx "step=$1" "$KIOSK_DATA/update/journal" 2>/dev/null; do
        kill -0 "$pid" 2>/dev/null || { cat "$WORK/killed.log"; return 1; }
        sleep 0.01
    done
}

# kill_at STEP [SECONDS]: kills it, and what it started in its session, at STEP or so long after.
kill_at() {
    begin_until "$1"
    [[ -z ${2:-} ]] || sleep "$2"
    kill -KILL -- "-$pid"
    wait "$pid" || true
}

@test "an update that is killed while the doors close opens them again" {
    kill_at closing
    run current start 3>&-
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    sells_as 1
}

@test "an update that is killed in the middle of the change goes back" {
    kill_at changing
    run update --recover
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    sells_as 1
    kill_at changing 1.5
    run current start 3>&-
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    sells_as 1
}

@test "an update that is interrupted goes back by itself" {
    begin_until changing
    kill -TERM "$pid"
    code=0
    wait "$pid" || code=$?
    [ "$code" -eq 4 ] || { cat "$WORK/killed.log"; false; }
    sells_as 1
}

@test "a second update waits for nobody" {
    exec {lock}>"$KIOSK_DATA/update/lock"
    flock "$lock"
    run update "$WORK/release-2" {lock}>&-
    exec {lock}>&-
    refused "Another update"
}

# hold_backups WHAT: the lock of the backups, as WHAT would hold it; in descriptor $held.
hold_backups() {
    touch "$KIOSK_DATA/backups/lock/kiosk.lock"
    exec {held}<"$KIOSK_DATA/backups/lock/kiosk.lock"
    flock "$held"
    echo "$1" >"$KIOSK_DATA/backups/lock/kiosk.lock"
}

@test "while a restore is at work, an update is refused; a backup is waited for, but not for ever" {
    hold_backups "a restore"
    run update "$WORK/release-2"
    refused "taken by a restore"
    echo "a scheduled backup" >"$KIOSK_DATA/backups/lock/kiosk.lock"
    KIOSK_UPDATE_BACKUP_PATIENCE=2 run update "$WORK/release-2"
    exec {held}<&-
    refused "still taken by a scheduled backup after 2 s"
    [[ $output == *"Waiting for a scheduled backup"* ]]
}

@test "a backup that comes due within an update waits, and so does one after an update that was cut off" {
    begin_until changing
    run current backup --due
    [ "$status" -eq 0 ] && [[ $output == *"taken by an update; the schedule waits"* ]] || { echo "$output"; false; }
    run current backup dump
    [ "$status" -eq 1 ] && [[ $output == *"taken by an update"* ]] || { echo "$output"; false; }
    kill -KILL -- "-$pid"
    wait "$pid" || true
    run current backup --due
    [ "$status" -eq 0 ] && [[ $output == *"update was cut off; the schedule waits"* ]] || { echo "$output"; false; }
    run current restore --yes latest
    [ "$status" -eq 1 ] && [[ $output == *"An update was cut off"* ]] || { echo "$output"; false; }
    run current start 3>&-
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    sells_as 1
}

@test "a good update keeps every order, and one that is killed when it was accepted goes on" {
    KIOSK_SHOP_OPENING_HOURS=24/7 run update "$WORK/release-2"
    [ "$status" -eq 0 ] || { echo "$output"; tail "$KIOSK_DATA/logs/update.log"; false; }
    [[ $output == *'"result":"updated","from":"1","to":"2"'* ]]
    sells_as 2
    kill_at accepted
    run update --recover
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    sells_as 7
}
