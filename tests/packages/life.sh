#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The life of the packages, as a person without systemd lives it. Runs as root in a root file system that may be thrown away; prints "ok: …" or
# "NOT OK: …" for each promise.
set -uo pipefail
# shellcheck source=tests/packages/promise.sh
source /tmp/tests/promise.sh
userdel kiosk 2>/dev/null

files() { find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /tmp -o -path /run -o -path /var/log -o -path /var/lib/dpkg -o -path /var/lib/apt -o -path /var/cache \
    -o -path /var/lib/systemd -o -path /etc/systemd/system \) -prune -o -print | grep -v -e '-$' -e '^/etc/.*-$' | sort; }
shows_the_order() { [[ $(order show "$key" "$id") == "$id "*" captured" ]]; }
nothing_runs() { ! pgrep -u kiosk && ! pgrep -x nginx && ! pgrep -x postgres; }
data_is_kept() { [[ -f /var/lib/kiosk/postgres/PG_VERSION && -f /var/lib/kiosk/secrets/tls/ca.key && -f /etc/kiosk/kiosk.conf ]]; }
installed_alike() { # the folders of a shop, for their users only
    [[ $(stat -c %U:%a /var/lib/kiosk/postgres) == postgres:700 && $(stat -c %U:%a /var/lib/kiosk/secrets) == kiosk:700 &&
        $(stat -c %a /var/lib/kiosk/secrets/tls/ca.key) == 600 && $(stat -c %U:%G:%a /etc/kiosk/kiosk.conf) == root:kiosk:640 ]]
}
says_version() { [[ $(</usr/share/kiosk/VERSION) == "$1" ]]; }
stays_without_words() { dpkg --purge kiosk-daemon 2>&1 | tee /tmp/purge && grep -q "data stays in /var/lib/kiosk" /tmp/purge && data_is_kept; }
nothing_is_left() { KIOSK_PURGE_DATA=yes dpkg --purge kiosk-daemon kiosk-web kiosk-ui && diff <(printf '%s\n' "$before") <(files); }

# schedule: what kiosk-backup.service starts, with its rights and no more.
schedule() {
    install -d -o postgres -m 700 /srv/second
    sed -i 's|^# second_target = .*|second_target = /srv/second|' /etc/kiosk/kiosk.conf
    setpriv --reuid=postgres --regid=postgres --init-groups --inh-caps=-all,+dac_read_search --ambient-caps=-all,+dac_read_search --bounding-set=-all,+dac_read_search \
        env -i PATH=/usr/bin:/bin KIOSK_INSIDE=1 KIOSK_DATA=/var/lib/kiosk KIOSK_CONFIG=/etc/kiosk/kiosk.conf LANG=C.UTF-8 /usr/share/kiosk/scripts/backup.sh --due &&
        jq -e '.runs.copy.result == "ok" and ([.runs[] | .result] | length >= 6 and all(. == "ok"))' /var/lib/kiosk/backups/status.json || return 1
    sed -i '/^second_target = /d' /etc/kiosk/kiosk.conf
    rm -r /srv/second
}

before=$(files)
promise "the packages install without a question, and without systemd" dpkg --install /tmp/debs/kiosk-daemon_*.deb /tmp/debs/kiosk-web_*.deb /tmp/debs/kiosk-ui_*.deb
promise "installing makes the user, folders, certificate, configuration and database" installed_alike
promise "kiosk start starts the shop" kiosk start
promise "kiosk status says that it runs" kiosk status
promise "kiosk health says that it can take orders" kiosk health
key=$(order pair "$(pairing_code)")
promise "a kiosk is paired with the printed code" test -n "$key"
id=$(order order "$key" card_terminal)
promise "an order is placed and paid through HTTPS" shows_the_order
promise "kiosk metrics tells about the order" bash -c 'kiosk metrics --json | jq -e ".orders.orders == 1 and .orders.payments.captured == 1 and .server.requests > 0" && kiosk metrics | grep -q "1 captured"'
promise "kiosk backup makes a full backup" kiosk backup full
promise "kiosk backup restores it in a drill, and it agrees with the shop" kiosk backup drill
promise "the schedule, which runs as the database's user, makes what is due although root has made backups before" schedule
promise "the key of the system backups is there for the sheet" bash -c 'kiosk backup --recovery-sheet | grep -q AGE-SECRET-KEY-'
promise "the certificate is good, so renewing it changes nothing" bash -c 'kiosk setup certificate | grep -q "is good"'
promise "a package is installed over the older one while the shop runs" dpkg --install /tmp/releases/next/kiosk-daemon_99.deb /tmp/releases/next/kiosk-web_99.deb /tmp/releases/next/kiosk-ui_99.deb
promise "the newer version is there" says_version 99
promise "the shop that ran goes on until it is restarted" shows_the_order
promise "it stops and starts as the newer version" bash -c 'kiosk stop && kiosk start'
promise "the order and the kiosk's key have survived the upgrade" shows_the_order
promise "the packages are removed while the shop runs" dpkg --remove kiosk-daemon kiosk-web kiosk-ui
promise "removing stops the shop" nothing_runs
promise "removing keeps the data" data_is_kept
promise "the packages install again over the kept data" dpkg --install /tmp/releases/next/kiosk-daemon_99.deb /tmp/releases/next/kiosk-web_99.deb
promise "the shop starts again" kiosk start
promise "the order has survived the removal" shows_the_order
promise "purging says that it leaves the data, and leaves it" stays_without_words
promise "purging stops the shop" nothing_runs
dpkg --install /tmp/releases/next/kiosk-daemon_99.deb /tmp/releases/next/kiosk-web_99.deb >/dev/null 2>&1
promise "purging with KIOSK_PURGE_DATA=yes leaves nothing" nothing_is_left

refuses() { ! "$@" >/tmp/refused 2>&1 && cat /tmp/refused && [[ ! -e /usr/bin/kiosk ]]; }
goes_back() {
    local code=0
    kiosk update --now /tmp/releases/broken || code=$?
    ((code == 4)) && says_version 99 && shows_the_order
}
promise "install.sh refuses a release that somebody else signed" refuses bash /tmp/scripts/install.sh --key /tmp/releases/other.pub /tmp/releases/before
promise "install.sh refuses to guess whose releases are good" refuses bash /tmp/scripts/install.sh /tmp/releases/before
tar -C /tmp/releases -czf /tmp/kiosk-app.tar.gz before
promise "install.sh makes a running shop of an archive, without a network" bash /tmp/scripts/install.sh --key /tmp/releases/key.pub /tmp/kiosk-app.tar.gz
promise "the version of the archive is there" says_version 98
key=$(order pair "$(pairing_code)")
id=$(order order "$key" card_terminal)
promise "an order is placed and paid" shows_the_order
promise "kiosk update brings the packages to the next version" kiosk update --now /tmp/releases/next
promise "the next version is there" says_version 99
promise "the order has survived the update" shows_the_order
promise "packages that cannot migrate are taken back, with their database" goes_back
promise "the shop that went back is purged, too" nothing_is_left
echo "the end"
