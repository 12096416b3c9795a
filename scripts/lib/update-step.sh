#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# update-step.sh STEP [ARGUMENT…]: one step of an update of a shop in containers, which scripts/lib/compose-update.sh leads from outside; the journal and
# what each step does are those of update.sh (lib/update.sh). Runs as root in a container of the version that is left.
#
#   take RELEASE                 before there is a shop (lib/compose-release.sh), in a container of the base image: signature; keeps the release
#   examine RELEASE now|closed   signature, version, opening hours, open payments, room; keeps the release and prints its version
#   back-up                      the verified backup of the shop that still sells
#   journal STEP FROM TO         writes the journal
#   read NAME                    prints what the journal says: step, from, to, copy; nothing when there is no journal
#   drain                        waits until no payment is open
#   copy TO                      the database, of which the way back is made
#   restore                      the copy is the shop's database again
#   end                          the journal goes, and the doors' mark
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/load.sh"
source "$KIOSK_ROOT/scripts/lib/release.sh"
source "$KIOSK_ROOT/scripts/lib/update.sh"
tell() { printf '%s\n' "$*" >&2; }
from=$KIOSK_INSTALLED to='' copy='' staged=$UPDATE_DIR/release
mkdir -p "$UPDATE_DIR"
chmod 700 "$UPDATE_DIR"

fetch() { # fetch RELEASE: whole, signed, and not yet kept
    release_fetch "$1" "$staged"
    release_verify "$staged" /run/release.pub
    to=$(release_version "$staged")
}
keep() {
    release_keep "$staged" || die "There is no space left for the release in $UPDATE_DIR; nothing was changed."
    rm -rf "$staged"
}

examine() {
    fetch "$1"
    [[ $to != "$from" ]] || die "Version $to is installed already."
    dpkg --compare-versions "$to" gt "$from" || die "Version $to is older than $from, which is installed; nothing was changed."
    [[ $2 == now ]] || refuse_while_open
    [[ $(open_payments) == 0 ]] || die "A payment is open now; try again in a minute."
    enough_space
    keep
    printf '%s\n' "$to"
}

# drain: without a guest no payment begins, so those that are open come to their end.
drain() {
    local deadline=$((SECONDS + DRAIN_SECONDS))
    until [[ $(open_payments) == 0 ]]; do
        ((SECONDS < deadline)) || die "A payment stayed open."
        sleep 0.5
    done
}

case $1 in
take)
    fetch "$2"
    keep
    ;;
examine) examine "$2" "$3" ;;
back-up)
    claim_backups
    safety_backup || die "The backup failed, so there is no update. Nothing was changed."
    ;;
journal)
    from=$3 to=$4 copy=$KIOSK_DATA/backups/before-update-$4.dump
    journal_write "$2"
    touch "$UPDATE_DIR/doors-closed"
    ;;
read) [[ ! -f $JOURNAL ]] || journal_get "$2" | grep . || die "The journal $JOURNAL cannot be read: it has no $2; call for help, and keep that folder." ;;
drain) drain ;;
copy) copy_database "$KIOSK_DATA/backups/before-update-$2.dump" || die "The database could not be copied." ;;
restore) from=$(journal_get from) to=$(journal_get to) copy=$(journal_get copy) && restore_database "$copy" && journal_write restored ;;
end) journal_end && rm -f "$UPDATE_DIR/doors-closed" ;;
open) rm -f "$UPDATE_DIR/doors-closed" ;;
*) die "update-step.sh does not know '$1'." ;;
esac
