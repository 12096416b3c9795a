#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A tight disk, and settings for the machine.
# shellcheck disable=SC2317 # a test stands in for what the functions under test call
bats_require_minimum_version 1.5.0
load support
load shop
setup() { load_scripts; }
teardown() { process_stop postgres INT 30 >/dev/null 2>&1 || true; }

# value NAME: of the settings in $output
value() { sed -n "s/^$1 = //p" <<<"$output"; }

# machine CONTENT…: a /proc and a /sys of the test's own
machine() {
    MACHINE_ROOT=$BATS_TEST_TMPDIR/machine
    mkdir -p "$MACHINE_ROOT/proc/self" "$MACHINE_ROOT/sys/fs/cgroup" "$MACHINE_ROOT/sys/dev/block"
    printf 'MemTotal:       8388608 kB\nMemFree: 1 kB\n' >"$MACHINE_ROOT/proc/meminfo"
    unset KIOSK_MACHINE_MEMORY
}

@test "the database's settings follow from memory, cores and disk" {
    # memory limit cores disk volume | shared cache maintenance work wal_buffers min max slots
    while read -r memory limit cores disk volume shared cache maintenance work buffers least most slots; do
        run tune_settings "$memory" "${limit#-}" "$cores" "$disk" "$volume"
        [ "$(value shared_buffers) $(value effective_cache_size) $(value maintenance_work_mem) $(value work_mem)" = "$shared $cache $maintenance $work" ]
        [ "$(value wal_buffers) $(value min_wal_size) $(value max_wal_size) $(value max_slot_wal_keep_size)" = "$buffers $least $most $slots" ]
    done <<'T'
256    -     1  ssd  8000    32MB    96MB    8MB     1024kB   983kB    100MB   400MB   800MB
2048   -     2  ssd  32000   256MB   768MB   64MB    4369kB   7864kB   400MB   1600MB  3200MB
8192   -     4  ssd  120000  1024MB  3072MB  256MB   17476kB  16384kB  1024MB  4096MB  8192MB
8192   2048  4  ssd  120000  512MB   1536MB  128MB   8738kB   15728kB  1024MB  4096MB  8192MB
8192   16000 4  ssd  120000  1024MB  3072MB  256MB   17476kB  16384kB  1024MB  4096MB  8192MB
65536  -     16 ssd  2000000 8192MB  24576MB 2048MB  65536kB  16384kB  1024MB  4096MB  8192MB
8192   -     2  ssd  400     1024MB  3072MB  256MB   17476kB  16384kB  32MB    64MB    128MB
T
}

@test "a spinning disk is not taken for a fast one, and few cores get no parallel queries" {
    run tune_settings 8192 '' 2 spinning 120000
    [ "$(value random_page_cost) $(value effective_io_concurrency)" = "4 2" ]
    [[ $output != *parallel* ]]
    run tune_settings 8192 '' 4 ssd 120000
    [ "$(value random_page_cost) $(value effective_io_concurrency)" = "1.1 200" ]
    [ "$(value max_parallel_workers) $(value max_parallel_workers_per_gather) $(value max_worker_processes)" = "4 2 8" ]
}

@test "what the machine has is read from the kernel: memory, a container's limits, the disk behind a partition" {
    machine
    [ "$(machine_memory)" = 8192 ]
    [ "$(machine_memory_limit)" = "" ]
    # Control groups, version 2: the tightest of this group and those around it.
    printf '0::/shop/database\n' >"$MACHINE_ROOT/proc/self/cgroup"
    mkdir -p "$MACHINE_ROOT/sys/fs/cgroup/shop/database"
    touch "$MACHINE_ROOT/sys/fs/cgroup/cgroup.controllers"
    echo max >"$MACHINE_ROOT/sys/fs/cgroup/shop/database/memory.max"
    echo $((2048 * 1048576)) >"$MACHINE_ROOT/sys/fs/cgroup/shop/memory.max"
    echo '100000 100000' >"$MACHINE_ROOT/sys/fs/cgroup/shop/database/cpu.max"
    [ "$(machine_memory_limit)" = 2048 ]
    [ "$(machine_cores)" = 1 ]
    # In a container its own group is at the top.
    printf '0::/\n' >"$MACHINE_ROOT/proc/self/cgroup"
    echo $((512 * 1048576)) >"$MACHINE_ROOT/sys/fs/cgroup/memory.max"
    [ "$(machine_memory_limit)" = 512 ]
    # Version 1.
    rm -r "$MACHINE_ROOT/sys/fs/cgroup"
    mkdir -p "$MACHINE_ROOT/sys/fs/cgroup/memory/box"
    printf '4:memory:/box\n0::/\n' >"$MACHINE_ROOT/proc/self/cgroup"
    echo 9223372036854771712 >"$MACHINE_ROOT/sys/fs/cgroup/memory/memory.limit_in_bytes"
    echo $((1024 * 1048576)) >"$MACHINE_ROOT/sys/fs/cgroup/memory/box/memory.limit_in_bytes"
    [ "$(machine_memory_limit)" = 1024 ]

    # The file system of a folder is on a partition, whose disk has the queue.
    stat() { printf '8:1'; }
    mkdir -p "$MACHINE_ROOT/sys/devices/sda/sda1" "$MACHINE_ROOT/sys/devices/sda/queue"
    ln -s ../../devices/sda/sda1 "$MACHINE_ROOT/sys/dev/block/8:1"
    [ "$(machine_disk /)" = ssd ]
    echo 1 >"$MACHINE_ROOT/sys/devices/sda/queue/rotational"
    [ "$(machine_disk /)" = spinning ]
    echo 0 >"$MACHINE_ROOT/sys/devices/sda/queue/rotational"
    [ "$(machine_disk /)" = ssd ]
}

@test "PostgreSQL starts with the settings of the smallest and of the largest machine" {
    make_data_folder
    KIOSK_MACHINE_MEMORY=256 start_database
    ask() { as_user postgres psql --no-psqlrc -qtA --host="$(database_socket)" --username=postgres --dbname=kiosk --command="$1"; }
    [ "$(ask 'show shared_buffers')" = 32MB ]
    [[ $(ask "show kiosk.advice") == *shared_buffers=32MB* ]]
    process_stop postgres INT 30
    KIOSK_MACHINE_MEMORY=65536 tune_write "$KIOSK_DATA/postgres"
    start_database
    [ "$(ask 'show shared_buffers')" = 8GB ]
    # No line of the file was left aside.
    [ "$(ask "select count(*) from pg_file_settings where error is not null")" = 0 ]
}

@test "settings are written once; the owner's own win, and only a command writes them anew" {
    make_data_folder
    export KIOSK_MACHINE_MEMORY=1024
    start_database
    ask() { as_user postgres psql --no-psqlrc -qtA --host="$(database_socket)" --username=postgres --dbname=kiosk --command="$1"; }
    [ "$(ask 'show shared_buffers')" = 128MB ]
    [ "$(stat -c '%U %a' "$KIOSK_DATA/postgres/kiosk-machine.conf")" = "postgres 600" ]
    process_stop postgres INT 30
    printf 'work_mem = 3MB\n' >>"$KIOSK_DATA/postgres/postgresql.conf"
    export KIOSK_MACHINE_MEMORY=2048
    start_database
    # More memory was built in: kept, and advised.
    [ "$(ask 'show shared_buffers') $(ask 'show work_mem')" = "128MB 3MB" ]
    [[ $(ask "show kiosk.advice") == *shared_buffers=256MB* ]]
    KIOSK_INSIDE=1 run "$ROOT/scripts/tune-database.sh"
    [ "$status" -eq 0 ]
    [[ $output == *"shared_buffers"*"128MB"*"256MB"* ]]
    grep -q 'shared_buffers = 128MB' "$KIOSK_DATA/postgres/kiosk-machine.conf"
    KIOSK_INSIDE=1 run "$ROOT/scripts/tune-database.sh" --write
    [ "$status" -eq 0 ]
    process_stop postgres INT 30
    start_database
    [ "$(ask 'show shared_buffers') $(ask 'show work_mem')" = "256MB 3MB" ]
}

@test "tune-database.sh says in a sentence what it cannot do" {
    KIOSK_INSIDE=1 run "$ROOT/scripts/tune-database.sh"
    [ "$status" -ne 0 ]
    [[ $output == *"no database"* ]]
    KIOSK_INSIDE=1 run "$ROOT/scripts/tune-database.sh" --much
    [ "$status" -ne 0 ]
    [[ $output == *"--help"* ]]
}

@test "the scripts and the daemon mean the same by a tight disk" {
    grep -q "cleanPercent = $ROOM_CLEAN_PERCENT;" "$ROOT/daemon/domain/room/room.h"
    grep -q "stopPercent = $ROOM_STOP_PERCENT;" "$ROOT/daemon/domain/room/room.h"
}

@test "before a start on a full disk the ballast is released, else it stays" {
    make_data_folder
    [ "$(stat -c '%U:%G %a' "$RESERVE_DIR")" = "kiosk:postgres 770" ]
    echo ballast >"$RESERVE_DIR/ballast"
    room_free_mib() { printf 64; }
    room_release_ballast
    [ -e "$RESERVE_DIR/ballast" ]
    room_free_mib() { printf 63; }
    run --separate-stderr as_user postgres true
    [ "$status" -eq 0 ]
    run room_release_ballast
    [[ $output == *"ballast was released"* ]]
    [ ! -e "$RESERVE_DIR/ballast" ]
    run room_release_ballast
    [ -z "$output" ]
}

@test "below 5 % a backup says why it does not run, and leaves nothing; what is missing of the ballast is no room" {
    touch "$KIOSK_DATA/kiosk.conf"
    make_shop
    backup_prepare
    # So many of a hundred million bytes are free.
    df() { printf 'Avail Used\n%d %d\n' "$bytes_left" "$((100000000 - bytes_left))"; }
    export KIOSK_STORAGE_BALLAST=0
    bytes_left=4900000
    run backup_run dump
    [ "$status" -ne 0 ]
    [ "$(status_of dump result)" = failed ]
    [[ $(status_of dump detail) == *"only 4 % of the disk"*"make room"* ]]
    [ -z "$(ls "$BACKUP_DUMPS")" ]
    bytes_left=5000000
    backup_run dump
    [ "$(status_of dump result)" = ok ]

    # A twentieth of the disk is owed until the ballast is there.
    export KIOSK_STORAGE_BALLAST=1073741824
    bytes_left=9900000
    run backup_run dump
    [ "$status" -ne 0 ]
    truncate --size=5000000 "$RESERVE_DIR/ballast"
    bytes_left=5000000
    backup_run dump
}

@test "below 10 % broken-off files, old logs and, once verified, expired dumps go; the newest backup and WAL stay" {
    touch "$KIOSK_DATA/kiosk.conf"
    make_shop
    backup_prepare
    backup_run full
    backup_run dump
    newest=$(basename "$BACKUP_DUMPS"/*.dump)
    # Fifteen dumps of one day of long ago: the rule keeps one of them.
    for hour in {01..15}; do
        name=kiosk-20200101T${hour}0000Z.dump
        cp "$BACKUP_DUMPS/$newest" "$BACKUP_DUMPS/$name"
        (cd "$BACKUP_DUMPS" && sha256sum "$name" >"$name.sha256")
    done
    touch "$BACKUP_DUMPS/kiosk-x.dump.partial" "$LOG_DIR/postgres/postgresql-new.log"
    touch -d '3 days ago' "$LOG_DIR/postgres/postgresql-old.log"
    wal=$(find "$KIOSK_DATA/postgres/pg_wal" -type f | wc -l)

    room_percent() { printf 10; }
    room_clean
    [ -e "$BACKUP_DUMPS/kiosk-x.dump.partial" ]
    [ "$(find "$BACKUP_DUMPS" -name '*.dump' | wc -l)" = 16 ]

    room_percent() { printf 9; }
    room_clean
    [ "$(status_of verify result)" = ok ]
    [ ! -e "$BACKUP_DUMPS/kiosk-x.dump.partial" ]
    [ ! -e "$LOG_DIR/postgres/postgresql-old.log" ]
    [ -e "$LOG_DIR/postgres/postgresql-new.log" ]
    [ -e "$BACKUP_DUMPS/$newest" ]
    [ "$(find "$BACKUP_DUMPS" -name 'kiosk-2020*.dump' | wc -l)" = 1 ]
    [ -n "$(newest_backup .label)" ]
    (($(find "$KIOSK_DATA/postgres/pg_wal" -type f | wc -l) >= wal))

    # Nothing is left to expire, so it is not verified again and again.
    run room_clean
    [ -z "$output" ]
}

@test "what may wait for an unreachable repository is bounded by the disk" {
    machine_volume() { printf 400; }
    [ "$(backup_queue)" = 64MiB ]
    machine_volume() { printf 8000; }
    [ "$(backup_queue)" = 800MiB ]
    machine_volume() { printf 500000; }
    [ "$(backup_queue)" = 2048MiB ]
    [ "$(KIOSK_BACKUP_QUEUE=48MiB backup_queue)" = 48MiB ]
}
