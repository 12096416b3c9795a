# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A shop's real database with its real schema, and orders in it; for the tests of backups.

shop_psql() { as_user kiosk psql --no-psqlrc -qtA --set=ON_ERROR_STOP=1 --host="$(database_socket)" --username=kiosk --dbname="${2:-kiosk}" --command="$1"; }

# make_shop: the private cluster with archiving, and the shop's tables as the migrations make them.
make_shop() {
    make_data_folder
    system_key_ensure
    start_database
    make_tables
}

# add_orders N: N orders of 1.00 each of today.
add_orders() {
    shop_psql "insert into orders (id, created_at, business_date, display_number, state, payment_state, payment_method, service_type, language, table_number,
                                   currency, total, menu_version, updated_at)
               select gen_random_uuid(), now(), current_date, n, 'accepted', 'paid', 'card_terminal', 'eat_in', 'en', '', 'EUR', 100, 1, now() from generate_series(1, $1) n"
}
count_orders() { shop_psql 'select count(*) from orders'; }
sum_orders() { shop_psql 'select sum(total) from orders'; }
status_of() { jq -r ".runs.\"$1\".$2" "$BACKUP_STATUS"; }

# damage FILE: turns one byte in its middle round.
damage() {
    python3 - "$1" <<'P'
import os, sys
with open(sys.argv[1], "r+b") as file:
    file.seek(os.path.getsize(sys.argv[1]) // 2)
    byte = file.read(1)[0]
    file.seek(-1, os.SEEK_CUR)
    file.write(bytes([byte ^ 0xFF]))
P
}

# prepare_instance: a whole shop as start.sh makes it, with stand-ins for the two programs (see instance.bats).
prepare_instance() {
    local port
    mapfile -t port < <(free_ports 2)
    export KIOSK_HTTPS_PORT=${port[0]} KIOSK_HTTP_PORT=${port[1]}
    export KIOSK_BUILD=$BATS_TEST_TMPDIR/build KIOSK_WEB=$BATS_TEST_TMPDIR/web KIOSK_SKIP_BUILD=1
    mkdir -p "$KIOSK_BUILD"/{daemon/app,simulators/terminal} "$KIOSK_WEB"
    echo '<h1>kiosk</h1>' >"$KIOSK_WEB/index.html"
    cp "$ROOT/tests/scripts/kioskd.py" "$KIOSK_BUILD/daemon/app/kioskd"
    printf '#!/bin/sh\nexec sleep 1000\n' >"$KIOSK_BUILD/simulators/terminal/kiosk-terminal-sim"
    chmod 755 "$KIOSK_BUILD/daemon/app/kioskd" "$KIOSK_BUILD/simulators/terminal/kiosk-terminal-sim"
    source "$ROOT/scripts/lib/load.sh"
}
open_shop() { "$ROOT/scripts/start.sh" >"$BATS_TEST_TMPDIR/start.log" 2>&1 3>&- || { cat "$BATS_TEST_TMPDIR/start.log"; return 1; }; }
make_tables() {
    local file
    for file in "$ROOT"/db/migrations/*.sql; do
        as_user kiosk psql --no-psqlrc -q --set=ON_ERROR_STOP=1 --single-transaction --host="$(database_socket)" --username=kiosk --dbname=kiosk <"$file" >/dev/null
    done
    # What `kioskd migrate` keeps its record in.
    shop_psql "create table if not exists schema_migrations (version integer primary key, name text not null, sha256 text not null, at timestamptz not null default now())"
}
moment() { shop_psql 'select clock_timestamp()'; }
