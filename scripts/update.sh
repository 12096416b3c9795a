#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# update.sh RELEASE     brings an installed shop to another version. RELEASE is a folder, a kiosk-app.tar.gz, or the https address of either.
# update.sh --recover   finishes an update that was cut off: back to the old version, or on with the new one when it was ready
#
# It checks the signature, makes a verified backup, closes the doors, waits for open payments, copies the database, changes the program, migrates, and
# opens the doors when the new version is ready within 120 s. If anything fails before that, the old program and the old database are
# back, and nothing is lost, since nobody could order in between. Progress is in logs/update.log of the data folder.
#
# --now         in the opening hours of the configuration, and although the shop took an order in the last 30 minutes
# --key FILE    the minisign public key of whoever makes the releases (default: /etc/kiosk/release.pub, else release.pub in the data folder)
# --json        one line for a program: {"result": …, "from": …, "to": …, "detail": …}
# KIOSK_DATA names the instance.
#
# Exit code: 0 updated, or recovered; 1 refused, and nothing was changed; 4 failed, and the old version sells again; 5 a person is needed.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
source "$KIOSK_ROOT/scripts/lib/release.sh"
source "$KIOSK_ROOT/scripts/lib/update.sh"
usage_if_asked "$0" "$@"

# Everything is in functions: an update may replace this file while it runs.
release='' key='' now='' json='' recover='' from=$KIOSK_INSTALLED to='' copy='' detail='' closed=''

tell() { if [[ -n $json ]]; then printf '%s\n' "$*" >&2; else printf '%s\n' "$*"; fi; }

finish() { # finish CODE RESULT DETAIL
    trap - EXIT
    if [[ -n $json ]]; then
        jq -cn --arg result "$2" --arg from "$from" --arg to "$to" --arg detail "$3" '{result: $result, from: $from, to: $to, detail: $detail}'
    elif (($1 == 0)); then
        say "$3"
    else
        printf 'Error: %s\n' "$3" >&2
    fi
    exit "$1"
}

# Whatever ends this script while the doors are closed, the shop must sell again.
# shellcheck disable=SC2317 # the trap calls it
on_exit() {
    local code=$?
    set +e
    # A second signal must not interrupt the way back.
    trap '' INT TERM HUP
    if [[ -z $closed ]]; then
        [[ -z $json ]] || finish "$code" refused "${detail:-see the message before}"
        exit "$code"
    fi
    tell "  ${detail:-The update was interrupted}; going back to $from."
    if (update_recover); then
        finish 4 'rolled back' "${detail:-The update was interrupted}. The shop sells again with version $from and its own database; the log is $LOG_DIR/update.log."
    fi
    finish 5 'a person is needed' "${detail:-The update was interrupted}, and the way back failed, too: see $LOG_DIR/update.log, put right what it says, then run update.sh --recover. The copy of the database is $copy."
}

fail() {
    detail=$1
    exit 1
}

check() {
    local staged=$UPDATE_DIR/release
    load_ports || die "Nothing was ever started in $KIOSK_DATA."
    has_own_database || die "KIOSK_DATABASE_URL names a database of your own, which update.sh cannot put back; update the packages by hand after a backup."
    release_fetch "$release" "$staged"
    release_verify "$staged" "$key"
    to=$(release_version "$staged")
    [[ $to != "$from" ]] || die "Version $to is installed already."
    dpkg --compare-versions "$to" gt "$from" || die "Version $to is older than $from, which is installed; nothing was changed."
    release_can_return "$from" || die "The packages of $from are not in $UPDATE_DIR/packages/$from, so there would be no way back; copy its release folder there. Nothing was changed."
    if ! all_processes_run || ! instance_is_ready; then die "The shop is not healthy now; put that right first (scripts/health.sh says what is wrong). Nothing was changed."; fi
    [[ -n $now ]] || refuse_while_open
    [[ $(open_payments) == 0 ]] || die "A payment is open now; try again in a minute."
    enough_space
    release_keep "$staged" || die "There is no space left for the release in $UPDATE_DIR; nothing was changed."
    if [[ $(release_kind) == tree ]]; then release_unpack "$(release_home)" "$staged" 2>>"$LOG_DIR/update.log" || die "The release could not be unpacked in $(release_home); nothing was changed."; fi
    rm -rf "$staged"
    copy=$KIOSK_DATA/backups/before-update-$to.dump
    claim_backups
    tell "  Backing up"
    safety_backup >>"$LOG_DIR/update.log" 2>&1 || die "The backup failed, so there is no update; the log is $LOG_DIR/update.log. Nothing was changed."
}

change() {
    tell "  Closing the doors"
    closed=1
    journal_write closing || fail "There is no space left"
    drain || fail "A payment stayed open, or the shop did not stop"
    copy_database "$copy" 2>>"$LOG_DIR/update.log" || fail "The database could not be copied"
    journal_write changing || fail "There is no space left"
    tell "  Changing $from to $to"
    release_activate "$to" >>"$LOG_DIR/update.log" 2>&1 || fail "Version $to could not be installed"
    start_behind_closed_doors || fail "Version $to could not migrate, did not start, or was not ready within $READY_SECONDS s"
    journal_write accepted || fail "There is no space left"
    tell "  Opening the doors"
    open_doors || { closed=''; finish 5 'a person is needed' "Version $to is ready, but its doors do not open; see $LOG_DIR/update.log, then run update.sh --recover."; }
    closed=''
    journal_end
}

main() {
    while (($#)); do
        case $1 in
        --now) now=1 ;;
        --json) json=1 ;;
        --recover) recover=1 ;;
        --key)
            (($# > 1)) || die "--key needs a file."
            key=$2
            shift
            ;;
        -*) die "update.sh does not know '$1' (see --help)." ;;
        *) release=$1 ;;
        esac
        shift
    done
    [[ -n $release || -n $recover ]] || die "update.sh needs a release (see --help)."
    release_kind >/dev/null
    [[ -w $RUN_DIR ]] || die "The shop in $KIOSK_DATA belongs to another user; run this as root."
    mkdir -p "$UPDATE_DIR"
    chmod 700 "$UPDATE_DIR"
    exec {lock}>"$UPDATE_DIR/lock"
    flock --nonblock "$lock" || die "Another update is at work; wait for it."
    if [[ -z $key ]]; then
        key=/etc/kiosk/release.pub
        [[ -r $key && $KIOSK_DATA == /var/lib/kiosk ]] || key=$KIOSK_DATA/release.pub
    fi
    # What was cut off is finished first.
    if [[ -f $JOURNAL ]]; then
        claim_backups
        from=$(journal_get from) to=$(journal_get to) copy=$(journal_get copy)
        tell "  Finishing the update from $from to $to that was cut off"
        (update_recover) || finish 5 'a person is needed' "The update from $from to $to could not be finished; see $LOG_DIR/update.log, then run update.sh --recover again."
        [[ -z $recover ]] || finish 0 recovered "The shop sells again."
        die "An update that was cut off has been finished first; run update.sh again for this one."
    fi
    [[ -z $recover ]] || finish 0 'nothing to do' "No update was cut off."
    trap on_exit EXIT
    trap 'exit 130' INT TERM HUP
    check
    change
    finish 0 updated "The shop runs version $to."
}

main "$@"
