#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# compose.sh up RELEASE [--key FILE]    a new shop in containers, of a signed release (scripts/package.sh makes one): a folder, a kiosk-app.tar.gz, or the
#                      https address of either. The machine needs Docker with Compose, and no more. FILE is the minisign public key of whoever makes the
#                      releases; it is kept as release.pub in KIOSK_DATA, and need not be given when it is there
# compose.sh up        starts the shop; a new one in a checkout is made of the packages in build/debs, which are built when they are missing
# compose.sh down      stops and removes the containers; the data stays (stop: the same)
# compose.sh status    which services run, and whether they are healthy; --json for a program
# compose.sh health, metrics, backup …   as the scripts of that name; their options after the name, as in: compose.sh backup full
# compose.sh codes     new one-time codes
# compose.sh logs      the end of every log; logs tail follows them, logs containers shows what the containers themselves say
# compose.sh kioskd …  a command of kioskd, as in: compose.sh kioskd user list
#
# compose.sh restore latest|FILE, restore-point-in-time "2026-01-15 14:30:00"   as the scripts of that name; a FILE is one of KIOSK_DATA/shop/backups
# compose.sh emergency-restore --from MEDIUM [--key FILE]     a dead machine's shop, on this one, into an empty KIOSK_DATA; as emergency-restore.sh,
#                      with --release RELEASE [--release-key FILE] of a signed release, as with up
# compose.sh update RELEASE [--now] [--key FILE]    to another version, or back to the old one with its database; as update.sh
#
# --dev            (before each command) for those who change Kiosk, in a checkout: the debug build of the programs, which up builds and takes anew; the
#                  web apps from Vite, so that a saved file is on the screen at once; and more in the logs (docker-compose.dev.yml)
# KIOSK_DATA       data folder (default: data/compose in the checkout); .env in it has the settings, made at the first start
# KIOSK_HTTPS_PORT, KIOSK_HTTP_PORT   8443 and 8080, for the first start
# KIOSK_COMPOSE    another docker-compose program (version 2)
#
# Exit code: 0 done, or (status) all healthy; 3 (status) not all are; 4 (update) the old version sells again; 5 (update) a person is needed; 1 it could
# not be done. Runs on the machine itself, where Docker is.
set -euo pipefail
compose_data=${KIOSK_DATA:-}
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
DATA=$(realpath -m "${compose_data:-$KIOSK_ROOT/data/compose}") dev=''
source "$KIOSK_ROOT/scripts/lib/compose.sh"
source "$KIOSK_ROOT/scripts/lib/compose-release.sh"
source "$KIOSK_ROOT/scripts/lib/compose-update.sh"
source "$KIOSK_ROOT/scripts/lib/compose-dev.sh"
if [[ ${1:-} == --dev ]]; then dev=1 && shift; fi
command=${1:-}
(($#)) && shift
command -v docker >/dev/null || die "There is no Docker on this machine; scripts/start.sh starts the shop without it."
docker info >/dev/null 2>&1 || die "Docker does not answer: start its daemon, or run this as a user who may use it."
if [[ -n ${KIOSK_COMPOSE:-} ]]; then
    COMPOSE=("$KIOSK_COMPOSE")
    "${COMPOSE[@]}" version >/dev/null 2>&1 || die "KIOSK_COMPOSE is '$KIOSK_COMPOSE', but that is no docker-compose."
elif docker compose version >/dev/null 2>&1; then
    COMPOSE=(docker compose)
else
    die "Docker has no Compose (version 2): install it (Debian 13: docker-compose), or name the program in KIOSK_COMPOSE."
fi

# takes_nothing ARGUMENT…: for commands without arguments.
takes_nothing() { (($# == 0)) || die "compose.sh $command does not know '$1' (see --help)."; }
there_is_a_shop() { [[ -f $SETTINGS ]] || die "Nothing was ever started in $DATA; scripts/compose.sh up makes a shop."; }

up() {
    local release='' key=$DATA/release.pub named=''
    while (($#)); do
        case $1 in
        --key) (($# > 1)) || die "--key needs a file."; key=$2 named=1; shift ;;
        -*) takes_nothing "$@" ;;
        *) [[ -z $release ]] || takes_nothing "$@"; release=$1 ;;
        esac
        shift
    done
    [[ -n $release || -z $named ]] || die "--key is for a release: compose.sh up --key FILE RELEASE."
    claim
    if [[ -n $release && -e $DATA/shop/postgres ]]; then
        warn "There is a shop in $DATA already; it starts with the version that it has. Another version: scripts/compose.sh update $release"
    elif [[ -n $release ]]; then
        take_release "$release" "$key"
    fi
    [[ ! -d $DATA/shop/incoming ]] || die "An emergency restore was cut off; run compose.sh emergency-restore again. What it has brought so far is no whole shop."
    write_settings
    finish_cut_off_update
    have_image
    [[ -z $dev ]] || build_for_development
    start_all
    addresses_and_codes
}

status() {
    local rows healthy=true
    if [[ ${1:-} != --json ]]; then takes_nothing "$@"; fi
    rows=$(services)
    # Those two end when they have done their work.
    awk '$1 != "setup" && $1 != "database" { count++; if ($2 != "running" || $3 != "healthy") bad++ } END { exit !(count >= 5 && !bad) }' <<<"$rows" || healthy=false
    if [[ ${1:-} == --json ]]; then
        awk -v running="$healthy" 'BEGIN { printf "{\"running\":%s,\"services\":[", running } NF { printf "%s{\"service\":\"%s\",\"state\":\"%s\",\"health\":\"%s\"}", (n++ ? "," : ""), $1, $2, $3 } END { print "]}" }' <<<"$rows"
    else
        awk 'NF { printf "%-14s %s%s\n", $1, $2, ($3 == "-" ? "" : ", " $3) }' <<<"$rows"
    fi
    [[ $healthy == true ]] || exit 3
}

# restore NAME ARGUMENT…: the loss is said and agreed to while the shop sells.
restore() {
    local argument arguments=() yes='' asked=0
    claim
    finish_cut_off_update
    for argument in "${@:2}"; do
        case $argument in
        --yes) yes=1 ;;
        *)
            if [[ $1 == restore ]]; then argument=$(shop_path "$argument") || exit; fi
            arguments+=("$argument")
            ;;
        esac
    done
    BESIDE=(--env KIOSK_RESTORE_ASK=1)
    beside kiosk "$1" ${yes:+--yes} "${arguments[@]}" || asked=$?
    # What was agreed to, see confirm in lib/restore.sh.
    case $asked in
    0) BESIDE=(--env KIOSK_RESTORE_COUNTED=1) ;;
    "$RESTORE_UNCOUNTED") BESIDE=() ;;
    *) exit "$asked" ;;
    esac
    in_its_place restore "$1" --yes "${arguments[@]}"
    say "Replaced data is in $DATA/shop/replaced."
}

emergency_restore() {
    local from='' key='' release='' release_key=$DATA/release.pub arguments=()
    while (($# > 1)); do
        case $1 in
        --from) from=$2 ;;
        --release) release=$2 ;;
        --release-key) release_key=$2 ;;
        --key) key=$2; check_key "$key"; arguments+=(--key /run/recovery.key) ;;
        *) arguments+=("$1" "$2") ;;
        esac
        shift 2
    done
    takes_nothing "$@"
    [[ -n $from ]] || die "--from MEDIUM is missing (see --help)."
    claim_new
    [[ -z $release ]] || take_release "$release" "$release_key"
    have_image
    # On a command line everybody on this machine could read it.
    if [[ -n $key ]]; then BESIDE=(--volume "$(realpath "$key"):/run/recovery.key:ro"); fi
    if [[ $from != *://* ]]; then
        [[ -e $from ]] || die "There is no $from."
        BESIDE+=(--volume "$(realpath "$from"):/mnt/$(basename "$from"):ro")
        if [[ -f $from.sha256 ]]; then BESIDE+=(--volume "$(realpath "$from.sha256"):/mnt/$(basename "$from").sha256:ro"); fi
        from=/mnt/$(basename "$from")
    fi
    beside emergency emergency-restore --from "$from" "${arguments[@]}" || exit
    BESIDE=()
    start_all
    addresses_and_codes
}
# claim_new: a folder that has no shop yet, or what a cut-off emergency restore has left of one.
claim_new() {
    [[ ! -e $DATA/shop/postgres || -d $DATA/shop/incoming ]] || die "There is a shop in $DATA already: compose.sh restore restores that one; or set KIOSK_DATA to another folder."
    write_settings
    claim
}

update() {
    local release='' key=$DATA/release.pub when=closed
    while (($#)); do
        case $1 in
        --now) when=now ;;
        --key) (($# > 1)) || die "--key needs a file."; key=$2; shift ;;
        -*) die "compose.sh update does not know '$1' (see --help)." ;;
        *) release=$1 ;;
        esac
        shift
    done
    [[ -n $release ]] || die "Which release? A folder, a kiosk-app.tar.gz, or the https address of either (see --help)."
    claim
    finish_cut_off_update
    update_containers "$release" "$key" "$when"
}

case $command in
up) up "$@" ;;
emergency-restore) emergency_restore "$@" ;;
down | stop)
    takes_nothing "$@"
    [[ ! -f $SETTINGS ]] || { claim && compose down --remove-orphans; }
    ;;
*) there_is_a_shop ;;&
status) status "$@" ;;
codes) takes_nothing "$@"; addresses_and_codes ;;
logs)
    case ${1:-} in
    containers) compose logs --tail 30 ;;
    tail) beside kiosk logs tail ;;
    *) takes_nothing "$@"; beside kiosk logs ;;
    esac
    ;;
health) compose exec -T nginx kiosk health "$@" ;;
metrics | backup) beside kiosk "$command" "$@" ;;
kioskd) in_kioskd "$@" ;;
restore | restore-point-in-time) restore "$command" "$@" ;;
update) update "$@" ;;
*) die "compose.sh needs one of: up, down, status, health, metrics, codes, logs, backup, kioskd, restore, restore-point-in-time, emergency-restore, update (see --help)." ;;
esac
