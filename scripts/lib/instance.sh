# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# One instance = one data folder: its folders, its configuration, its processes in the order of their dependence.

# In the order of starting; stopping goes from the other end of each dependence: backup, nginx, kioskd, simulator, PostgreSQL.
INSTANCE_PROCESSES=(postgres terminal-sim kioskd nginx backup)
DAEMON_CONFIG=$KIOSK_DATA/kiosk.conf
if is_main_shop; then DAEMON_CONFIG=/etc/kiosk/kiosk.conf; fi
DAEMON_CONFIG=${KIOSK_CONFIG:-$DAEMON_CONFIG}
FIRST_STEPS=$RUN_DIR/first-steps.txt

has_own_database() { [[ -z ${KIOSK_DATABASE_URL:-} ]]; }
database_socket() { socket_folder "$RUN_DIR"; }
database_url() { printf '%s' "${KIOSK_DATABASE_URL:-postgresql:///kiosk?host=$(database_socket)&user=kiosk}"; }

# make_folder MODE OWNER PATH
make_folder() {
    mkdir -p "$3"
    chmod "$1" "$3"
    if ((EUID == 0)) && [[ $(stat -c %U "$3") != "$2" ]]; then chown "$2:" "$3"; fi
}

make_data_folder() {
    local daemon
    # They would end a value in the configuration of nginx, PostgreSQL or the mounts.
    [[ $KIOSK_DATA != *[\"\'\$\\:\;,[:cntrl:]]* ]] ||
        die "The path $KIOSK_DATA has a character that the servers' configuration cannot hold (quotes, \$, \\, colon, semicolon, comma); set KIOSK_DATA to another one. Spaces are fine."
    daemon=$(daemon_user)
    make_folder 755 "$(id -un)" "$KIOSK_DATA"
    make_folder 755 "$(id -un)" "$RUN_DIR"
    # What an emergency restore has brought, when the power failed in its last moment.
    rm -rf "$KIOSK_DATA/incoming-done"
    make_folder 751 "$daemon" "$LOG_DIR"
    # nginx reads the pictures as another user, and what kioskd makes as a unit is its own.
    make_folder 755 "$daemon" "$KIOSK_DATA/uploads"
    make_folder 755 "$daemon" "$KIOSK_DATA/uploads/menu"
    make_folder 700 "$daemon" "$KIOSK_DATA/secrets"
    room_make_folder
    make_folder 700 "$daemon" "$KIOSK_DATA/terminal"
    make_folder 700 "$daemon" "$KIOSK_DATA/exports"
    as_user "$daemon" test -w "$KIOSK_DATA/uploads" ||
        die "The user '$daemon' cannot reach $KIOSK_DATA, because a folder above it is closed to others; set KIOSK_DATA to another place."
}

# write_config: the first launch writes the whole file; every launch sets the keys that follow from the ports and paths.
write_config() {
    if [[ ! -f $DAEMON_CONFIG ]]; then
        mkdir -p "$(dirname "$DAEMON_CONFIG")"
        cp "$KIOSK_ROOT/packaging/kiosk.conf" "$DAEMON_CONFIG.new"
        chmod 640 "$DAEMON_CONFIG.new"
        ((EUID != 0)) || chown "root:$(daemon_user)" "$DAEMON_CONFIG.new"
        sync "$DAEMON_CONFIG.new"
        mv "$DAEMON_CONFIG.new" "$DAEMON_CONFIG"
    fi
    write_retention
    ini_set "$DAEMON_CONFIG" server listen 127.0.0.1
    ini_set "$DAEMON_CONFIG" server port "$DAEMON_PORT"
    ini_set "$DAEMON_CONFIG" server public_origin "$(public_origins)"
    ini_set "$DAEMON_CONFIG" server trusted_proxies 127.0.0.1
    ini_set "$DAEMON_CONFIG" database url "$(database_url)"
    ini_set "$DAEMON_CONFIG" paths data "$KIOSK_DATA"
    ini_set "$DAEMON_CONFIG" paths media "$KIOSK_DATA/uploads"
    ini_set "$DAEMON_CONFIG" paths web "$KIOSK_WEB"
    ini_set "$DAEMON_CONFIG" log directory "$LOG_DIR"
    if uses_simulator; then ini_set "$DAEMON_CONFIG" terminal url "http://127.0.0.1:$TERMINAL_PORT/EPASSaleToPOI/3.1"; fi
}

# write_retention: how long things are kept stands beside the configuration; what is there stays as it is.
write_retention() {
    local file
    file=$(dirname "$DAEMON_CONFIG")/retention.yaml
    [[ ! -e $file ]] || return 0
    cp "$KIOSK_ROOT/packaging/retention.yaml" "$file.new"
    chmod 644 "$file.new"
    mv "$file.new" "$file"
}

# public_origins: every address under which a browser may show the pages, the certificate's names with the port; separated by commas.
public_origins() {
    local host
    https_origin localhost
    for host in $(server_names "$(<"$KIOSK_DATA/secrets/tls/server.names")"); do
        [[ $host == localhost ]] || printf ',%s' "$(https_origin "$host")"
    done
}

# uses_simulator: the demo configuration pays at the simulator; a shop that names its own terminal does not.
uses_simulator() {
    [[ -f $DAEMON_CONFIG && $(ini_get "$DAEMON_CONFIG" shop demo) == true ]] || return 1
    local url
    url=$(ini_get "$DAEMON_CONFIG" terminal url)
    [[ -z $url || $url == http://127.0.0.1:* ]]
}

# daemon_run ARGS…: kioskd as its own user, with the instance's configuration and no variable of the scripts.
daemon_command() {
    local name
    printf '%s\0' env -i "PATH=/usr/local/bin:/usr/bin:/bin" LANG=C.UTF-8 "HOME=$KIOSK_DATA/run"
    [[ -z ${CREDENTIALS_DIRECTORY:-} ]] || printf '%s\0' "CREDENTIALS_DIRECTORY=$CREDENTIALS_DIRECTORY"
    for name in "${!KIOSK_@}"; do
        case $name in
        KIOSK_SERVER_* | KIOSK_DATABASE_* | KIOSK_PATHS_* | KIOSK_STORAGE_* | KIOSK_ALERTS_* | KIOSK_SHOP_* | KIOSK_TERMINAL_* | KIOSK_LOG_* | KIOSK_RETENTION_*) printf '%s\0' "$name=${!name}" ;;
        esac
    done
    printf '%s\0' "$KIOSKD"
}

daemon_run() {
    local command
    mapfile -d '' -t command < <(daemon_command)
    as_user "$(daemon_user)" "${command[@]}" "$1" --config "$DAEMON_CONFIG" "${@:2}"
}

# prepare_shop: everything that a shop needs before its processes start, the database's files and role included.
prepare_shop() {
    make_data_folder
    rotate_logs
    if ! load_ports; then choose_ports; fi
    tls_ensure "$KIOSK_DATA/secrets/tls" "$RUN_DIR/ca.crt"
    write_config
    nginx_render
    has_own_database || return 0
    shop_examine
    make_socket_folder "$(database_socket)"
    make_folder 755 "$(postgres_user)" "$LOG_DIR/postgres"
    postgres_init "$KIOSK_DATA/postgres" >>"$LOG_DIR/initdb.log" 2>&1 || { tail -n 3 "$LOG_DIR/initdb.log" >&2; die "The database could not be made; the log is $LOG_DIR/initdb.log."; }
    postgres_configure "$KIOSK_DATA/postgres" "$(database_socket)" "$LOG_DIR/postgres"
    backup_prepare
    system_key_ensure
    sync --file-system "$KIOSK_DATA"
}

# before_database: what the private cluster needs before each start; as its owner, or as root.
before_database() {
    room_release_ballast
    tune_prepare "$KIOSK_DATA/postgres" || warn "The database's settings for this machine could not be written; it starts with the ones it has."
}

# shop_examine: a shop that has a history must have its database, too; an empty one in its place would sell as if nothing had ever been.
shop_examine() {
    postgres_examine "$KIOSK_DATA/postgres"
    [[ -f $KIOSK_DATA/postgres/PG_VERSION || ! -f $BACKUP_REPOSITORY/backup/kiosk/backup.info ]] || [[ -z $(find "$BACKUP_REPOSITORY/backup/kiosk" -maxdepth 1 -type d -name '*F' | head -n 1) ]] ||
        die "There are backups of this shop, but its database in $KIOSK_DATA/postgres is gone: is its disk there? scripts/restore.sh latest brings it back. Nothing was changed."
}

start_database() {
    has_own_database || return 0
    if uses_units; then unit_start postgres && return 0; fi
    local cluster=$KIOSK_DATA/postgres deadline=$((SECONDS + 60)) pid
    # A process that was just killed is still listed for a moment, and one that has just begun does not answer yet: only an answer counts.
    while process_is_alive postgres; do
        if postgres_is_ready "$(database_socket)"; then return 0; fi
        ((SECONDS < deadline)) || die "PostgreSQL (process $(process_pid postgres)) runs but does not answer; its logs are in $LOG_DIR/postgres."
        sleep 0.1
    done
    shop_examine
    postgres_init "$cluster" >>"$LOG_DIR/initdb.log" 2>&1 || die "The database could not be made; the log is $LOG_DIR/initdb.log."
    before_database
    backup_prepare
    postgres_start "$cluster" "$(database_socket)" "$LOG_DIR/postgres"
    pid=$(postgres_pid "$cluster")
    process_record postgres "$pid"
    postgres_provide "$(database_socket)"
}

start_daemon() {
    process_is_alive kioskd && return 0
    if uses_units; then unit_start kioskd && return 0; fi
    local command
    mapfile -d '' -t command < <(daemon_command)
    process_start kioskd "$(daemon_user)" "${command[@]}" serve --config "$DAEMON_CONFIG"
}

start_simulator() {
    if process_is_alive terminal-sim || ! uses_simulator; then return 0; fi
    if uses_units; then unit_start terminal-sim && return 0; fi
    process_start terminal-sim "$(daemon_user)" env -i PATH=/usr/bin:/bin LANG=C.UTF-8 "HOME=$KIOSK_DATA/run" \
        "$TERMINAL_SIM" --listen 127.0.0.1 --port "$TERMINAL_PORT" --control-port "$TERMINAL_CONTROL_PORT" --ledger "$KIOSK_DATA/terminal"
}

start_edge() {
    process_is_alive nginx && return 0
    nginx_check
    if uses_units; then unit_start nginx && return 0; fi
    process_start nginx root nginx -c "$RUN_DIR/nginx/nginx.conf" -e "$LOG_DIR/nginx-error.log"
}

# start_backups: asks every five minutes what is due.
start_backups() {
    process_is_alive backup && return 0
    backup_make_folders
    process_start backup root bash "$KIOSK_ROOT/scripts/lib/backup-loop.sh" "${KIOSK_BACKUP_SECONDS:-300}"
}

# instance_get PATH: through nginx, with the instance's own certificate authority.
instance_get() {
    curl --silent --show-error --noproxy '*' --max-time 5 --cacert "$RUN_DIR/ca.crt" "${@:2}" "$(https_origin localhost)$1"
}

instance_is_ready() { instance_get /health/ready --fail --output /dev/null 2>/dev/null; }

# wait_until_ready SECONDS: fails early when a process that should run has ended.
wait_until_ready() {
    local deadline=$((SECONDS + $1)) name
    until instance_is_ready; do
        for name in kioskd nginx; do
            process_is_alive "$name" || { tail -n 15 "$LOG_DIR/$name-console.log" >&2; die "$name has ended right after its start; its logs are in $LOG_DIR."; }
        done
        ((SECONDS < deadline)) || die "The instance was not ready within $1 s; scripts/health.sh says what is missing, scripts/logs.sh why."
        sleep 0.1
    done
}

instance_processes() { # the processes that this instance should have
    local name
    for name in "${INSTANCE_PROCESSES[@]}"; do
        case $name in
        postgres) has_own_database || continue ;;
        terminal-sim) uses_simulator || continue ;;
        # kiosk-backup.timer does it there.
        backup) ! uses_units || continue ;;
        esac
        printf '%s\n' "$name"
    done
}

all_processes_run() {
    local name
    for name in $(instance_processes); do process_is_alive "$name" || return 1; done
}

some_process_runs() {
    local name
    for name in $(instance_processes); do
        if process_is_alive "$name"; then return 0; fi
    done
    return 1
}

addresses() {
    local origin address
    origin=$(https_origin localhost)
    printf 'Kiosk          %s/\nPanel          %s/admin/\nKitchen        %s/admin/kitchen\nOrder board    %s/board/\nAPI            %s/api/docs\n' \
        "$origin" "$origin" "$origin" "$origin" "$origin"
    for address in $(lan_addresses); do printf 'From a tablet  %s/\n' "$(https_origin "$address")"; done
    printf 'Certificate    http://%s%s/ca.crt (a tablet must trust it first)\n' "$(lan_addresses | head -n 1 | grep . || printf localhost)" \
        "$( ((HTTP_PORT == 80)) || printf ':%s' "$HTTP_PORT")"
}

# write_first_steps: asks the daemon for fresh one-time codes and writes the addresses and codes into data/run/first-steps.txt (0600).
write_first_steps() {
    local setup pairing
    setup=$(daemon_run setup-code 2>/dev/null) || setup=
    pairing=$(daemon_run pairing-code --kind kiosk --name "Kiosk 1") || die "The daemon gave no pairing code; its log is $LOG_DIR/kioskd.log."
    (
        umask 077
        {
            addresses
            printf 'Pair a kiosk   %s/?pair=%s (one use, 10 minutes)\n' "$(https_origin localhost)" "$pairing"
            if [[ -n $setup ]]; then
                printf 'Setup code     %s (one use, 10 minutes: open the panel and make the owner)\n' "$setup"
            else
                printf 'Setup code     not needed: this shop has its owner\n'
            fi
        } >"$FIRST_STEPS.new"
    )
    mv "$FIRST_STEPS.new" "$FIRST_STEPS"
}
