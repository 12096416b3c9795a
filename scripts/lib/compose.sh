# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The parts of scripts/compose.sh: settings, and what runs beside the shop or in its place. Needs DATA, and COMPOSE (the program).

FILES=$KIOSK_ROOT/packaging/docker
SETTINGS=$DATA/.env

compose() {
    local files=(--file "$FILES/docker-compose.yml") checkout=()
    if [[ -n ${dev:-} ]]; then
        files+=(--file "$FILES/docker-compose.dev.yml")
        checkout=(KIOSK_CHECKOUT="$KIOSK_ROOT" KIOSK_CHECKOUT_OWNER="$(stat --format=%u:%g "$KIOSK_ROOT")" KIOSK_DEBUG_BUILD="$(debug_build_stamp)")
    fi
    # What .env says counts, not what this shell happens to have.
    env -u KIOSK_HTTPS_PORT -u KIOSK_HTTP_PORT -u KIOSK_HOSTNAMES -u KIOSK_IMAGE -u KIOSK_NETWORK -u KIOSK_MEDIUM KIOSK_DATA="$DATA" "${checkout[@]}" \
        "${COMPOSE[@]}" --progress quiet --project-directory "$DATA" --env-file "$SETTINGS" "${files[@]}" --profile demo "$@"
}

setting() { sed -n "s/^$1=//p" "$SETTINGS" | tail -n 1; }

# setting_write NAME VALUE: in one step, or not at all. Each part is chained, because nothing else ends it where errors are looked at by the caller.
setting_write() {
    # grep says 1 when no line is left over.
    (umask 077 && { { grep -v "^$1=" "$SETTINGS" || (($? == 1)); } && printf '%s=%s\n' "$1" "$2"; } >"$SETTINGS.new") && publish "$SETTINGS.new" "$SETTINGS" 600 && return 0
    rm -f "$SETTINGS.new"
    warn "$1 could not be written into $SETTINGS: is the disk full?"
    return 1
}

# free_network: the first three numbers of a small network that this machine and its other containers do not use.
free_network() {
    local taken number
    taken=$(ip -4 route 2>/dev/null; docker network ls --quiet | xargs docker network inspect --format '{{range .IPAM.Config}}{{.Subnet}}{{"\n"}}{{end}}')
    for number in $(seq 0 255); do
        number=$(((0x$(sha256sum <<<"$DATA" | cut -c1-2) + number) % 256))
        if ! grep -qE "(^|[^0-9.])10\.(213\.)?$number\." <<<"${taken//10.213./10.213.}" && ! grep -qE '(^|[^0-9.])10\.0\.0\.0/8' <<<"$taken"; then
            printf '10.213.%s' "$number"
            return
        fi
    done
    die "No network of 10.213.0.0/16 is free for the containers; name another in $SETTINGS: KIOSK_NETWORK=172.28.5, say."
}

# time_zone: this machine's, so that nights and moments mean the same in the containers.
time_zone() {
    local zone
    zone=$(readlink --canonicalize /etc/localtime)
    if [[ $zone == */zoneinfo/* ]]; then printf '%s' "${zone##*/zoneinfo/}"; else printf 'Etc/UTC'; fi
}

# write_settings: once; afterwards they are the shop's.
write_settings() {
    local network
    mkdir -p "$DATA/shop" "$DATA/etc" "$DATA/medium"
    if [[ ! -f $SETTINGS ]]; then
        (
            umask 077
            printf '%s\n' "# The settings of this shop's containers; made by scripts/compose.sh, changed by you." \
                "KIOSK_PROJECT=kiosk-$(sha256sum <<<"$DATA" | cut -c1-8)" "KIOSK_HTTPS_PORT=${KIOSK_HTTPS_PORT:-8443}" "KIOSK_HTTP_PORT=${KIOSK_HTTP_PORT:-8080}" \
                "# Names and addresses of this machine, for the certificate." "KIOSK_HOSTNAMES=\"$(hostname) $(lan_addresses | paste -sd' ')\"" \
                "# A folder of this machine, on another disk, that is /media/backup for backups and restores." "KIOSK_MEDIUM=$DATA/medium" >"$SETTINGS.new"
        )
        mv "$SETTINGS.new" "$SETTINGS"
    fi
    [[ -n $(setting KIOSK_TIMEZONE) ]] || setting_write KIOSK_TIMEZONE "$(time_zone)"
    if [[ -z $(setting KIOSK_NETWORK) ]]; then
        network=$(free_network) || exit 1
        setting_write KIOSK_NETWORK "$network"
    fi
}

# beside ARGUMENT…: in a container of its own, while the shop goes on; options of `compose run` in BESIDE. Standard input is the caller's.
BESIDE=()
beside() {
    local terminal=()
    [[ -t 0 && -t 1 ]] || terminal=(-T)
    compose run --rm --no-deps "${terminal[@]}" "${BESIDE[@]}" tools "$@"
}

# shop_path ARGUMENT: what a container calls a file of the shop; a moment, or latest, as it is.
shop_path() {
    local path=$1
    if [[ $1 == */* || $1 != latest && -f $1 ]]; then
        path=$(realpath -m -- "$1")
        [[ $path == "$DATA"/shop/* ]] || die "$1 is not in $DATA/shop, which is all that the containers see; copy it into $DATA/shop/backups/dumps first. Nothing was changed."
    fi
    printf '%s' "${path/#"$DATA/shop/"//var/lib/kiosk/}"
}

# check_key FILE: before the shop's folder is made.
check_key() {
    [[ -f $1 && -r $1 ]] || die "The key file $1 cannot be read."
    grep -qi '^AGE-SECRET-KEY-' "$1" || die "The file $1 holds no key of a recovery sheet."
}

# may_read FOLDER: root's folders are closed to a user who may only use Docker.
may_read() { [[ -r $1 ]] || die "$(id -un) may not read $1, where the release is kept, so its image cannot be built; run this as root (with sudo). Nothing was changed."; }

# in_kioskd ARGUMENT…: a command of kioskd, beside the one that serves.
in_kioskd() {
    local terminal=()
    [[ -t 0 && -t 1 ]] || terminal=(-T)
    compose exec "${terminal[@]}" nginx kiosk-entry ask-kioskd "$@"
}

stop_services() { compose stop nginx kioskd backup terminal-sim postgres; }

# start_all: and says why when a service does not become healthy.
start_all() {
    wait_for_restore
    remove_half_made
    compose up --detach --wait --remove-orphans && return 0
    (($(room_free_mib "$DATA") >= ROOM_TO_START_MIB)) || die "The disk of $DATA is full: make room, then scripts/compose.sh up. Never delete anything in $DATA/shop/postgres."
    die "Not every service became healthy; scripts/compose.sh logs, and logs containers, say why."
}

# remove_half_made: a Compose that was killed while it exchanged a container leaves the new one, which never ran, under another name, and no later one can
# make that anew. (awk is left out: Debian 12's counts no repetitions.)
remove_half_made() {
    docker ps --all --filter "label=com.docker.compose.project=$(setting KIOSK_PROJECT)" --filter status=created --format '{{.ID}} {{.Names}}' |
        sed -nE 's/^([^ ]+) [0-9a-f]{12}_.*/\1/p' | xargs --no-run-if-empty docker rm >/dev/null
}

# wait_for_restore: one that goes on although whoever led it is gone.
wait_for_restore() {
    local restores
    restores=$(docker ps --no-trunc --filter "label=com.docker.compose.project=$(setting KIOSK_PROJECT)" --format '{{.ID}} {{.Command}}' | awk '/kiosk-entry (restore|emergency) / { print $1 }')
    [[ -n $restores ]] || return 0
    say "A restore is still at work; waiting for its end"
    xargs docker wait <<<"$restores" >/dev/null || true
}

# in_its_place ENTRY ARGUMENT…: the shop's services end, ENTRY does its work on the data, and whatever comes of it the shop opens again.
in_its_place() {
    local status=0
    say "Stopping the shop's services"
    trap 'start_all || true' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    stop_services
    beside "$@" || status=$?
    trap - EXIT INT TERM HUP
    say "Starting the shop's services"
    start_all
    return "$status"
}

# claim: one command that changes the shop at a time.
claim() {
    mkdir -p "$DATA"
    exec {COMPOSE_LOCK}>"$DATA/compose.lock"
    flock --nonblock "$COMPOSE_LOCK" || die "Another compose.sh is at work on $DATA; wait for it."
}

# services: name, state and health of each, a line each.
services() {
    local identifiers
    identifiers=$(docker ps --all --quiet --filter "label=com.docker.compose.project=$(setting KIOSK_PROJECT)" --filter label=com.docker.compose.oneoff=False)
    [[ -z $identifiers ]] || xargs docker inspect --format '{{index .Config.Labels "com.docker.compose.service"}} {{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{else}}-{{end}}' \
        <<<"$identifiers" | LC_ALL=C sort
}

# addresses_and_codes: as start.sh prints them.
addresses_and_codes() {
    local pairing setup origin port http address
    port=$(setting KIOSK_HTTPS_PORT) http=$(setting KIOSK_HTTP_PORT)
    origin=https://localhost$( ((port == 443)) || printf ':%s' "$port")
    pairing=$(in_kioskd pairing-code --kind kiosk --name 'Kiosk 1') || die "The shop gave no code; scripts/compose.sh status says what runs."
    setup=$(in_kioskd setup-code 2>/dev/null) || setup='not needed: this shop has its owner'
    printf 'Kiosk          %s/\nPanel          %s/admin/\nKitchen        %s/admin/kitchen\nOrder board    %s/board/\nAPI            %s/api/docs\n' \
        "$origin" "$origin" "$origin" "$origin" "$origin"
    for address in $(lan_addresses); do printf 'From a tablet  %s/\n' "${origin/localhost/$address}"; done
    printf 'Certificate    http://%s%s/ca.crt (a tablet must trust it first)\n' "$(lan_addresses | head -n 1 | grep . || printf localhost)" "$( ((http == 80)) || printf ':%s' "$http")"
    printf 'Pair a kiosk   %s/?pair=%s (one use, 10 minutes)\nSetup code     %s\n' "$origin" "$pairing" "$setup"
}
