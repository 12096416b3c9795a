# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A private PostgreSQL 17 cluster: page checksums, a Unix socket of its own, no TCP, never root.

POSTGRES_MAJOR=17
POSTGRES_BIN=${KIOSK_POSTGRES_BIN:-/usr/lib/postgresql/$POSTGRES_MAJOR/bin}

# postgres_user / daemon_user: the unprivileged users; without root, everything belongs to who started it.
postgres_user() { if ((EUID == 0)); then printf postgres; else id -un; fi; }
daemon_user() { if ((EUID == 0)); then printf kiosk; else id -un; fi; }

# socket_folder RUN_DIR: RUN_DIR/pg, or a short folder named by its hash when the path would break the 107 bytes of a Unix socket's name,
# or has a character (a space, say) that means something in a database's address.
socket_folder() {
    local folder=$1/pg
    if ((${#folder} + 20 > 107)) || [[ $folder == *[^A-Za-z0-9/._-]* ]]; then folder=/tmp/kiosk-pg-$(sha256sum <<<"$1" | cut -c1-16); fi
    printf '%s' "$folder"
}

make_socket_folder() { # make_socket_folder FOLDER: everybody may connect (pg_hba decides who is let in), only PostgreSQL may write
    local user
    user=$(postgres_user)
    if [[ ! -d $1 ]]; then mkdir -m 755 "$1" && { ((EUID != 0)) || chown "$user:" "$1"; }; fi
    [[ ! -L $1 && $(stat -c %U "$1") == "$user" ]] || die "The folder $1 belongs to somebody else, so the database cannot put its socket there; remove it."
}

# postgres_configure CLUSTER SOCKET LOGS: rewrites the settings that the scripts own; postgresql.conf itself is left to the shop.
postgres_configure() {
    local cluster=$1 socket=$2 logs=$3
    render_template "$KIOSK_ROOT/packaging/postgresql/kiosk.conf.template" "$cluster/kiosk.conf" SOCKET="$socket" LOGS="$logs"
    cp "$KIOSK_ROOT/packaging/postgresql/pg_hba.conf" "$cluster/pg_hba.conf"
    {
        printf '# MAPNAME SYSTEM-USER DATABASE-USER\n'
        printf 'kiosk "%s" postgres\n' "$(postgres_user)" root
        printf 'kiosk "%s" kiosk\n' "$(daemon_user)" "$(postgres_user)" root
    } | LC_ALL=C sort -u >"$cluster/pg_ident.conf"
    if ! grep -qx "include 'kiosk.conf'" "$cluster/postgresql.conf"; then
        # initdb's file is never written again: a power cut must leave it as it was, or whole.
        { cat "$cluster/postgresql.conf" && printf "include 'kiosk.conf'\n"; } >"$cluster/postgresql.conf.new"
        chmod --reference="$cluster/postgresql.conf" "$cluster/postgresql.conf.new"
        sync "$cluster/postgresql.conf.new"
        mv "$cluster/postgresql.conf.new" "$cluster/postgresql.conf"
    fi
    ((EUID != 0)) || chown "$(postgres_user):" "$cluster"/{kiosk,postgresql,pg_hba,pg_ident}.conf
    sync "$cluster"/{kiosk,pg_hba,pg_ident}.conf "$cluster"
}

# postgres_examine CLUSTER: refuses, in words, what is no empty place and no cluster of this version; nothing is ever made over data.
postgres_examine() {
    local cluster=$1 version found
    if [[ -f $cluster/PG_VERSION ]]; then
        version=$(<"$cluster/PG_VERSION")
        [[ $version == "$POSTGRES_MAJOR" ]] ||
            die "The database in $cluster was made by PostgreSQL $version, this is version $POSTGRES_MAJOR: scripts/upgrade-database.sh brings it over. Nothing was changed."
    elif [[ -n $(ls -A "$cluster" 2>/dev/null) ]]; then
        found=$(cd "$cluster" && find . -maxdepth 3 -name PG_VERSION -not -path '*/base/*' | head -n 1)
        die "$cluster is no PostgreSQL cluster that this version knows${found:+ (there is one in ${found%/PG_VERSION}, in a layout of something else)}: put its files right or move it away. Nothing was changed."
    elif [[ -e $cluster && ! -d $cluster ]]; then
        die "$cluster should be the folder of the database, but it is a file; move it away. Nothing was changed."
    fi
}

# postgres_init CLUSTER: makes the cluster whole or not at all. Within postgres_examine.
postgres_init() {
    local cluster=$1 user
    user=$(postgres_user)
    if [[ -f $cluster/PG_VERSION ]]; then
        # Another environment may have given the user another number.
        if ((EUID == 0)) && [[ $(stat -c %U "$cluster") != "$user" ]]; then chown -R "$user:" "$cluster"; fi
        return 0
    fi
    rm -rf "$cluster.partial"
    mkdir -p "$cluster.partial"
    chmod 700 "$cluster.partial"
    ((EUID != 0)) || chown "$user:" "$cluster.partial"
    # Called within conditions, where the shell does not stop by itself: each step says so.
    as_user "$user" "$POSTGRES_BIN/initdb" --pgdata="$cluster.partial" --username=postgres --auth=peer --encoding=UTF8 --data-checksums \
        --locale=C.UTF-8 --locale-provider=builtin --builtin-locale=C.UTF-8 || return 1
    [[ ! -d $cluster ]] || rmdir "$cluster" || die "$cluster exists, but it is no PostgreSQL cluster; move it away."
    mv "$cluster.partial" "$cluster"
}

# postgres_start CLUSTER SOCKET LOGS: returns when the server that it started, and no other, accepts connections.
postgres_start() {
    local cluster=$1 socket=$2 logs=$3 user
    user=$(postgres_user)
    make_socket_folder "$socket"
    mkdir -p "$logs"
    ((EUID != 0)) || chown "$user:" "$logs"
    postgres_configure "$cluster" "$socket" "$logs"
    # After a kill -9 the corpse, or the last of its children with the shared memory, may be there for a moment.
    local try
    for try in {1..20} last; do
        rm -f "$logs/start.log"
        if (close_descriptors && as_user "$user" "$POSTGRES_BIN/pg_ctl" start --wait --timeout="${POSTGRES_PATIENCE:-60}" --silent --pgdata="$cluster" --log="$logs/start.log") \
            </dev/null >/dev/null 2>&1; then
            # pg_ctl is content with what postmaster.pid says; only an answer is certain.
            if process_birth "$(postgres_pid "$cluster")" >/dev/null && postgres_is_ready "$socket"; then return 0; fi
        elif [[ $try == last ]] || ! grep -qE "shared memory block|lock file .* already exists" "$logs/start.log"; then
            break
        fi
        sleep 0.5
    done
    tail -n 5 "$logs/start.log" "$logs"/postgresql-*.log >&2 || true
    die "PostgreSQL did not start; its logs are in $logs."
}

# postgres_provide SOCKET: the role and the database of the daemon, made when they are missing. The role may see how far standbys are.
postgres_provide() {
    local psql=(as_user "$(postgres_user)" "$POSTGRES_BIN/psql" --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --host="$1" --username=postgres)
    "${psql[@]}" --dbname=postgres <<'SQL'
SELECT 'CREATE ROLE kiosk LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kiosk') \gexec
SELECT 'GRANT pg_read_all_stats TO kiosk' WHERE NOT pg_has_role('kiosk', 'pg_read_all_stats', 'member') \gexec
SELECT 'CREATE DATABASE kiosk OWNER kiosk' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'kiosk') \gexec
REVOKE ALL ON DATABASE kiosk FROM PUBLIC;
SQL
}

postgres_pid() { # postgres_pid CLUSTER: the postmaster's pid from its own file
    head -n 1 "$1/postmaster.pid" 2>/dev/null
}

postgres_is_ready() { "$POSTGRES_BIN/pg_isready" --quiet --host="$1" --timeout=3; }
