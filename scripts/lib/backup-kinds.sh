# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The kinds of backup. Each function does its work, leaves one sentence in BACKUP_DETAIL and a size in BACKUP_BYTES, and fails when it failed.

BACKUP_DETAIL='' BACKUP_BYTES=0

# last_words FILE: the last line of a log that says something, for people.
last_words() { grep -v '^[[:space:]]*$' "$1" 2>/dev/null | grep -E 'ERROR|error|FATAL|invalid' | tail -n 1 | sed -E 's/^[0-9: .-]+P[0-9]+ +//' | cut -c1-300; }

backup_info() { pgbackrest_run info --output=json 2>/dev/null; }

# newest_backup FIELD: of the newest usable backup: a jq path, for example .label
newest_backup() { backup_info | jq -r "[.[0].backup[]? | select(.error != true)] | last | $1 // empty"; }

physical_backup() { # physical_backup full|incr
    local log=$BACKUP_LOGS/$1.log
    pgbackrest_run --type="$1" backup >"$log" 2>&1 || {
        BACKUP_DETAIL="pgBackRest could not back up: $(last_words "$log")"
        return 1
    }
    BACKUP_BYTES=$(newest_backup .info.repository.delta)
    BACKUP_DETAIL="backup $(newest_backup .label)"
}

backup_full() { physical_backup full; }
backup_incremental() { physical_backup incr; }

dump_source() { if has_own_database; then printf 'postgresql:///kiosk?host=%s&user=postgres' "$(database_socket)"; else printf '%s' "$KIOSK_DATABASE_URL"; fi; }

# A dump counts once its checksum stands beside it; what has none is a broken-off or unproven one.
backup_dump() {
    local name file log=$BACKUP_LOGS/dump.log
    name=kiosk-$(date --utc +%Y%m%dT%H%M%SZ).dump
    file=$BACKUP_DUMPS/$name
    rm -f "$BACKUP_DUMPS"/*.partial
    backup_as_postgres "$POSTGRES_BIN/pg_dump" --format=custom --compress=zstd:3 --file="$file.partial" --dbname="$(dump_source)" >"$log" 2>&1 || {
        BACKUP_DETAIL="pg_dump failed: $(last_words "$log")"
        rm -f "$file.partial"
        return 1
    }
    dump_is_readable "$file.partial" || {
        BACKUP_DETAIL="the dump that was just written cannot be read again; the disk may be failing"
        return 1
    }
    sync "$file.partial"
    mv "$file.partial" "$file"
    (cd "$BACKUP_DUMPS" && sha256sum "$name" >"$name.sha256.partial")
    give_to_postgres 600 "$file.sha256.partial"
    sync "$file.sha256.partial"
    mv "$file.sha256.partial" "$file.sha256"
    BACKUP_BYTES=$(stat -c %s "$file")
    BACKUP_DETAIL="dump $name"
}

# dump_is_readable FILE: every byte is read and unpacked.
dump_is_readable() { backup_as_postgres "$POSTGRES_BIN/pg_restore" --file=/dev/null "$1" >"$BACKUP_LOGS/dump-check.log" 2>&1; }

# verify_repository: pgBackRest ends with 0 even when it found corruption, so its words decide.
verify_repository() {
    local log=$BACKUP_LOGS/verify.log
    if ! pgbackrest_run verify --output=text --verbose >"$log" 2>&1 || ! grep -q '^status: ok' "$log" || grep -qE 'status: invalid|status: error|invalid: [1-9]|missing: [1-9]' "$log"; then
        BACKUP_DETAIL="the repository is damaged: $(last_words "$log" | grep . || grep -m 1 -E 'status: (error|invalid)' "$log"); the report is $log"
        return 1
    fi
}

backup_verify() {
    local sum broken=()
    for sum in "$BACKUP_DUMPS"/*.sha256 "$BACKUP_SYSTEM"/*.sha256; do
        [[ ! -e $sum ]] || (cd "${sum%/*}" && sha256sum --status --check "$sum") || broken+=("$(basename "$sum" .sha256)")
    done
    if ((${#broken[@]})); then
        BACKUP_DETAIL="damaged files: ${broken[*]}"
        return 1
    fi
    if has_own_database; then
        verify_repository || return 1
        BACKUP_DETAIL="repository and dumps are whole"
    else
        BACKUP_DETAIL="dumps are whole"
    fi
    backup_expire || {
        BACKUP_DETAIL="backups are whole, but old ones could not be deleted: $(last_words "$BACKUP_LOGS/expire.log")"
        return 1
    }
}

# names_to_expire: reads the names of dumps or system backups; prints those that the rule does not keep.
names_to_expire() {
    local name names kept
    mapfile -t names
    kept=$(for name in "${names[@]}"; do if [[ -n $name ]]; then printf '%s %s\n' "$(file_moment "$name")" "$name"; fi; done | retention_keep 14 8 12)
    # The rule keeps at least the newest: an empty answer is none.
    [[ -n $kept ]] || { [[ -z ${names[*]} ]]; return; }
    printf '%s\n' "${names[@]}" | grep -vxF "$kept" || true
}

# expire_files FOLDER: of files with a checksum beside them, those that the rule does not keep go.
expire_files() {
    local sum name
    for sum in "$1"/*.sha256; do if [[ -e $sum ]]; then basename "$sum" .sha256; fi; done | names_to_expire | while read -r name; do
        [[ -z $name ]] || { rm -f "$1/$name.sha256" && rm -f "$1/$name"; }
    done
}

# file_moment FILE: the seconds since 1970 that stand in its name (…-20260115T030000Z.…).
file_moment() { date --date="$(sed -E 's/.*-([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})Z\..*/\1-\2-\3 \4:\5:\6Z/' <<<"${1##*/}")" +%s; }

# backup_expire: only a successful verification of everything comes here. An incremental backup lives as long as the full one it stands on.
backup_expire() {
    local fulls kept label
    expire_files "$BACKUP_DUMPS"
    expire_files "$BACKUP_SYSTEM"
    has_own_database || return 0
    fulls=$(backup_info | jq -r '.[0].backup[]? | select(.type == "full" and .error != true) | "\(.timestamp.stop) \(.label)"')
    kept=$(retention_keep 0 8 12 <<<"$fulls")
    while read -r _ label; do
        [[ -n $label ]] || continue
        grep -qxF "$label" <<<"$kept" || pgbackrest_run expire --set="$label" >>"$BACKUP_LOGS/expire.log" 2>&1 </dev/null || return 1
    done <<<"$fulls"
    # WAL that no kept backup needs.
    pgbackrest_run expire >>"$BACKUP_LOGS/expire.log" 2>&1
}

# The kinds that this shop can have: a foreign server's files are not ours, so only dumps are.
backup_kinds() {
    if has_own_database; then printf '%s\n' full incremental; fi
    printf '%s\n' dump system
    case $(second_target) in
    '') ;;
    /*) printf 'copy\n' ;;
    *) printf '%s\n' copy copies ;;
    esac
    printf 'verify\n'
    if has_own_database; then printf 'drill\n'; fi
}

# no_room_for KIND: a disk that it fills is nearly full, as room_stops says. A copy is made on the shop's own disk first.
no_room_for() {
    case $1 in
    full | incremental | dump | system | drill) room_stops "$BACKUP_DIR" ;;
    copy) room_stops "$BACKUP_DIR" || { [[ -d $(second_target) ]] && room_stops "$(second_target)"; } ;;
    *) return 1 ;;
    esac
}

# backup_run KIND: does it and reports it.
backup_run() {
    local kind=$1 began result=ok
    began=$(date +%s)
    BACKUP_DETAIL='' BACKUP_BYTES=0
    if no_room_for "$kind"; then
        result=failed
    else
        "backup_$kind" || result=failed
    fi
    status_write "$kind" "$result" "$began" "${BACKUP_BYTES:-0}" "$BACKUP_DETAIL"
    printf '%s %-11s %-6s %s\n' "$(date '+%F %T')" "$kind" "$result" "$BACKUP_DETAIL" | tee -a "$BACKUP_LOGS/backup.log"
    # What root has logged is written again by the schedule, which may run as the cluster's owner.
    ((EUID != 0)) || chown -R "$(postgres_user):" "$BACKUP_LOGS"
    [[ $result == ok ]]
}

# archive_report: whether WAL reaches the repository, as the kind `archive`. A file that was given up (see archive-push-queue-max) is a gap
# in the history until a backup begins after it.
archive_report() {
    local now dropped begins waiting
    now=$(date +%s)
    dropped=$(grep -ahoE "dropped WAL file '[0-9A-F]{24}'" "$LOG_DIR"/postgres/*.log 2>/dev/null | grep -oE '[0-9A-F]{24}' | sort | tail -n 1) || dropped=
    begins=$(newest_backup .archive.start)
    waiting=$(kiosk_psql --command="select 'since ' || last_failed_time::timestamptz(0) || ' (' || last_failed_wal || ')' from pg_stat_archiver
                                    where last_failed_time > coalesce(last_archived_time, '-infinity')" 2>/dev/null) || return 0
    if [[ -n $dropped && ! $dropped < $begins ]]; then
        status_write archive failed "$now" 0 "gap in the history: WAL up to $dropped was given up, because the repository could not be written for too long; moments in the gap cannot be restored, and none after it until the next backup"
        return 1
    elif [[ -n $waiting ]]; then
        status_write archive failed "$now" 0 "WAL does not reach the repository $waiting; the shop keeps it up to $(backup_queue)"
        return 1
    fi
    status_write archive ok "$now" 0 "WAL reaches the repository"
}

# backup_run_due: what the schedule asks for now. A full backup is the day's incremental one, too.
backup_run_due() {
    local kind good try status=0
    status_tell_kinds || status=1
    if has_own_database; then archive_report || status=1; fi
    room_clean || status=1
    for kind in $(backup_kinds); do
        good=$(status_time "$kind" lastGoodAt) try=$(status_time "$kind" startedAt)
        if [[ $kind == incremental ]] && (($(status_time full lastGoodAt) > good)); then good=$(status_time full lastGoodAt); fi
        if backup_is_due "$kind" "$good" "$try" "$(date +%s)"; then backup_run "$kind" || status=1; fi
    done
    return "$status"
}
