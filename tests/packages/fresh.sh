#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# fresh.sh: how an owner makes a shop of a Debian 13 that was just set up, with the one file install.sh, an archive and a key, which are in /tmp/debs; nothing
# else of the project is there. Runs on a machine that systemd has booted, with what apt has downloaded and no network; prints "ok: …" or "NOT OK: …"
# for each promise.
set -uo pipefail
# shellcheck source=tests/packages/promise.sh
source /tmp/tests/promise.sh
PROMISED_BY='fresh: '
cd /root || exit 1
cp /tmp/debs/install.sh . || exit 1

packages() { dpkg-query -W -f '${Package}\n'; }
has_nothing() { ! command -v curl jq openssl nginx psql minisign qrencode ss pgrep; }
refuses() { ! bash install.sh "${@:2}" >said 2>&1 && cat said && grep -q "$1" said && rm said; } # refuses WHY ARGS…
nothing_is_left() { # but what checks signatures
    [[ -z $(find / -xdev -name '*kiosk*' | tee /dev/stderr) && -z $(compgen -G '/tmp/tmp.*') ]] && diff <(printf '%s\n' "$before") <(packages | grep -v -e minisign -e libsodium)
}
installs() { bash install.sh --key /tmp/debs/release.pub /tmp/debs/kiosk-app.tar.gz 2>&1 | tee said && grep -q "Pair a kiosk" said && rm said; }
has_the_standard_ports() { cat /var/lib/kiosk/run/ports && grep -qx KIOSK_HTTPS_PORT=443 /var/lib/kiosk/run/ports && grep -qx KIOSK_HTTP_PORT=80 /var/lib/kiosk/run/ports; }
runs_one_web_server() { ! systemctl is-active nginx.service && ! systemctl is-enabled nginx.service && ! pg_lsclusters --no-header | grep .; }
is_tidy() { ! compgen -G '/tmp/tmp.*'; }
can_be_updated() { cmp /etc/kiosk/release.pub /tmp/debs/release.pub && [[ $(</var/lib/kiosk/update/packages/98/VERSION) == 98 ]]; }
fails_half_way() { KIOSK_HTTPS_PORT=none refuses "run install.sh again" --key /tmp/debs/release.pub /tmp/debs/kiosk-app.tar.gz; }
is_finished() { # as if the plug had been pulled when the packages were in place
    rm -r /etc/kiosk/release.pub /var/lib/kiosk/update/packages
    refuses "is installed already" --key /tmp/debs/release.pub /tmp/debs/next.tar.gz && bash install.sh --key /tmp/debs/release.pub /tmp/debs/kiosk-app.tar.gz && can_be_updated
}
shows_the_order() { [[ $(order show "$key" "$id") == "$id "*" captured" ]]; }
says_version() { [[ $(</usr/share/kiosk/VERSION) == "$1" ]]; }
nothing_failed() { [[ -z $(systemctl list-units --failed --plain --no-legend 'kiosk*' | tee /dev/stderr) ]]; }

before=$(packages)
promise "this machine has nothing that a shop needs" has_nothing
promise "install.sh says how it is used, with nothing beside it" bash -c 'bash install.sh --help | grep -q -- "--unsigned"'
promise "a release that somebody has changed is refused" refuses "not the one that was signed" --key /tmp/debs/release.pub /tmp/debs/changed.tar.gz
promise "nothing of it is left" nothing_is_left
promise "an installation that fails half way says so" fails_half_way
promise "install.sh, an archive and a key make a running shop, and say how kiosks are paired" installs
promise "the shop has the ports that browsers know" has_the_standard_ports
promise "Debian's own web server and clusters do not run beside it" runs_one_web_server
promise "nothing of the installation lies about" is_tidy
promise "the key and the packages are kept for updates" can_be_updated
promise "an installation that was cut off before its end is finished by another, of the same release only" is_finished
promise "kiosk status says that it runs" kiosk status
promise "kiosk health says that it can take orders" kiosk health
key=$(order pair "$(pairing_code)")
promise "a kiosk is paired with the printed code" test -n "$key"
id=$(order order "$key" card_terminal)
promise "an order is placed and paid through HTTPS" shows_the_order
promise "kiosk metrics tells about the order" bash -c 'kiosk metrics --json | jq -e ".orders.orders == 1 and .orders.payments.captured == 1"'
promise "kiosk backup makes a full backup" kiosk backup full
promise "kiosk backup restores it in a drill, and it agrees with the shop" kiosk backup drill
promise "kiosk backup makes a system backup" kiosk backup system
promise "kiosk backup prints the recovery sheet" bash -c 'kiosk backup --recovery-sheet | grep -q AGE-SECRET-KEY-'
promise "the schedule makes what is due" systemctl start kiosk-backup.service
promise "a second installation is refused" refuses "is installed already" --key /tmp/debs/release.pub /tmp/debs/kiosk-app.tar.gz
promise "the next release brings it up to date" kiosk update --now /tmp/debs/next.tar.gz
promise "the next version is there" says_version 99
promise "the order has survived the update" shows_the_order
promise "nothing of the shop has failed" nothing_failed
echo "the end"
