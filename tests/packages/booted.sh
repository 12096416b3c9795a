#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# booted.sh install|again|emergency: the packages where systemd runs the machine: installed and used, with a touch panel; after the plug was pulled; and on another machine, with
# nothing but the medium and the sheet. Prints "ok: …" or "NOT OK: …" for
# each promise.
set -uo pipefail
# shellcheck source=tests/packages/promise.sh
source /tmp/tests/promise.sh
PROMISED_BY='booted: '
main_pid() { systemctl show --property=MainPID --value "$1"; }
shows_the_order() { [[ $(order show "$(cat /var/lib/order.key)" "$(cat /var/lib/order.id)") == "$(cat /var/lib/order.id) "*" captured" ]]; }
is_healthy_within() { timeout "$1" bash -c 'until kiosk health; do sleep 0.5; done'; }
# The unit has another process within so many seconds, and the shop is ready.
comes_back() { # comes_back SIGNAL UNIT SECONDS
    local before
    before=$(main_pid "$2")
    kill -s "$1" "$before" || return 1
    # shellcheck disable=SC2016 # for the inner shell
    timeout "$3" bash -c 'until now=$(systemctl show --property=MainPID --value "$1"); [[ $now != 0 && $now != "$2" ]]; do sleep 0.2; done' wait "$2" "$before" &&
        is_healthy_within 30
}
backs_up() {
    systemctl start kiosk-backup.service || { journalctl --no-pager -u kiosk-backup.service -n 20; return 1; }
    jq -e '[.runs[].result] | length >= 5 and all(. == "ok")' /var/lib/kiosk/backups/status.json || { cat /var/lib/kiosk/backups/status.json; return 1; }
}
logs_begin_anew() {
    local log=/var/lib/kiosk/logs/nginx-access.log
    truncate --size=11M "$log" && systemctl start kiosk-logs.service && [[ $(stat --format=%s "$log.1") -ge 11534336 ]] || return 1
    shows_the_order && timeout 20 bash -c "until grep -q /api/v1/orders $log; do sleep 0.2; done"
}
# Every picture that the menu names is there for a guest.
shows_pictures() {
    local pictures
    pictures=$(order menu "$(cat /var/lib/order.key)" | jq -r '.. | .imageUrl? // empty' | sort -u) && [[ -n $pictures ]] || return 1
    xargs -I '{}' curl --silent --show-error --fail --output /dev/null --cacert /var/lib/kiosk/run/ca.crt 'https://localhost{}' <<<"$pictures"
}
within() { timeout "$1" bash -c 'until "$@" >/dev/null 2>&1; do sleep 0.2; done' within "${@:2}"; }
# prepare_panel: its session has a code, and a screen that is nobody's.
prepare_panel() {
    sed -i 's/^vt = .*/vt = "none"/' /etc/kiosk/greetd.toml
    printf '%s\n' "KIOSK_PANEL_PAIR=$(kiosk codes | sed -n 's/.*?pair=\([^ ]*\).*/\1/p')" 'export WLR_BACKENDS=headless WLR_RENDERER=pixman' >/etc/kiosk/panel.conf
}
shop() { systemctl "$1" kioskd.socket kioskd.service; }
panel_said() { journalctl --no-pager _COMM=kiosk-qml --grep "$1"; }
# What a guest sees, in /tmp/panel.png: a screen in one colour has nothing on it.
panel_shows_something() {
    setpriv --reuid=kiosk-panel --regid=kiosk-panel --init-groups env XDG_RUNTIME_DIR="/run/user/$(id -u kiosk-panel)" WAYLAND_DISPLAY=wayland-0 grim - >/tmp/panel.png &&
        (($(identify -format '%k' /tmp/panel.png) > 1000))
}
panel_is_another() { [[ $(pgrep -x cage) =~ ^[0-9]+$ && ${BASH_REMATCH[0]} != "$1" ]]; }
panel_comes_back() {
    local before
    before=$(pgrep -x cage) && kill -KILL "$before" && within 20 panel_is_another "$before" && within 20 panel_shows_something
}
export -f panel_said panel_shows_something panel_is_another
nothing_failed() { [[ -z $(systemctl list-units --failed --plain --no-legend 'kiosk*' | tee /dev/stderr) ]]; }
# The order of before the moment is there, the one of after it is not, and a list says what was charged.
goes_back() {
    local at after
    sleep 1
    at=$(date '+%F %T')
    sleep 1
    after=$(order order "$(cat /var/lib/order.key)" card_terminal) || return 1
    kiosk restore-point-in-time --yes "$at" && shows_the_order || return 1
    ! order show "$(cat /var/lib/order.key)" "$after" && grep "the card was charged" /var/lib/kiosk/replaced/after-*.csv
}
sells_on() { order order "$(cat /var/lib/order.key)" card_terminal; }
units=(kioskd.socket kioskd.service kiosk-postgresql.service kiosk-edge.service kiosk-terminal-sim.service kiosk-backup.timer kiosk-certificate.timer kiosk-logs.timer)

case ${1:?} in
install)
    userdel kiosk 2>/dev/null
    promise "the packages install without a question" dpkg --install /tmp/debs/kiosk-daemon_*.deb /tmp/debs/kiosk-web_*.deb
    promise "their units run" systemctl is-active "${units[@]}"
    promise "the shop can take orders" is_healthy_within 30
    promise "kiosk start has nothing to start, and shows the codes" bash -c 'kiosk start | grep -q "Pair a kiosk"'
    order pair "$(pairing_code)" >/var/lib/order.key
    order order "$(cat /var/lib/order.key)" card_terminal >/var/lib/order.id
    promise "an order is placed and paid" shows_the_order
    promise "the pictures of the menu are there" shows_pictures
    promise "the unit of the backups makes all that are due" backs_up
    promise "the unit of the certificate finds it good" systemctl start kiosk-certificate.service
    promise "the unit of the logs begins a large one anew, and the edge goes on in it" logs_begin_anew
    promise "a daemon that stands still is started again within 40 s" comes_back STOP kioskd.service 40
    promise "a killed database is started again within 15 s" comes_back KILL kiosk-postgresql.service 15
    promise "a killed edge is started again within 15 s" comes_back KILL kiosk-edge.service 15
    promise "kiosk stop and kiosk start ask systemd" bash -c 'kiosk stop && ! systemctl is-active kioskd.service && kiosk start && systemctl is-active kioskd.service'
    promise "the order is there after all that" shows_the_order
    promise "the touch panel's package installs, and takes no screen" bash -c 'dpkg --install /tmp/debs/kiosk-ui_*.deb && ! systemctl is-active kiosk-session.service'
    prepare_panel
    shop stop
    promise "its session starts by itself from now on" systemctl enable --now kiosk-session.service
    promise "it is there before the shop" within 30 panel_said "pairing failed"
    shop start
    promise "it pairs itself when the shop answers" within 60 test -s /var/lib/kiosk-panel/device.json
    promise "it shows the kiosk" within 20 panel_shows_something
    promise "what ended on its screen is started again" panel_comes_back
    ;;
again)
    promise "the units run again" systemctl is-active "${units[@]}"
    promise "the shop can take orders again, and nobody did anything" is_healthy_within 60
    promise "the order is there" shows_the_order
    promise "the touch panel shows the kiosk" within 60 panel_shows_something
    promise "nothing of the shop has failed" nothing_failed
    promise "the shop goes back to a moment, and says which cards were charged since" goes_back
    promise "its units run" systemctl is-active "${units[@]}"
    promise "it sells on" sells_on
    promise "a used shop is not taken for an untouched one" bash -c '! kiosk emergency-restore --from /srv <<<AGE-SECRET-KEY-1 >/tmp/said 2>&1; cat /tmp/said; grep -q "There is a shop" /tmp/said'
    promise "a system backup is made" kiosk backup system
    kiosk backup --recovery-sheet | grep -o 'AGE-SECRET-KEY-[0-9A-Z]*' | head -n 1 >/var/lib/sheet
    ;;
emergency)
    userdel kiosk 2>/dev/null
    promise "another machine installs" dpkg --install /tmp/debs/kiosk-daemon_*.deb /tmp/debs/kiosk-web_*.deb
    promise "its own shop is ready" is_healthy_within 30
    promise "kiosk emergency-restore opens the dead machine's shop in its place" kiosk emergency-restore --from /srv/medium --key /var/lib/sheet
    promise "what was set up before is kept with its configuration, and marked so that no restore clears it away" bash -c 'cat /var/lib/kiosk/replaced/untouched-*/{replaced,kiosk.conf} >/dev/null'
    promise "its units run" systemctl is-active "${units[@]}"
    promise "the order and the kiosk's key are there" shows_the_order
    promise "it sells on" sells_on
    promise "nothing of the shop has failed" nothing_failed
    ;;
esac
echo "the end of $1"
