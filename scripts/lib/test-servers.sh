# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Throw-away servers for suites: a PostgreSQL cluster, or a whole instance, in a temporary folder with ports of its own.

# test_folder: a temporary folder that the unprivileged users can reach.
test_folder() {
    local folder
    folder=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-test.XXXXXX")
    chmod 755 "$folder"
    printf '%s' "$folder"
}

# start_test_database FOLDER: exports KIOSK_TEST_DATABASE_URL; the role kiosk may make databases of its own.
start_test_database() {
    local cluster=$1/postgres socket
    socket=$(socket_folder "$1")
    postgres_init "$cluster" >"$1/initdb.log" 2>&1 || { cat "$1/initdb.log" >&2; die "The test database could not be made."; }
    # Nothing here must outlive a power cut.
    printf "include 'kiosk.conf'\nfsync = off\nfull_page_writes = off\nmax_connections = 200\n" >>"$cluster/postgresql.conf"
    postgres_start "$cluster" "$socket" "$1/postgres-logs"
    postgres_provide "$socket"
    as_user "$(postgres_user)" "$POSTGRES_BIN/psql" -qX --host="$socket" --username=postgres --dbname=postgres --command='ALTER ROLE kiosk CREATEDB'
    export KIOSK_TEST_DATABASE_URL="postgresql:///kiosk?host=$socket&user=kiosk"
    export KIOSK_TEST_POSTGRES_DATA=$cluster
    # libpq's own variables, for tests and tools that do not read the address.
    export PGHOST=$socket PGUSER=kiosk PGDATABASE=kiosk
}

# make_small_disk FOLDER: a disk of 400 MiB for a whole shop, and one of 16 MiB for its logs; for this process and its children.
make_small_disk() {
    mount -t tmpfs -o size=400m,mode=755 kiosk-small "$1" || die "A disk of its own for the test cannot be made here: this needs root, and a container that may mount."
    mkdir -p "$1/data/logs"
    mount -t tmpfs -o size=16m,mode=755 kiosk-logs "$1/data/logs"
}

stop_test_database() {
    as_user "$(postgres_user)" "$POSTGRES_BIN/pg_ctl" stop --silent --mode=immediate --pgdata="$1/postgres" >/dev/null 2>&1 || true
    rm -rf "$1" "$(socket_folder "$1")"
}

# start_test_instance FOLDER: a whole shop in FOLDER/data. Exports what tests need to reach it:
# KIOSK_TEST_ORIGIN (https address), KIOSK_TEST_HTTP_ORIGIN, KIOSK_TEST_CA (certificate), KIOSK_TEST_DATA (data folder), KIOSK_TEST_DAEMON_ORIGIN
# (the daemon without nginx), KIOSK_TEST_DATABASE_URL, KIOSK_TEST_TERMINAL_CONTROL (the simulator's control API), KIOSK_TEST_FIRST_STEPS (addresses and codes) KIOSK_TEST_SCRIPTS (start.sh, stop.sh, codes.sh)
# and KIOSK_TEST_KIOSKD (the program).
start_test_instance() {
    export KIOSK_DATA=$1/data KIOSK_EDGE_RATE=${KIOSK_EDGE_RATE:-100000} KIOSK_EDGE_BURST=${KIOSK_EDGE_BURST:-100000}
    export KIOSK_EDGE_CONNECTIONS=${KIOSK_EDGE_CONNECTIONS:-2000}
    # Many shops on one machine: each as on a mini PC with 2 GiB, and none keeps a gigabyte for itself.
    export KIOSK_MACHINE_MEMORY=${KIOSK_MACHINE_MEMORY:-2048} KIOSK_STORAGE_BALLAST=${KIOSK_STORAGE_BALLAST:-0}
    # No backup begins in the middle of a test.
    export KIOSK_BACKUP_SECONDS=${KIOSK_BACKUP_SECONDS:-86400}
    # The paths follow KIOSK_DATA.
    source "$KIOSK_ROOT/scripts/lib/load.sh"
    KIOSK_HTTPS_PORT=$(choose_inner_port NONE)
    KIOSK_HTTP_PORT=$(choose_inner_port NONE "$KIOSK_HTTPS_PORT")
    export KIOSK_HTTPS_PORT KIOSK_HTTP_PORT
    bash "$KIOSK_ROOT/scripts/start.sh"
    # Tests that kill a process and call start.sh again get the same programs.
    export KIOSK_SKIP_BUILD=1
    export_test_instance
}

# export_test_instance: the variables named above, of the instance in KIOSK_DATA, which runs.
export_test_instance() {
    load_ports
    KIOSK_TEST_ORIGIN=$(https_origin localhost)
    export KIOSK_TEST_ORIGIN KIOSK_TEST_HTTP_ORIGIN=http://localhost:$HTTP_PORT KIOSK_TEST_CA=$RUN_DIR/ca.crt KIOSK_TEST_DATA=$KIOSK_DATA
    export KIOSK_TEST_DAEMON_ORIGIN=http://127.0.0.1:$DAEMON_PORT KIOSK_TEST_FIRST_STEPS=$FIRST_STEPS KIOSK_TEST_SCRIPTS=$KIOSK_ROOT/scripts KIOSK_TEST_KIOSKD=$KIOSKD
    export KIOSK_TEST_TERMINAL_CONTROL=http://127.0.0.1:$TERMINAL_CONTROL_PORT
    export NODE_EXTRA_CA_CERTS=$KIOSK_TEST_CA
    KIOSK_TEST_DATABASE_URL=$(database_url)
    export KIOSK_TEST_DATABASE_URL
}

# mount_test_disk FOLDER: the data of the instance that FOLDER will have gets a disk of its own, whose power can be cut; exports KIOSK_TEST_DISK.
mount_test_disk() {
    export KIOSK_TEST_DISK=$1/disk.img
    truncate --size=4G "$KIOSK_TEST_DISK"
    mkfs.ext4 -q "$KIOSK_TEST_DISK" || die "$KIOSK_TEST_DISK could not be made a file system."
    mkdir "$1/data"
    mount -o loop "$KIOSK_TEST_DISK" "$1/data" || die "The file system in $KIOSK_TEST_DISK cannot be mounted: the tests of power cuts need root and loop devices."
}

# stop_test_instance FOLDER [KEEP]: KEEP leaves the logs behind.
stop_test_instance() {
    bash "$KIOSK_ROOT/scripts/stop.sh" || true
    if [[ -n ${2:-} ]]; then
        rm -rf "${BUILD_LOGS:?}/$2"
        cp -r "$1/data/logs" "$BUILD_LOGS/$2" 2>/dev/null || true
    fi
    if mountpoint --quiet "$1/data"; then umount "$1/data" || umount --lazy "$1/data"; fi
    rm -rf "$1" "$(socket_folder "$1/data/run")"
}
