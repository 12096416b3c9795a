#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What each service of docker-compose.yml runs, and what scripts/compose.sh runs beside them. All of them share the shop's data folder and /etc/kiosk, so
# every file is where it is on a machine without containers.
set -euo pipefail
SCRIPTS=/usr/share/kiosk/scripts
CONFIG=/etc/kiosk/kiosk.conf

# in_containers: the configuration has nginx, kioskd and the simulator on one machine, here each is in a container of its own.
in_containers() {
    local url
    export KIOSK_SERVER_LISTEN=$KIOSK_DAEMON_HOST KIOSK_SERVER_TRUSTED_PROXIES=$KIOSK_EDGE_HOST
    url=$(sed -n 's|^[ ]*url[ ]*=[ ]*http://127\.0\.0\.1:|:|p' "$CONFIG" | head -n 1)
    [[ -z $url ]] || export KIOSK_TERMINAL_URL=http://$KIOSK_SIMULATOR_HOST$url
}

# as_cluster_owner COMMAND…: as kiosk-backup.service: the cluster's owner, who may read the shop's secrets and pictures, too, but change nothing of them.
as_cluster_owner() {
    exec setpriv --reuid=postgres --regid=postgres --init-groups --inh-caps=-all,+dac_read_search --ambient-caps=-all,+dac_read_search --bounding-set=-all,+dac_read_search "$@"
}

# forget_processes: numbers of processes mean something in their own container only.
forget_processes() { rm -f /var/lib/kiosk/run/{postgres,terminal-sim,kioskd,nginx,backup}.pid; }

# adopt_files: images of before gave the users other numbers.
adopt_files() {
    local data=/var/lib/kiosk was
    [[ -d $data/postgres && $(stat -c %U "$data/postgres") != postgres ]] || return 0
    was=$(stat -c %u "$data/postgres")
    find "$data" \( -uid "$was" -exec chown -h postgres:postgres {} + \) -o \( ! -uid 0 ! -user kiosk -exec chown -h kiosk:kiosk {} + \)
    chgrp postgres "$data/reserve"
    chgrp kiosk "$CONFIG"
}

# in_its_place COMMAND…: COMMAND has the shop's processes in this container, where a shop without containers has them; they end with it.
in_its_place() {
    local status=0
    unset KIOSK_DAEMON_HOST
    # No other container holds the cluster (scripts/compose.sh has stopped them): a number of a process that is left there means nothing here.
    rm -f /var/lib/kiosk/postgres/postmaster.pid
    forget_processes
    "$@" || status=$?
    kiosk stop >/dev/null || true
    forget_processes
    return "$status"
}
with_database() {
    bash -c "set -euo pipefail; source $SCRIPTS/lib/load.sh; start_database" || echo "The database does not start; going on without it." >&2
    "$@"
}

# keep_certificate: what kiosk-certificate.timer does; kioskd learns of other names with the next start.
keep_certificate() {
    while sleep 43200; do
        kiosk setup certificate && kill -s HUP 1
    done
}

# refuse_half_shop: what an emergency restore has brought so far is no shop yet.
refuse_half_shop() {
    [[ ! -d /var/lib/kiosk/incoming ]] || { echo "An emergency restore is at work, or was cut off: run scripts/compose.sh emergency-restore again." >&2; sleep 5; exit 1; }
}

case $1 in
setup)
    forget_processes
    adopt_files
    exec kiosk setup
    ;;
postgres)
    kiosk setup before-database || true
    exec /usr/lib/postgresql/17/bin/postgres -D /var/lib/kiosk/postgres
    ;;
database) exec kiosk setup database ;;
kioskd)
    refuse_half_shop
    in_containers
    kioskd migrate --config "$CONFIG"
    exec kioskd serve --config "$CONFIG"
    ;;
# ask-kioskd ARGUMENT…: a command of kioskd beside the one that serves, in the edge's container, as kioskd's user.
ask-kioskd)
    in_containers
    exec setpriv --reuid=kiosk --regid=kiosk --init-groups --inh-caps=-all kioskd "${@:2}" --config "$CONFIG"
    ;;
terminal-sim)
    # shellcheck source=/dev/null
    . /var/lib/kiosk/run/ports
    exec kiosk-terminal-sim --listen "$KIOSK_SIMULATOR_HOST" --port "$TERMINAL_PORT" --control-port "$TERMINAL_CONTROL_PORT" --ledger /var/lib/kiosk/terminal
    ;;
backup)
    install -d -o postgres -g postgres -m 755 /var/lib/kiosk/backups /var/lib/kiosk/logs/backup
    # Its owner has made it on the medium; while that is not there, neither is the folder, and nothing is written beside it.
    [[ ! -d /media/backup/kiosk ]] || chown postgres:postgres /media/backup/kiosk || true
    as_cluster_owner bash "$SCRIPTS/lib/backup-loop.sh" "${KIOSK_BACKUP_SECONDS:-300}"
    ;;
nginx)
    refuse_half_shop
    # As kiosk-edge.service: while an update is at work, or was cut off, nobody may order.
    [[ ! -e /var/lib/kiosk/update/doors-closed ]] || { echo "An update is at work, or was cut off: scripts/compose.sh up finishes it." >&2; sleep 5; exit 1; }
    keep_certificate &
    exec nginx -c /var/lib/kiosk/run/nginx/nginx.conf -e /var/lib/kiosk/logs/nginx-error.log
    ;;
restore) in_its_place with_database kiosk "${@:2}" ;;
emergency) in_its_place kiosk "${@:2}" ;;
update-step) exec bash "$SCRIPTS/lib/update-step.sh" "${@:2}" ;;
*) exec "$@" ;;
esac
