#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# upgrade-database.sh with a real PostgreSQL 15: Debian 12's programs, fetched once into the cache and unpacked beside this system.
# shellcheck disable=SC2016 # lines for the shell of a stand-in
bats_require_minimum_version 1.5.0
load ../scripts/support
load ../scripts/shop

OLD_PACKAGES=(postgresql-15 libicu72 libldap-2.5-0 libllvm14)

# fetch_old FOLDER: the packages of Debian 12, unpacked.
fetch_old() {
    local apt=$1.apt mirror
    [[ ! -d $1/usr/lib/postgresql/15 ]] || return 0
    rm -rf "$1.partial" "$apt"
    mkdir -p "$1.partial" "$apt"/{lists/partial,archives/partial}
    chmod -R 777 "$apt"
    # From wherever this system has its own packages.
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' | grep -v security | head -n 1)
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror bookworm main" >"$apt/sources.list"
    local options=(-o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists="$apt/lists" -o Dir::Cache="$apt" -o APT::Get::List-Cleanup=0)
    apt-get "${options[@]}" update && (cd "$apt/archives" && apt-get "${options[@]}" download "${OLD_PACKAGES[@]}") || return 1
    for package in "$apt"/archives/*.deb; do dpkg-deb --extract "$package" "$1.partial"; done
    rm -rf "$apt"
    mv "$1.partial" "$1"
}

setup() {
    ROOT=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
    load_scripts
    prepare_instance
    export KIOSK_INSIDE=1
    OLD=$KIOSK_CACHE/postgresql-15
    fetch_old "$OLD" >"$BATS_TEST_TMPDIR/fetch.log" 2>&1 || { cat "$BATS_TEST_TMPDIR/fetch.log"; return 1; }
    # Its own libraries, which Debian 13 has in other versions.
    export KIOSK_OLD_POSTGRES=$BATS_TEST_TMPDIR/old-bin
    mkdir "$KIOSK_OLD_POSTGRES"
    for program in initdb pg_ctl postgres; do
        printf '#!/bin/sh\nLD_LIBRARY_PATH=%s exec %s/usr/lib/postgresql/15/bin/%s "$@"\n' "$(echo "$OLD"/usr/lib/*-linux-gnu)" "$OLD" "$program" >"$KIOSK_OLD_POSTGRES/$program"
    done
    chmod -R 755 "$KIOSK_OLD_POSTGRES"
}
teardown() {
    "$ROOT/scripts/stop.sh" >/dev/null 2>&1 || true
    old_stop
}
old_stop() { as_user postgres "$KIOSK_OLD_POSTGRES/pg_ctl" stop --silent --mode=fast --pgdata="$KIOSK_DATA/postgres" >/dev/null 2>&1 || true; }
upgrade() { "$ROOT/scripts/upgrade-database.sh" "$@" 3>&- </dev/null; }

# make_old_shop: the shop's database as PostgreSQL 15 would hold it, with seven orders.
make_old_shop() {
    make_data_folder
    system_key_ensure
    local cluster=$KIOSK_DATA/postgres
    mkdir -m 700 "$cluster" && chown postgres: "$cluster"
    as_user postgres "$KIOSK_OLD_POSTGRES/initdb" --pgdata="$cluster" --username=postgres --auth=peer --encoding=UTF8 --data-checksums --locale=C.UTF-8 >"$BATS_TEST_TMPDIR/initdb.log" 2>&1
    make_socket_folder "$(database_socket)"
    make_folder 755 postgres "$LOG_DIR/postgres"
    postgres_configure "$cluster" "$(database_socket)" "$LOG_DIR/postgres"
    as_user postgres "$KIOSK_OLD_POSTGRES/pg_ctl" start --wait --silent --pgdata="$cluster" --log="$LOG_DIR/postgres/start.log" 3>&-
    postgres_provide "$(database_socket)"
    make_tables
    add_orders 7
    old_stop
}

@test "a database of PostgreSQL 15 becomes one of this version with every row, and the old one is kept; without its programs nothing is changed" {
    make_old_shop
    [ "$(cat "$KIOSK_DATA/postgres/PG_VERSION")" = 15 ]
    run "$ROOT/scripts/start.sh" 3>&-
    [ "$status" -ne 0 ] && [[ $output == *"made by PostgreSQL 15"*"upgrade-database.sh"* ]] || { echo "$output"; false; }
    KIOSK_OLD_POSTGRES=/nowhere run upgrade --yes
    [ "$status" -ne 0 ] && [[ $output == *"install postgresql-15"* ]] || { echo "$output"; false; }
    run upgrade
    [ "$status" -ne 0 ] && [[ $output == *"Nobody is there to ask"* ]] || { echo "$output"; false; }
    [ "$(cat "$KIOSK_DATA/postgres/PG_VERSION")" = 15 ]

    run upgrade --yes
    [ "$status" -eq 0 ] || { echo "$output"; cat "$KIOSK_DATA"/replaced/*/*.log; false; }
    [[ $output == *"counts and sums agree"*"The shop is open"* ]] || { echo "$output"; false; }
    [ "$(cat "$KIOSK_DATA/postgres/PG_VERSION")" = 17 ]
    [ "$(count_orders)" = 7 ] && [ "$(sum_orders)" = 700 ]
    [ "$(cat "$KIOSK_DATA"/replaced/*/postgres/PG_VERSION)" = 15 ]
    "$ROOT/scripts/health.sh"
    [ "$(status_of full result)" = ok ]
    add_orders 1
    run upgrade --yes
    [ "$status" -ne 0 ] && [[ $output == *"of PostgreSQL 17 already"* ]]
}

@test "an upgrade that loses a row, or is killed on its way, leaves the old database as it was" {
    make_old_shop
    # The dump is made, and a row of the new database is missing when it is compared.
    mkdir "$BATS_TEST_TMPDIR/bin"
    printf '#!/bin/bash\n%s/pg_restore "$@" && for word; do case $word in --host=*) socket=${word#--host=} ;; esac; done\nexec %s/psql -qX --host="$socket" --username=postgres --dbname=kiosk --command="set session_replication_role = replica; delete from orders where display_number = 3"\n' \
        "$POSTGRES_BIN" "$POSTGRES_BIN" >"$BATS_TEST_TMPDIR/bin/pg_restore"
    ln -s "$POSTGRES_BIN"/* "$BATS_TEST_TMPDIR/bin/" 2>/dev/null || true
    chmod 755 "$BATS_TEST_TMPDIR/bin" "$BATS_TEST_TMPDIR/bin/pg_restore"
    run env KIOSK_POSTGRES_BIN="$BATS_TEST_TMPDIR/bin" "$ROOT/scripts/upgrade-database.sh" --yes 3>&- </dev/null
    [ "$status" -ne 0 ] && [[ $output == *"differs from the old one"* ]] || { echo "$output"; false; }
    [ "$(cat "$KIOSK_DATA/postgres/PG_VERSION")" = 15 ]
    [ ! -e "$KIOSK_DATA/postgres/postmaster.pid" ]

    setsid bash "$ROOT/scripts/upgrade-database.sh" --yes >"$BATS_TEST_TMPDIR/killed.log" 2>&1 3>&- </dev/null &
    pid=$!
    until compgen -G "$KIOSK_DATA/replaced/*/database.dump" >/dev/null; do kill -0 "$pid"; done
    kill -KILL -- "-$pid"
    wait "$pid" || true
    [ "$(cat "$KIOSK_DATA/postgres/PG_VERSION")" = 15 ]
    run upgrade --yes
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [ "$(count_orders)" = 7 ]
}
