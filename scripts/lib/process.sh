# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Long-running processes of an instance: started in a session of their own, known by data/run/NAME.pid.
# A pid file holds pid, start time and boot id, so that a process number that was given out again is never signalled.

process_birth() { # process_birth PID: start time in ticks since boot; fails when there is no such process (or only its corpse)
    local fields
    { read -r fields <"/proc/$1/stat"; } 2>/dev/null || return 1
    fields=${fields##*) }
    [[ $fields != Z* && $fields != X* ]] || return 1
    awk '{ print $20 }' <<<"$fields"
}

process_record() { # process_record NAME PID
    local birth
    birth=$(process_birth "$2") || return 1
    printf '%s %s %s\n' "$2" "$birth" "$(</proc/sys/kernel/random/boot_id)" >"$RUN_DIR/$1.pid"
}

# process_pid NAME: prints the pid when the recorded process, and no other, is alive.
process_pid() {
    local pid birth boot
    if uses_units; then unit_pid "$1"; return; fi
    { read -r pid birth boot <"$RUN_DIR/$1.pid"; } 2>/dev/null || return 1
    [[ $boot == "$(</proc/sys/kernel/random/boot_id)" && $(process_birth "$pid") == "$birth" ]] || return 1
    printf '%s' "$pid"
}

process_is_alive() { process_pid "$1" >/dev/null; }

# as_user USER COMMAND…: as USER when this is root; a shop without root runs everything as its own user.
as_user() {
    local user=$1
    shift
    if ((EUID == 0)) && [[ $user != root ]]; then
        setpriv --reuid="$user" --regid="$(id -g "$user")" --init-groups --inh-caps=-all "$@"
    else
        "$@"
    fi
}

# close_descriptors: in a subshell that becomes a long-running process; no descriptor of the script (its locks above all) may live on in it.
close_descriptors() {
    local descriptor
    for descriptor in /proc/self/fd/*; do
        descriptor=${descriptor##*/}
        if ((descriptor > 2)); then eval "exec $descriptor>&-"; fi
    done
}

# process_start NAME USER COMMAND…: in the background, in a session of its own, output appended to data/logs/NAME-console.log.
process_start() {
    local name=$1 user=$2 log=$LOG_DIR/$1-console.log switch=()
    shift 2
    if ((EUID == 0)) && [[ $user != root ]]; then
        switch=(setpriv --reuid="$user" --regid="$(id -g "$user")" --init-groups --inh-caps=-all)
    fi
    (
        close_descriptors
        exec setsid "${switch[@]}" "$@" >>"$log" 2>&1 </dev/null
    ) &
    local pid=$!
    disown "$pid"
    process_record "$name" "$pid" || return 1
}

# process_wait_end PID SECONDS: true when the process ended in time.
# Whoever waits keeps no lock of the script: it may outlive a script that is killed.
process_wait_end() { (close_descriptors && exec timeout "$2" tail --pid="$1" --sleep-interval=0.05 -f /dev/null) 2>/dev/null; }

# process_stop NAME SIGNAL SECONDS: asks it to end, waits, and kills what does not obey. Prints what it did; true when it ended by itself.
process_stop() {
    local name=$1 signal=$2 patience=$3 pid began=$SECONDS
    if uses_units; then
        process_is_alive "$name" || return 0
        unit_stop "$name" && say "  $name stopped ($(format_seconds $((SECONDS - began))))"
        return
    fi
    if ! pid=$(process_pid "$name"); then
        rm -f "$RUN_DIR/$name.pid"
        return 0
    fi
    kill -s "$signal" "$pid" 2>/dev/null || true
    if process_wait_end "$pid" "$patience"; then
        say "  $name stopped ($(format_seconds $((SECONDS - began))))"
        rm -f "$RUN_DIR/$name.pid"
        return 0
    fi
    warn "$name did not stop within $patience s and is killed."
    kill -s KILL "$pid" 2>/dev/null || true
    process_wait_end "$pid" 5 || die "$name (process $pid) cannot be ended; look at it with: ps -fp $pid"
    rm -f "$RUN_DIR/$name.pid"
    return 1
}
