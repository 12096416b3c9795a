# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# update.sh for a shop in containers: the same steps and the same journal (lib/update.sh), with an image in the place of the packages. What reads or
# changes the shop's data runs in a container of the old version (lib/update-step.sh); images and services are changed from here.

UPDATE_FROM='' UPDATE_TO='' UPDATE_WHY=''

# update_step STEP ARGUMENT…: in the version that is left, whatever the other one can do.
update_step() { KIOSK_TOOLS_IMAGE=kiosk:$UPDATE_FROM beside update-step "$@"; }
update_log() { printf '%s' "$BUILD_LOGS/compose-update.log"; }

# start_behind_closed_doors: every service but nginx, ready within the time that update.sh gives, too.
start_behind_closed_doors() {
    local patience=${KIOSK_UPDATE_READY_SECONDS:-120} deadline
    deadline=$((SECONDS + patience))
    compose up --detach --wait --wait-timeout "$patience" kioskd || return 1
    # shellcheck disable=SC2016 # for the shell in the container
    until compose exec -T kioskd bash -c 'curl --silent --fail --max-time 2 --output /dev/null "http://$KIOSK_DAEMON_HOST:8090/health/ready"'; do
        ((SECONDS < deadline)) || return 1
        sleep 0.5
    done
}

# update_recover: from whatever step the journal says to a shop that sells. True when it sells.
update_recover() {
    local step
    UPDATE_FROM=$(setting KIOSK_UPDATING_FROM)
    step=$(update_step read step) || return 1
    case $step in
    changing | restored)
        # A Compose that was killed while it exchanged containers leaves some under other names, which no later one could replace.
        compose down --remove-orphans && setting_write KIOSK_IMAGE "kiosk:$UPDATE_FROM" || return 1
        if [[ $step == changing ]]; then
            compose up --detach --wait postgres && update_step restore || return 1
        fi
        ;;
    # Nothing was changed, or all of it.
    closing | accepted | '') ;;
    *) warn "The journal in $DATA/shop/update cannot be read; call for help, and keep that folder."; return 1 ;;
    esac
    update_step open && (start_all) && update_step end && setting_write KIOSK_UPDATING_FROM ''
}

# update_failed: whatever ends this script while the doors are closed, the shop must sell again.
# shellcheck disable=SC2317 # the trap calls it
update_failed() {
    trap '' INT TERM HUP EXIT
    set +e
    say "  ${UPDATE_WHY:-The update was interrupted}; opening the shop again."
    if (set -e; update_recover) >>"$(update_log)" 2>&1; then
        # It was accepted, and only that was not said any more.
        [[ $(setting KIOSK_IMAGE) != "kiosk:$UPDATE_TO" ]] || { say "The shop runs version $UPDATE_TO."; exit 0; }
        printf 'Error: %s\n' "${UPDATE_WHY:-The update was interrupted}. The shop sells again with the old version and its own database; the log is $(update_log)." >&2
        exit 4
    fi
    printf 'Error: %s\n' "${UPDATE_WHY:-The update was interrupted}, and the way back failed, too: see $(update_log), put right what it says, then run compose.sh up." >&2
    exit 5
}
update_must() { # update_must WHY COMMAND…
    UPDATE_WHY=$1
    "${@:2}" >>"$(update_log)" 2>&1 || exit 1
}

# finish_cut_off_update: before anything else changes the shop.
finish_cut_off_update() {
    [[ -n $(setting KIOSK_UPDATING_FROM) ]] || return 0
    say "An update was cut off; finishing it."
    mkdir -p "$BUILD_LOGS"
    (update_recover) >>"$(update_log)" 2>&1 || die "It could not be finished; see $(update_log), then run compose.sh up again."
}

# update_containers RELEASE KEY now|closed
update_containers() {
    local image
    release_volumes "$1" "$2"
    [[ $(services | awk '$1 !~ /^(setup|database)$/ && $3 == "healthy"' | wc -l) -ge 4 ]] || die "The shop is not healthy now; put that right first (scripts/compose.sh status). Nothing was changed."
    UPDATE_FROM=$(compose exec -T kioskd cat /usr/share/kiosk/VERSION) || die "The shop does not answer. Nothing was changed."
    # The way back needs an image that no build replaces, and that which runs: another shop of this machine may have made kiosk:latest anew.
    image=$(docker inspect --format '{{.Image}}' "$(compose ps --quiet kioskd)") || die "The image of the version that runs is not found. Nothing was changed."
    docker tag "$image" "kiosk:$UPDATE_FROM" || die "The image of version $UPDATE_FROM cannot be kept for the way back. Nothing was changed."
    BESIDE=("${VOLUMES[@]}")
    UPDATE_TO=$(update_step examine "$INSIDE" "$3" </dev/null) || exit 1
    BESIDE=()
    may_read "$DATA/shop/update/packages/$UPDATE_TO"
    mkdir -p "$BUILD_LOGS"
    make_image "$(kept_packages "$UPDATE_TO")" "kiosk:$UPDATE_TO"
    step "$(update_log)" "Backing up" update_step back-up || die "The backup failed, so there is no update. Nothing was changed."
    say "  Closing the doors"
    setting_write KIOSK_UPDATING_FROM "$UPDATE_FROM"
    trap update_failed EXIT
    trap 'exit 130' INT TERM HUP
    update_must "There is no space left" update_step journal closing "$UPDATE_FROM" "$UPDATE_TO"
    update_must "The doors could not be closed" compose stop nginx
    update_must "A payment stayed open" update_step drain
    update_must "The shop did not stop" compose stop kioskd backup terminal-sim
    update_must "The database could not be copied" update_step copy "$UPDATE_TO"
    update_must "There is no space left" update_step journal changing "$UPDATE_FROM" "$UPDATE_TO"
    say "  Changing $UPDATE_FROM to $UPDATE_TO"
    setting_write KIOSK_IMAGE "kiosk:$UPDATE_TO"
    update_must "Version $UPDATE_TO could not migrate, did not start, or was not ready in time" start_behind_closed_doors
    update_must "There is no space left" update_step journal accepted "$UPDATE_FROM" "$UPDATE_TO"
    trap - EXIT INT TERM HUP
    say "  Opening the doors"
    update_step open
    start_all
    update_step end
    setting_write KIOSK_UPDATING_FROM ''
    say "The shop runs version $UPDATE_TO."
}
