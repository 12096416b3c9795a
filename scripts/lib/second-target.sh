# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The second target of the backups ([backup] second_target), whatever it is: a folder, SFTP or S3. target_open says which; then target_list, target_put,
# target_get and target_delete do the same for each of them. They fail with a sentence in TARGET_PROBLEM.
#
#   /media/disk/kiosk
#   sftp://user@host[:port]/whole/path
#   s3://bucket[/prefix][?endpoint=https://host[:port]][&region=…][&ca=/path/of/ca.crt]

# Made by backup.sh --target, for the daemon's user only: ssh.key and host (the fingerprint that was agreed to), or s3 (a configuration for curl).
TARGET_SECRETS=$KIOSK_DATA/secrets/second-target
TARGET_ADDRESS='' TARGET_KIND='' TARGET_URL='' TARGET_PATH='' TARGET_OPTIONS=() TARGET_PROBLEM=''

# second_target: the address, or nothing.
second_target() { if [[ -r $DAEMON_CONFIG ]]; then ini_get "$DAEMON_CONFIG" backup second_target; fi; }

target_fails() {
    TARGET_PROBLEM=$1
    return 1
}

# target_open ADDRESS: reads it; nothing is contacted yet.
target_open() {
    TARGET_ADDRESS=$1 TARGET_URL='' TARGET_PATH='' TARGET_OPTIONS=() TARGET_PROBLEM=''
    case $1 in
    /*) TARGET_KIND=folder TARGET_PATH=$1 ;;
    sftp://*) TARGET_KIND=sftp && sftp_open "$1" ;;
    s3://*) TARGET_KIND=s3 && s3_open "$1" ;;
    *) target_fails "the second target '$1' is neither the whole path of a folder nor an address of sftp:// or s3://" ;;
    esac
}

# target_ready: what must be there before the first contact.
target_ready() {
    case $TARGET_KIND in
    folder) [[ -d $TARGET_PATH ]] || target_fails "the second target $TARGET_PATH is not there; plug its disk in" ;;
    sftp) [[ -r $TARGET_SECRETS/ssh.key && -r $TARGET_SECRETS/host ]] || target_fails "the second target $TARGET_ADDRESS is not set up yet: run backup.sh --target" ;;
    s3) [[ -r $TARGET_SECRETS/s3 ]] || target_fails "the second target $TARGET_ADDRESS is not set up yet: run backup.sh --target" ;;
    esac
}

# target_list: the names of the system backups that have their checksum beside them, the oldest first, in TARGET_NAMES.
TARGET_NAMES=()
target_list() {
    if [[ $TARGET_KIND == folder ]]; then
        ls -1 "$TARGET_PATH" >"$TARGET_WORK/list" 2>/dev/null || { target_fails "the second target $TARGET_PATH cannot be read"; return 1; }
    else
        "${TARGET_KIND}_list" >"$TARGET_WORK/list" || return 1
    fi
    mapfile -t TARGET_NAMES < <(grep -E '^kiosk-system-[0-9]{8}T[0-9]{6}Z\.tar\.age\.sha256$' "$TARGET_WORK/list" | sed 's/\.sha256$//' | LC_ALL=C sort)
}

# target_put FILE: under its own name, whole or not at all.
target_put() {
    local name=${1##*/}
    if [[ $TARGET_KIND != folder ]]; then "${TARGET_KIND}_put" "$1"; return; fi
    if ! cp "$1" "$TARGET_PATH/$name.partial" 2>"$TARGET_WORK/words" || ! sync "$TARGET_PATH/$name.partial" || ! mv "$TARGET_PATH/$name.partial" "$TARGET_PATH/$name"; then
        target_fails "the second target $TARGET_PATH cannot be written: $(tail -n 1 "$TARGET_WORK/words")"
        return 1
    fi
    sync "$TARGET_PATH"
}

# target_get NAME: its bytes, to standard output.
target_get() {
    if [[ $TARGET_KIND != folder ]]; then "${TARGET_KIND}_get" "$1"; return; fi
    cat "$TARGET_PATH/$1" 2>/dev/null || target_fails "$1 cannot be read from the second target $TARGET_PATH"
}

target_delete() { # target_delete NAME
    case $TARGET_KIND in
    folder) rm -f "$TARGET_PATH/$1" ;;
    *) "${TARGET_KIND}_delete" "$1" ;;
    esac
}

# target_is_whole NAME: reads the file back, every byte, and compares it with the checksum beside it.
target_is_whole() {
    local expected found
    target_get "$1.sha256" >"$TARGET_WORK/expected" || return 1
    target_get "$1" > >(sha256sum >"$TARGET_WORK/found") || return 1
    wait $!
    expected=$(cut -d' ' -f1 "$TARGET_WORK/expected") found=$(cut -d' ' -f1 "$TARGET_WORK/found")
    [[ -n $found && $expected == "$found" ]] || target_fails "the second target holds a damaged file: $1"
}

# target_curl ARGS…: one conversation with a remote target. Secrets are in files, never among the arguments that `ps` shows.
target_curl() {
    local status=0
    curl --silent --show-error --fail --connect-timeout 15 --speed-limit 500 --speed-time "${KIOSK_TARGET_PATIENCE:-60}" \
        "${TARGET_OPTIONS[@]}" "$@" 2>"$TARGET_WORK/words" || status=$?
    ((status)) || return 0
    case $status in
    6 | 7 | 28) target_fails "the second target $TARGET_ADDRESS cannot be reached: $(target_words)" ;;
    60 | 51) if [[ $TARGET_KIND == sftp ]]; then
        target_fails "the host key of the second target $TARGET_ADDRESS is not the one that was agreed to: somebody may sit in between, or the server is a new one; backup.sh --target shows its fingerprint and asks"
    else
        target_fails "the certificate of the second target $TARGET_ADDRESS is not good ($(target_words)); name its authority with ca=FILE in the address"
    fi ;;
    67) target_fails "the second target $TARGET_ADDRESS does not accept this shop's key; backup.sh --target shows the key that it must know" ;;
    78) target_fails "the second target $TARGET_ADDRESS has no such folder or file: $(target_words)" ;;
    *) target_fails "the second target $TARGET_ADDRESS refuses: $(target_words)" ;;
    esac
}
target_words() { tail -n 1 "$TARGET_WORK/words" | sed -E 's/^curl: \([0-9]+\) //' | cut -c1-200; }

# target_begin: a folder for this run's notes.
TARGET_WORK=
target_begin() {
    TARGET_WORK=$(mktemp -d) || return 1
    chmod 700 "$TARGET_WORK"
}
target_end() { [[ -z $TARGET_WORK ]] || rm -rf "$TARGET_WORK"; }
