# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The second target: a folder on another disk that gets a system backup every day. Those are encrypted, so a lost disk tells nothing.

# second_target: the folder, or nothing.
second_target() { if [[ -r $DAEMON_CONFIG ]]; then ini_get "$DAEMON_CONFIG" backup second_target; fi; }

# backup_copy: a disk that is not there is a failure, never a folder that is made on the wrong disk.
backup_copy() {
    local target newest name sum
    target=$(second_target)
    if [[ ! -d $target ]]; then
        BACKUP_DETAIL="the second target $target is not there; plug its disk in"
        return 1
    fi
    backup_system || return 1
    newest=${BACKUP_DETAIL#system backup }
    for name in "$newest" "$newest.sha256"; do
        if ! cp "$BACKUP_SYSTEM/$name" "$target/$name.partial" 2>"$BACKUP_LOGS/copy.log" || ! sync "$target/$name.partial" || ! mv "$target/$name.partial" "$target/$name"; then
            BACKUP_DETAIL="the second target $target cannot be written: $(tail -n 1 "$BACKUP_LOGS/copy.log")"
            return 1
        fi
    done
    sync "$target"
    # Read back, all of them; only then may old ones go.
    for sum in "$target"/kiosk-system-*.sha256; do
        if ! (cd "$target" && sha256sum --status --check "$sum"); then
            BACKUP_DETAIL="the second target holds a damaged file: $(basename "$sum" .sha256)"
            return 1
        fi
    done
    expire_files "$target"
    BACKUP_DETAIL="$newest is in $target"
}
