#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What each service of docker-compose.yml runs. All of them share one network namespace, the shop's data folder and /etc/kiosk, so everything is
# where it is on a machine without containers.
set -euo pipefail
case $1 in
net)
    trap 'exit 0' TERM INT
    sleep infinity &
    wait
    ;;
setup) exec kiosk setup ;;
postgres)
    kiosk setup before-database || true
    exec /usr/lib/postgresql/17/bin/postgres -D /var/lib/kiosk/postgres
    ;;
database) exec kiosk setup database ;;
kioskd)
    kioskd migrate --config /etc/kiosk/kiosk.conf
    exec kioskd serve --config /etc/kiosk/kiosk.conf
    ;;
terminal-sim)
    # shellcheck source=/dev/null
    . /var/lib/kiosk/run/ports
    exec kiosk-terminal-sim --listen 127.0.0.1 --port "$TERMINAL_PORT" --control-port "$TERMINAL_CONTROL_PORT" --ledger /var/lib/kiosk/terminal
    ;;
# As kiosk-backup.service: the cluster's owner, who may read the shop's secrets and pictures, too, but change nothing of them.
backup)
    install -d -o postgres -g postgres -m 755 /var/lib/kiosk/backups /var/lib/kiosk/logs/backup
    exec setpriv --reuid=postgres --regid=postgres --init-groups --inh-caps=-all,+dac_read_search --ambient-caps=-all,+dac_read_search --bounding-set=-all,+dac_read_search \
        bash /usr/share/kiosk/scripts/lib/backup-loop.sh "${KIOSK_BACKUP_SECONDS:-300}"
    ;;
nginx) exec nginx -c /var/lib/kiosk/run/nginx/nginx.conf -e /var/lib/kiosk/logs/nginx-error.log ;;
*) exec "$@" ;;
esac
