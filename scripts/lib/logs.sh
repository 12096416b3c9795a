# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Logs that nobody else bounds: nginx's and the consoles'. kioskd rotates its own, PostgreSQL overwrites its own after a week.

LOG_LIMIT_BYTES=${KIOSK_LOG_LIMIT_BYTES:-$((10 * 1024 * 1024))}
LOG_KEPT=10

log_is_large() { [[ -f $1 && $(stat -c %s "$1") -gt $LOG_LIMIT_BYTES ]]; }

# shift_log FILE: FILE.1 becomes FILE.2 and so on; the place of FILE.1 is free afterwards.
shift_log() {
    local number
    rm -f "$1.$((LOG_KEPT - 1))"
    for ((number = LOG_KEPT - 2; number >= 1; --number)); do
        [[ ! -e $1.$number ]] || mv -f "$1.$number" "$1.$((number + 1))"
    done
}

# rotate_logs: whatever is above 10 MiB begins anew; ten files of each are kept. For running and for stopped instances.
rotate_logs() {
    local log reopen=0 pid
    for log in "$LOG_DIR"/nginx-access.log "$LOG_DIR"/nginx-error.log; do
        log_is_large "$log" || continue
        shift_log "$log"
        mv -f "$log" "$log.1"
        reopen=1
    done
    if ((reopen)) && pid=$(process_pid nginx); then kill -s USR1 "$pid"; fi
    # Nobody can tell these processes to open another file, so they keep theirs and its content moves.
    for log in "$LOG_DIR"/*-console.log "$LOG_DIR"/migrate.log "$LOG_DIR"/initdb.log; do
        log_is_large "$log" || continue
        shift_log "$log"
        cp "$log" "$log.1"
        : >"$log"
    done
}
