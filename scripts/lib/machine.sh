# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# PostgreSQL's settings for the machine it runs on: what the machine has, and a rule that makes settings of it.

# Where /proc and /sys are; tests have their own.
MACHINE_ROOT=${KIOSK_MACHINE_ROOT:-}

# machine_groups CONTROLLER: the folders of this process's control groups, the innermost first; of version 2, or of CONTROLLER in version 1.
machine_groups() {
    local line path base=$MACHINE_ROOT/sys/fs/cgroup
    line=$(grep -m 1 '^0::' "$MACHINE_ROOT/proc/self/cgroup" 2>/dev/null) || line=0::/
    path=${line#0::}
    if [[ ! -e $base/cgroup.controllers ]]; then
        base=$base/$1
        path=$(sed -n "s/^[0-9]*:\([^:]*,\)\?$1\(,[^:]*\)\?:\(.*\)$/\3/p" "$MACHINE_ROOT/proc/self/cgroup" 2>/dev/null | head -n 1)
    fi
    # In a container the path is often that of the host, and the own group is mounted at the top.
    while [[ -n $path && $path != / ]]; do
        [[ ! -d $base$path ]] || printf '%s\n' "$base$path"
        path=${path%/*}
    done
    printf '%s\n' "$base"
}

# machine_memory: MiB that this machine has.
machine_memory() {
    if [[ -n ${KIOSK_MACHINE_MEMORY:-} ]]; then printf '%s' "$KIOSK_MACHINE_MEMORY"; return; fi
    awk '/^MemTotal:/ { printf "%d", $2 / 1024 }' "$MACHINE_ROOT/proc/meminfo"
}

# machine_memory_limit: MiB that the innermost limit of a container allows; nothing when there is none.
machine_memory_limit() {
    local group bytes least=
    while read -r group; do
        bytes=$(cat "$group/memory.max" 2>/dev/null || cat "$group/memory.limit_in_bytes" 2>/dev/null) || continue
        # "max", or the largest number that the kernel has: none.
        [[ $bytes =~ ^[0-9]{1,15}$ ]] || continue
        if [[ -z $least ]] || ((bytes / 1048576 < least)); then least=$((bytes / 1048576)); fi
    done < <(machine_groups memory)
    printf '%s' "$least"
}

# machine_cores: processors that may be used, whole ones.
machine_cores() {
    local cores group quota period
    cores=$(nproc)
    while read -r group; do
        { read -r quota period <"$group/cpu.max"; } 2>/dev/null || continue
        if [[ $quota =~ ^[0-9]+$ ]] && (((quota + period - 1) / period < cores)); then cores=$(((quota + period - 1) / period)); fi
    done < <(machine_groups cpu)
    printf '%s' "$((cores > 0 ? cores : 1))"
}

# machine_disk FOLDER: spinning, or ssd (also when the kernel does not say: a mini PC has one).
machine_disk() {
    local device number
    number=$(stat -c '%Hd:%Ld' "$1")
    # A file system over several devices, or in a layer of a container, has no number of its own.
    if [[ $number == 0:* ]]; then
        device=$(findmnt --noheadings --output=SOURCE --target="$1" 2>/dev/null | sed 's/\[.*//')
        if [[ -b $device ]]; then number=$(stat -c '%Hr:%Lr' "$(realpath "$device")"); fi
    fi
    device=$MACHINE_ROOT/sys/dev/block/$number
    # A partition has its queue one folder above.
    if [[ $(cat "$device/queue/rotational" 2>/dev/null || cat "$(realpath -m "$device")/../queue/rotational" 2>/dev/null) == 1 ]]; then
        printf 'spinning'
    else
        printf 'ssd'
    fi
}

# machine_volume FOLDER: MiB of its whole file system.
machine_volume() { df --output=size --block-size=1M "$1" | tail -n 1 | tr -d ' '; }

within() { printf '%s' "$(($2 < $1 ? $1 : $2 > $3 ? $3 : $2))"; } # within LEAST VALUE MOST

# tune_settings MEMORY LIMIT CORES ssd|spinning VOLUME: the settings, a line each. Sizes in MiB; LIMIT is empty without a container. Half of the
# memory is the database's, the rest is for the daemon, the system and perhaps a browser; a container's limit is the database's own.
# The shares are those of pgtune for a web application; the log's budget follows from the disk, so that it cannot fill a small one.
tune_settings() {
    local ours=$(($1 / 2)) cores=$3 disk=$4 volume=$5 shared wal
    if [[ -n $2 ]] && (($2 < ours)); then ours=$2; fi
    shared=$(within 16 $((ours / 4)) 16384)
    wal=$(within 64 $((volume / 20)) 4096)
    printf 'shared_buffers = %dMB\n' "$shared"
    printf 'effective_cache_size = %dMB\n' "$(within 32 $((ours * 3 / 4)) 65536)"
    printf 'maintenance_work_mem = %dMB\n' "$(within 8 $((ours / 16)) 2048)"
    printf 'work_mem = %dkB\n' "$(within 1024 $(((ours - shared) * 1024 / 180)) 65536)"
    printf 'wal_buffers = %dkB\n' "$(within 512 $((shared * 1024 * 3 / 100)) 16384)"
    printf 'min_wal_size = %dMB\n' "$(within 32 $((wal / 4)) 1024)"
    printf 'max_wal_size = %dMB\n' "$wal"
    printf 'max_slot_wal_keep_size = %dMB\n' "$((wal * 2))"
    if [[ $disk == ssd ]]; then
        printf 'random_page_cost = 1.1\neffective_io_concurrency = 200\n'
    else
        printf 'random_page_cost = 4\neffective_io_concurrency = 2\n'
    fi
    if ((cores >= 4)); then
        printf 'max_worker_processes = %d\nmax_parallel_workers = %d\n' "$(within 8 "$cores" 64)" "$cores"
        printf 'max_parallel_workers_per_gather = %d\nmax_parallel_maintenance_workers = %d\n' "$(within 1 $((cores / 2)) 4)" "$(within 1 $((cores / 2)) 4)"
    fi
}

# tune_for_this_machine CLUSTER: the settings that this machine should have.
tune_for_this_machine() {
    tune_settings "$(machine_memory)" "$(machine_memory_limit)" "$(machine_cores)" "$(machine_disk "$1")" "$(machine_volume "$1")"
}

# machine_words CLUSTER: the machine in a few words.
machine_words() {
    local limit
    limit=$(machine_memory_limit)
    printf '%s MiB of memory%s, %s cores, %s, disk of %s MiB' "$(machine_memory)" "${limit:+ (this container: $limit MiB)}" "$(machine_cores)" "$(machine_disk "$1")" "$(machine_volume "$1")"
}

# machine_file_write FILE LINE…: as the cluster's owner would, in one step.
machine_file_write() {
    (umask 077 && printf '%s\n' "${@:2}" >"$1.new") || return 1
    ((EUID != 0)) || chown "$(postgres_user):" "$1.new"
    mv -f "$1.new" "$1"
}

# tune_write CLUSTER: settings for this machine, whatever stood there.
tune_write() {
    machine_file_write "$1/kiosk-machine.conf" "# For $(machine_words "$1")." \
        "# Written at the first launch and kept; scripts/tune-database.sh --write writes it anew. Your own settings in postgresql.conf win." \
        "$(tune_for_this_machine "$1")"
}

# tune_prepare CLUSTER: before each start: settings at the first, and what would be advised now, for kioskd doctor.
tune_prepare() {
    [[ -f $1/PG_VERSION ]] || return 0
    [[ -f $1/kiosk-machine.conf ]] || tune_write "$1" || return 1
    machine_file_write "$1/kiosk-advice.conf" "# What would be advised for this machine now; kioskd doctor compares it with what is in force." \
        "kiosk.advice = '$(tune_for_this_machine "$1" | sed 's/ = /=/' | tr '\n' ' ')'" "kiosk.machine = '$(machine_words "$1")'"
}
