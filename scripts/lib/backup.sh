# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Where backups live, and pgBackRest as the cluster's owner. Everything below belongs to that user and is closed to others; only
# status.json is for the daemon, too.

BACKUP_DIR=$KIOSK_DATA/backups
BACKUP_REPOSITORY=$BACKUP_DIR/pgbackrest
BACKUP_DUMPS=$BACKUP_DIR/dumps
BACKUP_CONFIG=$BACKUP_DIR/pgbackrest.conf
BACKUP_LOGS=$LOG_DIR/backup

# backup_queue: how much WAL may wait for an unreachable repository: 2 GiB, and never more than a tenth of the disk.
backup_queue() { printf '%s' "${KIOSK_BACKUP_QUEUE:-$(within 64 $(($(machine_volume "$KIOSK_DATA") / 10)) 2048)MiB}"; }

backup_make_folders() {
    local user
    user=$(postgres_user)
    make_folder 755 "$user" "$BACKUP_DIR"
    make_folder 755 "$user" "$BACKUP_LOGS"
    make_folder 700 "$user" "$BACKUP_DUMPS"
    make_folder 700 "$user" "$BACKUP_DIR/lock"
    # A repository that cannot be made is told by the backup that needs it; it stops nothing else.
    if has_own_database && [[ ! -d $BACKUP_REPOSITORY ]] && ! make_folder 700 "$user" "$BACKUP_REPOSITORY" 2>/dev/null; then return 0; fi
}

# give_to_postgres MODE FILE…: files that root has made for the cluster's owner.
give_to_postgres() {
    chmod "$1" "${@:2}"
    ((EUID != 0)) || chown "$(postgres_user):" "${@:2}"
}

# backup_configure CLUSTER: pgBackRest's configuration. CLUSTER is the one that is backed up or restored into.
backup_configure() {
    local cluster=$1
    (umask 077 && render_template "$KIOSK_ROOT/packaging/pgbackrest/pgbackrest.conf.template" "$BACKUP_CONFIG.new" \
        REPOSITORY="$BACKUP_REPOSITORY" LOCKS="$BACKUP_DIR/lock" LOGS="$BACKUP_LOGS" CONSOLE=warn QUEUE="$(backup_queue)" \
        CLUSTER="$cluster" SOCKET="$(database_socket)")
    give_to_postgres 600 "$BACKUP_CONFIG.new"
    mv -f "$BACKUP_CONFIG.new" "$BACKUP_CONFIG"
}

# backup_archiving CLUSTER on|hold|off: whether the cluster, once started again, sends its WAL to the repository. `hold` keeps it
# (with the new timeline's history) until the cluster has proved itself.
backup_archiving() {
    local file=$1/kiosk-archive.conf
    case $2 in
    # PostgreSQL reads % in a command as its own.
    on) render_template "$KIOSK_ROOT/packaging/postgresql/kiosk-archive.conf.template" "$file" CONFIG="${BACKUP_CONFIG//%/%%}" QUEUE="$(backup_queue)" ;;
    hold) printf "archive_mode = on\narchive_command = ''\n" >"$file" ;;
    off) printf 'archive_mode = off\n' >"$file" ;;
    esac
    give_to_postgres 600 "$file"
}

backup_as_postgres() { (cd / && as_user "$(postgres_user)" "$@"); }

pgbackrest_run() { backup_as_postgres pgbackrest --config="$BACKUP_CONFIG" --stanza=kiosk "$@"; }

# backup_prepare: before the private cluster starts: the repository knows the cluster, and the cluster the repository.
backup_prepare() {
    local cluster=$KIOSK_DATA/postgres log=$BACKUP_LOGS/stanza.log
    backup_make_folders
    has_own_database || return 0
    backup_configure "$cluster"
    backup_archiving "$cluster" on
    if ! pgbackrest_run --no-online stanza-create >"$log" 2>&1 && ! pgbackrest_run --no-online stanza-upgrade >>"$log" 2>&1; then
        warn "The backup repository $BACKUP_REPOSITORY cannot be used; the shop starts without history until it can. The log is $log."
    fi
}

# backup_claim WHAT [SECONDS]: one backup, restore or update at a time. Waits for SECONDS (default: not at all); fails when another is still at
# work, and says which in BACKUP_HOLDER. Whoever may only read the lock (the schedule of the units after a backup by root) can claim it, too.
BACKUP_HOLDER=
backup_claim() {
    local file=$BACKUP_DIR/lock/kiosk.lock
    [[ -e $file ]] || { : >>"$file" && give_to_postgres 644 "$file"; }
    exec {BACKUP_LOCK}<"$file"
    if ! flock --timeout "${2:-0}" "$BACKUP_LOCK"; then
        BACKUP_HOLDER=$(cat "$file")
        BACKUP_HOLDER=${BACKUP_HOLDER:-another backup}
        exec {BACKUP_LOCK}<&-
        return 1
    fi
    printf '%s\n' "$1" 2>/dev/null >"$file" || true
}

# update_was_cut_off: program and database may not belong together until scripts/update.sh --recover (or start.sh) has finished it.
update_was_cut_off() { [[ -f $KIOSK_DATA/update/journal ]]; }
# emergency_is_at_work: the shop is being brought back from a medium, or that was cut off: what is here is no shop yet, and no backup may take it for one.
emergency_is_at_work() { [[ -d $KIOSK_DATA/incoming ]]; }
# update_finisher: the command that does, as this shop is run.
update_finisher() {
    if [[ -n ${KIOSK_CONTAINER:-} ]]; then printf 'scripts/compose.sh up'; elif is_main_shop; then printf 'sudo kiosk start'; else printf 'scripts/start.sh'; fi
}

# kiosk_psql ARGS…: on the shop's database as its administrator (as the given role on a foreign server).
kiosk_psql() {
    local options=(--no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1)
    if has_own_database; then
        backup_as_postgres "$POSTGRES_BIN/psql" "${options[@]}" --host="$(database_socket)" --username=postgres --dbname=kiosk "$@"
    else
        backup_as_postgres "$POSTGRES_BIN/psql" "${options[@]}" --dbname="$KIOSK_DATABASE_URL" "$@"
    fi
}
