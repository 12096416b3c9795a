# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Room on the disks: what the scripts do about it. kioskd looks after the disk while it runs (daemon/domain/room); the numbers are the same.

ROOM_CLEAN_PERCENT=10
ROOM_STOP_PERCENT=5
# PostgreSQL needs about so much to replay its log and to begin a new file of it.
ROOM_TO_START_MIB=64
RESERVE_DIR=$KIOSK_DATA/reserve

# room_make_folder: kioskd makes the ballast in it; PostgreSQL's owner may release it, too, before a start.
room_make_folder() {
    make_folder 770 "$(daemon_user)" "$RESERVE_DIR"
    ((EUID != 0)) || chgrp "$(id -gn "$(postgres_user)")" "$RESERVE_DIR"
}

room_free_mib() { df --output=avail --block-size=1M "$1" | tail -n 1 | tr -d ' '; } # room_free_mib FOLDER

# room_percent FOLDER: how much of its disk is free for users who are not root.
room_percent() { df --output=avail,used --block-size=1K "$1" | awk 'NR == 2 { printf "%d", ($1 + $2) ? 100 * $1 / ($1 + $2) : 100 }'; }

# room_release_ballast: when the database could not start for want of room.
room_release_ballast() {
    if [[ ! -e $RESERVE_DIR/ballast ]] || (($(room_free_mib "$RESERVE_DIR") >= ROOM_TO_START_MIB)); then return 0; fi
    rm -f "$RESERVE_DIR/ballast"
    warn "The disk of $KIOSK_DATA is full; the ballast was released so that the database can start. Make room."
}

# room_usable_percent FOLDER: the same without what is missing of the ballast: giving it back does not make room for backups (room::Disk::usable).
room_usable_percent() {
    local wanted held=0
    wanted=${KIOSK_STORAGE_BALLAST:-$(ini_get "$DAEMON_CONFIG" storage ballast 2>/dev/null || true)}
    if [[ ! -d $RESERVE_DIR || $(stat --format=%d "$1") != "$(stat --format=%d "$RESERVE_DIR")" ]]; then wanted=0; fi
    if [[ -f $RESERVE_DIR/ballast ]]; then held=$(stat --format=%s "$RESERVE_DIR/ballast"); fi
    df --output=avail,used --block-size=1 "$1" | awk -v wanted="${wanted:-1073741824}" -v held="$held" 'NR == 2 {
        total = $1 + $2; if (!total) { printf "100"; exit }
        if (wanted > total / 20) wanted = total / 20
        free = $1 - (wanted > held ? wanted - held : 0)
        printf "%d", (free > 0 ? 100 * free / total : 0) }'
}

# room_stops FOLDER: a backup that would fill the last of the disk does not run; says so in BACKUP_DETAIL.
room_stops() {
    local free
    free=$(room_usable_percent "$1")
    ((free < ROOM_STOP_PERCENT)) || return 1
    BACKUP_DETAIL="not run: only $free % of the disk of $1 is free, and below $ROOM_STOP_PERCENT % it is kept for orders; make room"
}

# room_clean: on a tight disk what is old and ours goes: broken-off files, PostgreSQL's logs of before yesterday, and, once everything is verified, the
# backups that the rule of retention does not keep. Never WAL, never the newest backup. kioskd removes the other logs, which are its own.
room_clean() {
    local verified newest=0 kind good
    (($(room_percent "$BACKUP_DIR") < ROOM_CLEAN_PERCENT)) || return 0
    rm -rf "$BACKUP_DUMPS"/*.partial "$BACKUP_SYSTEM"/*.partial "$BACKUP_SYSTEM/work"
    find "$LOG_DIR/postgres" -name 'postgresql-*.log' -mmin +2880 -delete 2>/dev/null || true
    for kind in full incremental dump system; do
        good=$(status_time "$kind" lastGoodAt)
        if ((good > newest)); then newest=$good; fi
    done
    verified=$(status_time verify lastGoodAt)
    # Verified since: nothing that has expired is left.
    ((newest > verified && $(status_time verify startedAt) + BACKUP_RETRY_SECONDS <= $(date +%s))) || return 0
    say "Only $(room_percent "$BACKUP_DIR") % of the disk is free; backups are verified now, so that old ones can go."
    backup_run verify
}

# room_revive_database: PostgreSQL gives up when its log has no room while it recovers. It ended by itself when its own pid file is gone and the shop's
# record of it is not: then nobody stopped or killed it. With systemd and in containers, these start it again.
room_revive_database() {
    if [[ ! -f $RUN_DIR/postgres.pid || -f $KIOSK_DATA/postgres/postmaster.pid ]] || ! has_own_database || process_is_alive postgres; then return 0; fi
    (($(room_free_mib "$KIOSK_DATA/postgres") >= ROOM_TO_START_MIB)) || return 0
    (
        exec {lock}>"$RUN_DIR/start.lock"
        flock --nonblock "$lock" || exit 0
        warn "The database had ended by itself; starting it again."
        start_database
    )
}
