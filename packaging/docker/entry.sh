#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What each service of docker-compose.yml runs, and what scripts/compose.sh runs beside them. All of them share the shop's data folder and /etc/kiosk, so
# every file is where it is on a machine without containers.
set -euo pipefail
SCRIPTS=/usr/share/kiosk/scripts
CONFIG=/etc/kiosk/kiosk.conf
DATA=${KIOSK_DATA:-/var/lib/kiosk}

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
forget_processes() { rm -f "$DATA"/run/{postgres,terminal-sim,kioskd,nginx,backup}.pid; }

# adopt_files: images of before gave the users other numbers.
adopt_files() {
    local data=$DATA was
    [[ -d $data/postgres && $(stat -c %U "$data/postgres") != postgres ]] || return 0
    was=$(stat -c %u "$data/postgres")
    find "$data" \( -uid "$was" -exec chown -h postgres:postgres {} + \) -o \( ! -uid 0 ! -user kiosk -exec chown -h kiosk:kiosk {} + \)
    chgrp postgres "$data/reserve"
    chgrp kiosk "$CONFIG"
}

# hold shared|exclusive FOLDER: a restore and the database's service are never at one cluster at the same time, also when nobody leads them any more. Ends
# with the container.
hold() {
    local held
    exec {held}<"$2"
    flock --nonblock "--$1" "$held" && return
    echo "Error: another container is at work on this shop's database (docker ps shows it): wait for its end. Nothing was changed." >&2
    exit 1
}

# in_its_place [with_database] COMMAND…: COMMAND has the shop's processes in this container, where a shop without containers has them; they end with it.
# A signal is handed on, and COMMAND is waited for: it has work to undo.
in_its_place() {
    local status=0 signal='' worker=''
    unset KIOSK_DAEMON_HOST
    hold exclusive "$DATA"
    # No other container holds the cluster: a number of a process that is left there means nothing here.
    rm -f "$DATA/postgres/postmaster.pid"
    forget_processes
    trap 'hand_on TERM' TERM HUP
    trap 'hand_on INT' INT
    if [[ $1 == with_database ]]; then
        shift
        start_database
    fi
    if [[ -z $signal ]]; then
        # A shell's background commands are deaf to SIGINT and read nothing, unless they are told otherwise.
        env --default-signal=INT,QUIT "$@" <&0 &
        worker=$!
        while :; do
            status=0
            wait "$worker" || status=$?
            kill -0 "$worker" 2>/dev/null || break
        done
    else
        status=143
    fi
    trap '' TERM HUP INT
    kiosk stop >/dev/null || true
    forget_processes
    return "$status"
}
# hand_on SIGNAL: once; a terminal has told its whole foreground by itself.
hand_on() {
    [[ -z $signal ]] || return 0
    signal=$1
    [[ -z $worker || $1 == INT && -t 0 ]] || kill -s "$1" "$worker" 2>/dev/null || true
}
start_database() {
    bash -c "set -euo pipefail; source $SCRIPTS/lib/load.sh; start_database" </dev/null || echo "The database does not start; going on without it." >&2
}

# look_after_edge: what kiosk-logs.timer and kiosk-certificate.timer do; kioskd learns of other names with the next start.
look_after_edge() {
    local certificate=$DATA/secrets/tls/server.crt was
    while sleep "${KIOSK_UPKEEP_SECONDS:-3600}"; do
        kiosk logs rotate && kill -s USR1 1
        was=$(sha256sum "$certificate")
        # nginx begins its connections anew with it, so only when it must.
        if kiosk setup certificate && [[ $(sha256sum "$certificate") != "$was" ]]; then kill -s HUP 1; fi
    done
}

# stay_closed WHY: Docker starts the container again at once, so that it need not be told when this is over.
stay_closed() {
    echo "$1" >&2
    sleep 5
    exit 1
}
# refuse_half_shop: what an emergency restore has brought so far is no shop yet.
refuse_half_shop() { [[ ! -d $DATA/incoming ]] || stay_closed "An emergency restore is at work, or was cut off: run scripts/compose.sh emergency-restore again."; }

case $1 in
setup)
    hold shared "$DATA"
    forget_processes
    adopt_files
    exec kiosk setup
    ;;
postgres)
    hold shared "$DATA"
    kiosk setup before-database || true
    hold exclusive "$DATA/postgres"
    exec /usr/lib/postgresql/17/bin/postgres -D "$DATA/postgres"
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
    [[ ! -e $DATA/update/doors-closed ]] || stay_closed "An update is at work, or was cut off: scripts/compose.sh up finishes it."
    look_after_edge &
    exec nginx -c /var/lib/kiosk/run/nginx/nginx.conf -e /var/lib/kiosk/logs/nginx-error.log
    ;;
restore) in_its_place with_database kiosk "${@:2}" ;;
emergency) in_its_place kiosk "${@:2}" ;;
update-step) exec bash "$SCRIPTS/lib/update-step.sh" "${@:2}" ;;
*) exec "$@" ;;
esac
