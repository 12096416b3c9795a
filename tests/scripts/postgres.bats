#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
bats_require_minimum_version 1.5.0
load support
setup() {
    load_scripts
    make_data_folder
}
teardown() { process_stop postgres INT 30 >/dev/null 2>&1 || true; }
ask() { as_user "$1" psql --no-psqlrc -qtA --host="$(database_socket)" --username="$2" --dbname=kiosk --command="$3"; }

@test "the private database: checksums, UTF-8, no TCP, never root, only the shop's users" {
    start_database
    [ "$(ask postgres postgres 'show data_checksums')" = on ]
    [ "$(ask kiosk kiosk "select datcollate || ' ' || pg_encoding_to_char(encoding) from pg_database where datname = 'kiosk'")" = "C.UTF-8 UTF8" ]
    [ -z "$(ask postgres postgres 'show listen_addresses')" ]
    [ "$(ask postgres postgres 'show fsync')" = on ]
    # Who forgets a transaction holds up nobody for longer, and no change waits longer for the archive.
    [ "$(ask kiosk kiosk 'show idle_in_transaction_session_timeout')" = 1min ]
    [ "$(ask postgres postgres 'show archive_timeout')" = 1min ]
    [ "$(stat -c %U "/proc/$(process_pid postgres)")" = postgres ]
    [ "$(stat -c %a "$KIOSK_DATA/postgres")" = 700 ]
    run ask nobody kiosk 'select 1'
    [ "$status" -ne 0 ]
    run ask kiosk postgres 'select 1'
    [ "$status" -ne 0 ]
    ask kiosk kiosk 'create table owned (id int)'

    # A second start changes nothing and finds it running; after a stop the data is there again.
    pid=$(process_pid postgres)
    start_database
    [ "$pid" = "$(process_pid postgres)" ]
    process_stop postgres INT 30
    start_database
    ask kiosk kiosk 'select id from owned'
}

@test "a data folder with a long path gets a short socket folder" {
    long=/tmp/$(printf 'x%.0s' {1..120})/run
    [ "$(socket_folder /srv/kiosk/data/run)" = /srv/kiosk/data/run/pg ]
    folder=$(socket_folder "$long")
    ((${#folder} + 20 <= 107))
    [ "$folder" != "$(socket_folder "$long/2")" ]
}

@test "a cluster of another version, an unknown layout, or a database that is gone: start.sh says so and makes nothing over it" {
    export KIOSK_INSIDE=1 KIOSK_SKIP_BUILD=1
    before() { find "$KIOSK_DATA"/postgres* -printf '%p %s\n'; }
    refused() { # refused WORDS: and the folder is as it was
        local files
        files=$(before)
        run "$ROOT/scripts/start.sh" 3>&-
        [ "$status" -ne 0 ] && [[ $output == *"$1"*"Nothing was changed"* ]] || { echo "$output"; return 1; }
        [ "$files" = "$(before)" ] && ! process_is_alive postgres || return 1
    }
    mkdir -p "$KIOSK_DATA/postgres/base"
    echo 15 >"$KIOSK_DATA/postgres/PG_VERSION"
    refused "was made by PostgreSQL 15, this is version 17: scripts/upgrade-database.sh"
    echo 18 >"$KIOSK_DATA/postgres/PG_VERSION"
    refused "was made by PostgreSQL 18"
    run "$ROOT/scripts/upgrade-database.sh" --yes 3>&-
    [ "$status" -ne 0 ] && [[ $output == *"newer than 17"* ]]
    mkdir -p "$KIOSK_DATA/postgres/18/docker"
    mv "$KIOSK_DATA/postgres/PG_VERSION" "$KIOSK_DATA/postgres/18/docker/"
    refused "there is one in ./18/docker"
    rm -r "$KIOSK_DATA/postgres"
    mkdir -p "$KIOSK_DATA/backups/pgbackrest/backup/kiosk/20260115-030000F"
    touch "$KIOSK_DATA/backups/pgbackrest/backup/kiosk/backup.info"
    mkdir "$KIOSK_DATA/postgres"
    refused "There are backups of this shop, but its database"
}

@test "a broken-off initdb leaves nothing that looks like a cluster" {
    POSTGRES_BIN=/nonexistent run postgres_init "$KIOSK_DATA/postgres"
    [ "$status" -ne 0 ]
    [ ! -e "$KIOSK_DATA/postgres" ]
}

@test "a socket folder that belongs to somebody else is refused" {
    [ "$EUID" -eq 0 ] || skip "needs root"
    mkdir "$RUN_DIR/pg"
    chown nobody "$RUN_DIR/pg"
    run make_socket_folder "$RUN_DIR/pg"
    [ "$status" -ne 0 ]
}

@test "after a kill -9 with a busy client it starts again and has lost nothing" {
    start_database
    ask kiosk kiosk 'create table kept (id int); insert into kept values (42)' >/dev/null
    ask kiosk kiosk 'select pg_sleep(60)' >/dev/null 2>&1 3>&- &
    until [ "$(ask postgres postgres "select count(*) from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid()")" = 1 ]; do :; done
    kill -9 "$(process_pid postgres)"
    start_database
    [ "$(ask kiosk kiosk 'select id from kept')" = 42 ]
}

@test "a database process that is listed but does not answer any more is not taken for a running one" {
    start_database
    process_stop postgres INT 30
    # What a killed postmaster is until the kernel has taken it down: alive by its record, deaf on its socket.
    process_start postgres "$(postgres_user)" sleep 2 3>&-
    start_database
    [ "$(ask kiosk kiosk 'select 1')" = 1 ]
    [ "$(head -n 1 "$KIOSK_DATA/postgres/postmaster.pid")" = "$(process_pid postgres)" ]
}
