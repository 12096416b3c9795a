#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# When an update may begin: what kioskd says about the opening hours, and the shop's last orders.
bats_require_minimum_version 1.5.0
load support

setup() {
    load_scripts
    source "$ROOT/scripts/lib/update.sh"
}

# wait_with SAID CODE ORDERS: as kioskd says SAID and ends with CODE, after so many orders.
wait_with() {
    answer=$1 code=$2 orders=$3
    # shellcheck disable=SC2317 # refuse_while_open calls them
    daemon_run() { [[ $1 == opening-hours ]] && echo "a line of the log" >&2 && echo "$answer" && return "$code"; }
    # shellcheck disable=SC2317
    recent_orders() { echo "$orders"; }
    run --separate-stderr refuse_while_open
}

@test "a shop that is closed, or does not say when it is open, is updated when nobody has ordered" {
    for said in "not set" "closed until Monday 08:00"; do
        wait_with "$said" 0 0
        [ "$status" -eq 0 ] || { echo "$said: $stderr"; false; }
        wait_with "$said" 0 1
        [ "$status" -ne 0 ] && [[ $stderr == *"an order in the last 30 minutes"*"--now"* ]] || { echo "$said: $stderr"; false; }
    done
}

@test "in the opening hours an update is refused, and says until when" {
    for said in "open until Saturday 02:00" "open always"; do
        wait_with "$said" 0 0
        [ "$status" -ne 0 ] && [[ $stderr == *"The shop is $said by its opening hours"*"--now"* ]] || { echo "$said: $stderr"; false; }
    done
}

@test "an answer that is none is no leave" {
    wait_with "" 69 0
    [ "$status" -ne 0 ] && [[ $stderr == *"could not be found out"* ]] || { echo "$stderr"; false; }
    wait_with "closed until Monday 08:00" 1 0
    [ "$status" -ne 0 ] && [[ $stderr == *"could not be found out"* ]] || { echo "$stderr"; false; }
    wait_with "perhaps" 0 0
    [ "$status" -ne 0 ] && [[ $stderr == *"could not be found out"* ]] || { echo "$stderr"; false; }
}
