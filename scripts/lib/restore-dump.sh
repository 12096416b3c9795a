# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A pg_dump file, restored as a second database beside the living one; the names are exchanged in one transaction when it has proved itself.

RESTORED_NAME=kiosk_restoring REPLACED_NAME=''

# on_server DATABASE PROGRAM ARGS…: a PostgreSQL program on the shop's server, as the one who may make databases.
on_server() {
    local url
    if has_own_database; then
        url="postgresql:///$1?host=$(database_socket)&user=postgres"
    else
        # The last value counts.
        url=$KIOSK_DATABASE_URL
        [[ $url == *\?* ]] && url+="&dbname=$1" || url+="?dbname=$1"
    fi
    backup_as_postgres "$POSTGRES_BIN/$2" --dbname="$url" "${@:3}"
}
server_psql() { on_server "$1" psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 "${@:2}"; }

# shop_database: the name of the shop's database on its server.
shop_database() { if has_own_database; then printf kiosk; else kiosk_psql --command='select current_database()'; fi; }

# check_dump FILE: every byte can be read, and it is a shop's dump.
check_dump() {
    local file=$1
    [[ -r $file ]] || die "$file cannot be read."
    if [[ -f $file.sha256 ]]; then
        (cd "$(dirname "$file")" && sha256sum --status --check "$(basename "$file").sha256") || die "$file is damaged: it is not what was written (its checksum differs). Nothing was changed."
    fi
    if ! "$POSTGRES_BIN/pg_restore" --list "$file" >"$BACKUP_LOGS/restore-list.log" 2>&1 ||
        ! "$POSTGRES_BIN/pg_restore" --file=/dev/null "$file" 2>>"$BACKUP_LOGS/restore-list.log"; then
        die "$file is no readable dump ($(tail -n 1 "$BACKUP_LOGS/restore-list.log")). Nothing was changed."
    fi
    grep -q 'TABLE DATA public schema_migrations' "$BACKUP_LOGS/restore-list.log" || die "$file is a dump, but not one of a shop. Nothing was changed."
}

dump_moment() { sed -n 's/^; *Archive created at //p' "$BACKUP_LOGS/restore-list.log" | head -n 1; }

load_dump() {
    server_psql postgres --command="drop database if exists $RESTORED_NAME" &&
        server_psql postgres --command="create database $RESTORED_NAME $(! has_own_database || printf 'owner kiosk') template template0" &&
        server_psql postgres --command="revoke all on database $RESTORED_NAME from public" || return 1
    local role=()
    if has_own_database; then role=(--role=kiosk); fi
    # Extensions belong to the administrator; the shop's own objects to its role.
    on_server "$RESTORED_NAME" pg_restore --exit-on-error --no-owner --no-privileges "${role[@]}" <"$1"
}

# exchange_databases AWAY NEW: the shop's database is called AWAY, and NEW takes its name; both or neither.
exchange_databases() {
    server_psql postgres --command="select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname in ('$RESTORE_DATABASE', '$2') and pid <> pg_backend_pid()" >/dev/null
    server_psql postgres --single-transaction --command="alter database \"$RESTORE_DATABASE\" rename to \"$1\"" --command="alter database \"$2\" rename to \"$RESTORE_DATABASE\""
}

# dump_undo: for restore_undo.
dump_undo() {
    local kept
    if [[ -n $REPLACED_NAME ]] && [[ -n $(server_psql postgres --command="select 1 from pg_database where datname = '$REPLACED_NAME'") ]]; then
        process_stop nginx QUIT 8 && process_stop kioskd TERM 12
        kept=kiosk_failed_${REPLACED_NAME#kiosk_replaced_}
        exchange_databases "$kept" "$REPLACED_NAME" || return 1
        # Its doors may have been open: what was ordered there stays.
        warn "What was to take its place is kept as the database $kept."
    fi
    server_psql postgres --command="drop database if exists $RESTORED_NAME"
}

# restore_dump FILE
restore_dump() {
    local name
    RESTORE_DATABASE=$(shop_database) || die "The shop's database does not answer; start it with scripts/start.sh. Nothing was changed."
    RESTORE_UNDO=dump_undo
    step "$BACKUP_LOGS/restore-dump.log" "Loading the dump" load_dump "$1" || die "The dump could not be loaded: $(last_words "$BACKUP_LOGS/restore-dump.log")"
    if has_own_database; then
        step "$BACKUP_LOGS/restore-check.log" "Examining every table and index" database_check "$(database_socket)" "$RESTORED_NAME" "$BACKUP_LOGS/restore-amcheck.log" ||
            die "The restored database is damaged: $(head -n 1 "$BACKUP_LOGS/restore-amcheck.log")"
    fi
    say "  It holds $(server_psql "$RESTORED_NAME" --field-separator=' orders, together ' --command='select count(*), coalesce(sum(total), 0) from orders') in the currency's smallest unit."
    stop_sales
    books_keep "$(dump_moment)" server_psql "$RESTORE_DATABASE"
    books_report server_psql "$RESTORED_NAME"
    books_await_unsent server_psql "$RESTORED_NAME" || die "The payments of the restored database cannot be read."
    name=kiosk_replaced_$(date --utc +%Y%m%dt%H%M%Sz)
    REPLACED_NAME=$name
    exchange_databases "$name" "$RESTORED_NAME" || die "The restored database could not take the shop's place."
    start_shop || die "The shop did not start with the restored data."
    restore_done
    say "The shop is open again. The replaced database is called $name on the same server."
}
