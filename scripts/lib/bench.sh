# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The parts of scripts/bench.sh: one measurement each, and the table. Values of rounds are kept in ROUNDS_OF[NAME], separated by spaces.

declare -gA ROUNDS_OF ANSWERED
BENCH_SOURCES=$KIOSK_ROOT/tests/bench
WARM_UP=2 # seconds

# bench_setting NAME DEFAULT LOWEST HIGHEST: a number from the environment.
bench_setting() {
    local value=${!1:-$2}
    if ! [[ $value =~ ^[0-9]{1,4}$ ]] || ((10#$value < $3 || 10#$value > $4)); then die "$1 is '$value', but it is a number from $3 to $4."; fi
    printf '%d' "$((10#$value))"
}

note() { ROUNDS_OF[$1]+="${ROUNDS_OF[$1]:+ }$2"; }

median() { tr ' ' '\n' <<<"$*" | sort -g | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
worst() { tr ' ' '\n' <<<"$*" | sort -g | tail -n 1; }
of() { median "${ROUNDS_OF[$1]}"; }

# ratio NAME BESIDE: the median over the rounds of NAME's value by BESIDE's of the same round, so that what slowed the machine slowed both.
ratio() {
    local ratios
    ratios=$(paste -d/ <(tr ' ' '\n' <<<"${ROUNDS_OF[$1]}") <(tr ' ' '\n' <<<"${ROUNDS_OF[$2]}") | awk -F/ '{ printf "%s%.3f", (NR > 1 ? " " : ""), $1 / $2 }')
    median "$ratios"
}

table_head() { # table_head MACHINE
    printf '| %-48s | %-16s | %-26s | %-5s | %-15s |\n' "$1" measured 'next to' ratio goal
    printf '|%s|\n' "$(printf -- '-%.0s' {1..50})|$(printf -- '-%.0s' {1..18})|$(printf -- '-%.0s' {1..28})|-------|-----------------"
}

# row TITLE VALUE [BESIDE [RATIO [GOAL]]]: a line of the table; GOAL is like ">= 0.8" and judged by RATIO, or by VALUE where there is no ratio.
row() {
    local title=$1 value=$2 beside=${3:-} ratio=${4:-} goal=${5:-} judged
    if [[ -n $goal ]]; then
        judged=${ratio:-${value%% *}}
        if awk "BEGIN { exit !($judged $goal) }"; then goal+=' met'; else goal+=' MISSED' MISSED=$((MISSED + 1)); fi
    fi
    printf '| %-48s | %-16s | %-26s | %-5s | %-15s |\n' "$title" "$value" "$beside" "${ratio:+$(printf '%.2f' "$ratio")}" "$goal"
}

# progress TITLE COMMAND…: COMMAND runs in this shell, since it notes numbers.
progress() {
    local began=$SECONDS
    printf '  %s … ' "$1"
    "${@:2}"
    printf 'done (%s)\n' "$(format_seconds $((SECONDS - began)))"
}

# run_wrk SECONDS URL [SCRIPT.lua] [WRK-ARGUMENT…]: prints "result …" as tests/bench/report.lua says it.
run_wrk() {
    local seconds=$1 url=$2 script=report.lua extra=()
    shift 2
    if [[ ${1:-} == *.lua ]]; then
        script=$1 extra=(-- "$folder")
        shift
    fi
    wrk --threads 1 --duration "${seconds}s" --timeout 10s "$@" --script "$BENCH_SOURCES/$script" "$url" "${extra[@]}" | grep '^result '
}

# load NAME SECONDS URL …: one run of wrk, with the arguments of run_wrk; its requests per second are noted. An answer that failed makes the number worthless.
load() {
    local name=$1 result fields
    result=$(run_wrk "${@:2}") || die "wrk could not measure '$name' at $3."
    read -r -a fields <<<"$result"
    ((fields[5] == 0)) || die "${fields[5]} of ${fields[4]} requests of the measurement '$name' failed; the logs of the daemon say why."
    ANSWERED[$name]=$((${ANSWERED[$name]:-0} + fields[4]))
    note "$name" "${fields[1]}"
    note "$name-median" "${fields[2]}"
    note "$name-p99" "${fields[3]}"
}

database() { as_user "$(postgres_user)" psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --host="$(database_socket)" --username=postgres --dbname=kiosk "$@"; }

# log_statements on|off: every statement with its values and the time of its end, for machines to read; only ever in this throw-away shop.
log_statements() {
    if [[ $1 == on ]]; then
        database --command="ALTER SYSTEM SET log_destination = 'jsonlog'" --command='ALTER SYSTEM SET log_min_duration_statement = 0'
    else
        database --command='ALTER SYSTEM RESET log_destination' --command='ALTER SYSTEM RESET log_min_duration_statement'
    fi
    database --command='SELECT pg_reload_conf()' >/dev/null
}

# run_pgbench: the recorded transaction with as many connections as the load on the daemon has. The first seconds, in which each connection reads
# the catalogue and plans, do not count.
run_pgbench() {
    local report tps
    report=$("$POSTGRES_BIN/pgbench" --no-vacuum --file="$folder/pgbench.sql" --client="$CONNECTIONS" --jobs=1 --time=$((SECONDS_EACH + WARM_UP)) --progress=1 \
        --protocol=simple --define=prepared=0 --define=time=$((10000000 + RANDOM * 1000)) --host="$(database_socket)" --username=kiosk kiosk 2>&1) ||
        die "pgbench failed: ${report##*$'\n'}"
    tps=$(awk -v skip=$WARM_UP '/^progress: / && ++seconds > skip { sum += $4 } END { printf "%.1f", sum / (seconds - skip) }' <<<"$report")
    note pgbench "$tps"
    ANSWERED[pgbench]=$((${ANSWERED[pgbench]:-0} + $(awk '/^number of transactions actually processed/ { print $NF }' <<<"$report")))
}

# check_that_orders_are_there: a fast answer that saved nothing would be worth nothing, on either side.
check_that_orders_are_there() {
    local saved answered=$((ANSWERED[orders] + ANSWERED[pgbench]))
    saved=$(database --command='SELECT count(*) FROM orders')
    ((saved >= answered)) || die "$answered orders were answered, but only $saved are in the database."
}

memory_of_daemon() { awk '/^VmRSS:/ { printf "%.0f", $2 / 1024 }' "/proc/$(process_pid kioskd)/status"; }

milliseconds() { printf '%d' "$((${EPOCHREALTIME/[.,]/} / 1000))"; }

# restart_daemon [COMMAND…]: stops it, runs COMMAND, starts it again and notes the time until it says that it is ready.
restart_daemon() {
    local began
    process_stop kioskd TERM 15 >/dev/null || die "kioskd did not stop."
    "$@"
    began=$(milliseconds)
    start_daemon
    until curl --silent --fail --noproxy '*' --max-time 2 --output /dev/null "http://127.0.0.1:$DAEMON_PORT/health/ready"; do
        process_is_alive kioskd || die "kioskd ended right after its start; its log is $LOG_DIR/kioskd-console.log."
        (($(milliseconds) - began < 30000)) || die "kioskd was not ready within 30 s."
    done
    note ready $(($(milliseconds) - began))
}

# start_file_server FOLDER: nginx without TLS, with nothing but files.
start_file_server() {
    FILES_PORT=$(choose_inner_port NONE)
    mkdir -p "$folder/files/temp"
    cat >"$folder/files.conf" <<NGINX
$(nginx_worker_user)
worker_processes 2;
daemon off;
pid $folder/files.pid;
events { worker_connections 512; }
http {
    access_log off;
    sendfile on;
    tcp_nopush on;
    default_type application/json;
    client_body_temp_path $folder/files/temp/body; proxy_temp_path $folder/files/temp/proxy; fastcgi_temp_path $folder/files/temp/fastcgi;
    uwsgi_temp_path $folder/files/temp/uwsgi; scgi_temp_path $folder/files/temp/scgi;
    server { listen 127.0.0.1:$FILES_PORT; root $folder/files; }
}
NGINX
    process_start files root nginx -c "$folder/files.conf" -e "$folder/files-error.log"
    until curl --silent --fail --noproxy '*' --max-time 2 --output /dev/null "http://127.0.0.1:$FILES_PORT/menu"; do
        process_is_alive files || die "nginx could not serve the menu as a file; its log is $folder/files-error.log."
    done
}
