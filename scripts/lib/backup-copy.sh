# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What goes to the second target: a system backup every day. Those are encrypted, so a lost disk or a curious provider learns nothing.

# with_target COMMAND…: COMMAND with the second target open and reachable; its problem becomes BACKUP_DETAIL.
with_target() {
    local status=0
    target_begin || { BACKUP_DETAIL="there is no room for temporary files"; return 1; }
    if ! { target_open "$(second_target)" && target_ready && target_list && "$@"; }; then
        BACKUP_DETAIL=${TARGET_PROBLEM:-$BACKUP_DETAIL}
        status=1
    fi
    target_end
    return "$status"
}

# target_keep: those that the rule does not keep go; only after the newest was read back. The checksum goes first: with it a name counts as a backup.
target_keep() {
    local name
    while read -r name; do
        [[ -z $name ]] || { target_delete "$name.sha256" && target_delete "$name"; } || return 1
    done < <(printf '%s\n' "${TARGET_NAMES[@]}" | names_to_expire)
}

all_are_whole() {
    local name
    for name in "${TARGET_NAMES[@]}"; do target_is_whole "$name" || return 1; done
}

copy_newest() {
    local newest
    backup_system || return 1
    newest=${BACKUP_DETAIL#system backup }
    # The checksum comes last: what has none is a broken-off one.
    target_put "$BACKUP_SYSTEM/$newest" && target_put "$BACKUP_SYSTEM/$newest.sha256" && target_list && target_is_whole "$newest" || return 1
    # On a disk all of them are read every day; from afar once a week (copies).
    if [[ $TARGET_KIND == folder ]]; then all_are_whole || return 1; fi
    target_keep || return 1
    BACKUP_DETAIL="$newest is in $TARGET_ADDRESS"
}

# backup_copy: a target that is away is a failure of this kind alone; the backups on the shop's own disk go on.
backup_copy() { with_target copy_newest; }

read_all() {
    all_are_whole || return 1
    BACKUP_DETAIL="${#TARGET_NAMES[@]} system backups in $TARGET_ADDRESS are whole"
}

# backup_copies: reads everything in a remote target again.
backup_copies() { with_target read_all; }
