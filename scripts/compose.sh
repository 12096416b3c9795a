#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# compose.sh up        makes the image from the packages (build/debs, built when they are missing) and starts the shop in containers
# compose.sh down      stops and removes the containers; the data stays
# compose.sh status    which services run, and whether they are healthy; --json for a program
# compose.sh codes     new one-time codes
# compose.sh logs      the end of every log
#
# --dev            also docker-compose.dev.yml
# KIOSK_DATA       data folder (default: data/compose in the checkout); .env in it has the settings, made at the first start
# KIOSK_HTTPS_PORT, KIOSK_HTTP_PORT   8443 and 8080, for the first start
# KIOSK_COMPOSE    another docker-compose program (version 2)
#
# Exit code: 0 done, or (status) all healthy; 3 (status) not all are; 1 it could not be done. Runs on the machine itself, where Docker is.
set -euo pipefail
compose_data=${KIOSK_DATA:-}
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
DATA=$(realpath -m "${compose_data:-$KIOSK_ROOT/data/compose}")
FILES=$KIOSK_ROOT/packaging/docker
SETTINGS=$DATA/.env
command=${1:-} json='' dev=''
(($#)) && shift
while (($#)); do
    case $1 in
    --json) json=1 ;;
    --dev) dev=1 ;;
    *) die "compose.sh does not know '$1' (see --help)." ;;
    esac
    shift
done
command -v docker >/dev/null || die "There is no Docker on this machine; scripts/start.sh starts the shop without it."
docker info >/dev/null 2>&1 || die "Docker does not answer: start its daemon, or run this as a user who may use it."
if [[ -n ${KIOSK_COMPOSE:-} ]]; then
    COMPOSE=("$KIOSK_COMPOSE")
elif docker compose version >/dev/null 2>&1; then
    COMPOSE=(docker compose)
else
    die "Docker has no Compose (version 2): install it (Debian 13: docker-compose), or name the program in KIOSK_COMPOSE."
fi

compose() {
    local files=(--file "$FILES/docker-compose.yml")
    [[ -z $dev ]] || files+=(--file "$FILES/docker-compose.dev.yml")
    env -u KIOSK_HTTPS_PORT -u KIOSK_HTTP_PORT -u KIOSK_HOSTNAMES KIOSK_DATA="$DATA" "${COMPOSE[@]}" --project-directory "$DATA" --env-file "$SETTINGS" "${files[@]}" --profile demo "$@"
}

# write_settings: once; afterwards they are the shop's.
write_settings() {
    [[ ! -f $SETTINGS ]] || return 0
    mkdir -p "$DATA/shop" "$DATA/etc"
    (
        umask 077
        printf '%s\n' "# The settings of this shop's containers; made by scripts/compose.sh, changed by you." \
            "KIOSK_PROJECT=kiosk-$(sha256sum <<<"$DATA" | cut -c1-8)" "KIOSK_HTTPS_PORT=${KIOSK_HTTPS_PORT:-8443}" "KIOSK_HTTP_PORT=${KIOSK_HTTP_PORT:-8080}" \
            "# Names and addresses of this machine, for the certificate." "KIOSK_HOSTNAMES=\"$(hostname) $(lan_addresses | paste -sd' ')\"" >"$SETTINGS.new"
    )
    mv "$SETTINGS.new" "$SETTINGS"
}

# base_image: Debian's own; where no registry is reached, the same made with debootstrap.
base_image() {
    if docker image inspect debian:trixie-slim >/dev/null 2>&1 || timeout 120 docker pull debian:trixie-slim; then return; fi
    command -v debootstrap >/dev/null || die "No registry can be reached for debian:trixie-slim, and there is no debootstrap to make it."
    local root
    root=$(mktemp -d)
    if debootstrap --variant=minbase trixie "$root"; then tar --create --directory "$root" . | docker import --change 'CMD ["bash"]' - debian:trixie-slim; fi
    rm -rf "$root"
    docker image inspect debian:trixie-slim >/dev/null 2>&1
}

build_image() {
    local context=$KIOSK_ROOT/build/image
    rm -rf "$context"
    mkdir -p "$context"
    cp "$KIOSK_ROOT"/build/debs/*.deb "$FILES/entry.sh" "$context/"
    docker build --network host --tag kiosk:latest --file "$FILES/Dockerfile.kiosk" "$context"
}

codes() {
    local pairing setup origin
    origin=https://localhost:$(sed -n 's/^KIOSK_HTTPS_PORT=//p' "$SETTINGS")
    pairing=$(compose exec -T kioskd kioskd pairing-code --config /etc/kiosk/kiosk.conf --kind kiosk --name 'Kiosk 1') || die "The shop gave no code; scripts/compose.sh status says what runs."
    setup=$(compose exec -T kioskd kioskd setup-code --config /etc/kiosk/kiosk.conf 2>/dev/null) || setup='not needed: this shop has its owner'
    printf 'Kiosk          %s/\nPanel          %s/admin/\nPair a kiosk   %s/?pair=%s (one use, 10 minutes)\nSetup code     %s\n' "$origin" "$origin" "$origin" "$pairing" "$setup"
}

case $command in
up)
    write_settings
    compgen -G "$KIOSK_ROOT/build/debs/kiosk-daemon_*.deb" >/dev/null || bash "$KIOSK_ROOT/scripts/package.sh"
    step "$BUILD_LOGS/base-image.log" "Base image" base_image || die "The base image could not be had."
    step "$BUILD_LOGS/image.log" "Image" build_image || die "The image could not be built."
    compose up --detach --wait --remove-orphans || die "Not every service became healthy; scripts/compose.sh logs says why."
    codes
    ;;
down) [[ ! -f $SETTINGS ]] || compose down --remove-orphans ;;
status)
    [[ -f $SETTINGS ]] || die "Nothing was ever started in $DATA."
    rows=$(compose ps --all --format json | jq -cs '[.[] | if type == "array" then .[] else . end | {service: .Service, state: .State, health: .Health, exitCode: .ExitCode}]')
    healthy=$(jq '[.[] | select(.service != "setup" and .service != "database")] | length >= 5 and all(.[]; .state == "running" and .health == "healthy")' <<<"$rows")
    if [[ -n $json ]]; then
        jq -c --argjson running "$healthy" '{running: $running, services: .}' <<<"$rows"
    else
        jq -r '.[] | "\(.service)\t\(.state)\t\(.health)"' <<<"$rows"
    fi
    [[ $healthy == true ]] || exit 3
    ;;
codes) codes ;;
logs) compose logs --tail 30 ;;
*) die "compose.sh needs one of: up, down, status, codes, logs (see --help)." ;;
esac
