#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The real nginx with the rendered configuration in front of an upstream that records what it gets.
bats_require_minimum_version 1.5.0
load support

setup_file() {
    load support
    export KIOSK_DATA=$BATS_FILE_TMPDIR/data
    chmod 755 "$BATS_RUN_TMPDIR" "$BATS_FILE_TMPDIR"
    source "$BATS_TEST_DIRNAME/../../scripts/lib/load.sh"
    mkdir -p "$RUN_DIR"
    make_data_folder
    mapfile -t port < <(free_ports 5)
    HTTPS_PORT=${port[0]} HTTP_PORT=${port[1]} DAEMON_PORT=${port[2]} TERMINAL_PORT=${port[3]} TERMINAL_CONTROL_PORT=${port[4]}
    record_ports
    tls_ensure "$KIOSK_DATA/secrets/tls" "$RUN_DIR/ca.crt"
    export KIOSK_EDGE_RATE=50 KIOSK_EDGE_BURST=20 KIOSK_WEB=$BATS_FILE_TMPDIR/web
    mkdir -p "$KIOSK_WEB/assets" "$KIOSK_WEB/admin/assets" "$KIOSK_WEB/board"
    echo '<h1>kiosk</h1>' >"$KIOSK_WEB/index.html"
    echo '<h1>admin</h1>' >"$KIOSK_WEB/admin/index.html"
    echo '<h1>board</h1>' >"$KIOSK_WEB/board/index.html"
    printf 'console.log(%s)\n' "$(seq -s, 500)" >"$KIOSK_WEB/assets/app-1a2b.js"
    compress_text "$KIOSK_WEB"
    chmod -R a+rX "$KIOSK_WEB"
    echo picture >"$KIOSK_DATA/uploads/burger.webp"
    nginx_render
    start_edge
    process_start upstream root python3 "$BATS_TEST_DIRNAME/upstream.py" "$DAEMON_PORT" "$BATS_FILE_TMPDIR/seen"
    until ! port_is_free "$HTTPS_PORT" && ! port_is_free "$DAEMON_PORT"; do sleep 0.02; done
}

teardown_file() {
    process_stop nginx QUIT 8 >/dev/null || true
    process_stop upstream TERM 5 >/dev/null || true
}

setup() {
    export KIOSK_DATA=$BATS_FILE_TMPDIR/data
    source "$BATS_TEST_DIRNAME/../../scripts/lib/load.sh"
    load_ports
    # The limits are counted per address: each test comes from one of its own.
    FROM=127.0.1.$BATS_TEST_NUMBER
}
get() { instance_get "$1" --interface "$FROM" "${@:2}"; }
status_of() { get "$1" --output /dev/null --write-out '%{http_code}' "${@:2}"; }
header() { get "$1" --head "${@:3}" | tr -d '\r' | grep -i "^$2:" | cut -d' ' -f2-; }

@test "nginx accepts its configuration without a warning" {
    nginx_check
    run cat "$LOG_DIR/nginx-error.log"
    [[ $output != *"[warn]"* ]]
}

@test "the daemon sees only what nginx vouches for" {
    seen=$(get /api/v1/menu -H 'X-Forwarded-For: 6.6.6.6' -H 'X-Real-IP: 6.6.6.6' -H 'X-Request-Id: forged' -H 'Forwarded: for=6.6.6.6' \
        -H 'X-Forwarded-User: owner' -H 'X-Forwarded-Proto: ftp')
    [ "$(jq -r '.headers["x-forwarded-for"]' <<<"$seen")" = "$FROM" ]
    [ "$(jq -r '.headers["x-real-ip"]' <<<"$seen")" = "$FROM" ]
    [ "$(jq -r '.headers["x-forwarded-proto"]' <<<"$seen")" = https ]
    [ "$(jq -r '.headers.host' <<<"$seen")" = localhost ]
    [[ $(jq -r '.headers["x-request-id"]' <<<"$seen") =~ ^[0-9a-f]{32}$ ]]
    [ "$(jq -r '.headers.forwarded // "none", .headers["x-forwarded-user"] // "none"' <<<"$seen" | sort -u)" = none ]
}

@test "the same holds on the WebSocket's address, and only a WebSocket upgrade passes" {
    seen=$(get /api/v1/ws --http1.1 -H 'X-Forwarded-For: 6.6.6.6' -H 'Connection: Upgrade' -H 'Upgrade: websocket')
    [ "$(jq -r '.headers["x-forwarded-for"]' <<<"$seen")" = "$FROM" ]
    [ "$(jq -r '.headers.upgrade' <<<"$seen")" = websocket ]
    seen=$(get /api/v1/ws --http1.1 -H 'Connection: Upgrade, HTTP2-Settings' -H 'Upgrade: h2c' -H 'HTTP2-Settings: AAMAAABkAAQAAP__')
    [ "$(jq -r '.headers.upgrade // "none"' <<<"$seen")" = none ]
}

@test "a body over the limit is refused with a problem document and never reaches the daemon" {
    head -c 300000 /dev/zero >"$BATS_TEST_TMPDIR/large"
    before=$(wc -l <"$BATS_FILE_TMPDIR/seen")
    run get /api/v1/orders --data-binary "@$BATS_TEST_TMPDIR/large" --write-out '\n%{http_code} %{content_type}'
    [[ $output == *'413 application/problem+json' ]]
    [ "$(head -n 1 <<<"$output" | jq -r .code)" = body_too_large ]
    [ "$before" = "$(wc -l <"$BATS_FILE_TMPDIR/seen")" ]
}

@test "too many requests from one address are refused with a problem document, others are served" {
    for ((i = 0; i < 120; ++i)); do printf 'url = "%s"\noutput = /dev/null\n' "$(https_origin localhost)/api/v1/menu"; done >"$BATS_TEST_TMPDIR/many"
    curl --silent --noproxy '*' --cacert "$RUN_DIR/ca.crt" --interface "$FROM" --parallel --config "$BATS_TEST_TMPDIR/many" --write-out '%{http_code}\n' >"$BATS_TEST_TMPDIR/codes" || true
    [ "$(grep -c 429 "$BATS_TEST_TMPDIR/codes")" -ge 40 ]
    [ "$(grep -c 200 "$BATS_TEST_TMPDIR/codes")" -ge 20 ]
    [ "$(FROM=127.0.2.1 status_of /api/v1/menu)" = 200 ]
}

@test "a daemon that is away or cut off is told as an unknown outcome" {
    answer=$(get /api/v1/cut)
    [ "$(jq -r .code <<<"$answer")" = outcome_unknown ]
    [ "$(jq -r .status <<<"$answer")" = 503 ]
    [[ $(jq -r .requestId <<<"$answer") =~ ^[0-9a-f]{32}$ ]]
    [ "$(status_of /api/v1/cut)" = 503 ]
}

@test "a request is never repeated by nginx, so a cut answer does not mean two orders" {
    get /api/v1/cut-order --data '{}' >/dev/null
    [ "$(grep -c /api/v1/cut-order "$BATS_FILE_TMPDIR/seen")" -eq 1 ]
}

@test "plain HTTP leads to HTTPS, except the certificate" {
    target=$(curl --silent --noproxy '*' --interface "$FROM" --output /dev/null --write-out '%{http_code} %{redirect_url}' "http://localhost:$HTTP_PORT/admin/?a=1")
    [ "$target" = "308 https://localhost:$HTTPS_PORT/admin/?a=1" ]
    curl --silent --noproxy '*' --interface "$FROM" "http://localhost:$HTTP_PORT/ca.crt" | cmp - "$RUN_DIR/ca.crt"
    get /ca.crt | cmp - "$RUN_DIR/ca.crt"
    [ "$(header /ca.crt content-type)" = application/x-x509-ca-cert ]
}

@test "an unknown host name is refused" {
    code=$(curl --silent --noproxy '*' --interface "$FROM" --insecure --output /dev/null --write-out '%{http_code}' -H 'Host: evil.example' "$(https_origin localhost)/") || true
    [[ $code == 421 || $code == 000 ]]
    run curl --silent --noproxy '*' --interface "$FROM" -H 'Host: evil.example' "http://localhost:$HTTP_PORT/"
    [ "$status" -ne 0 ]
}

@test "TLS 1.2 and 1.3 are spoken, older ones are not, HTTP/2 is offered" {
    [ "$(get /index.html --output /dev/null --write-out '%{http_version}')" = 2 ]
    [ "$(status_of /index.html --tls-max 1.2)" = 200 ]
    run openssl s_client -connect "localhost:$HTTPS_PORT" -tls1_1 -cipher 'ALL:@SECLEVEL=0' </dev/null
    [ "$status" -ne 0 ]
}

@test "the web apps: pages, screens inside the apps, missing files" {
    [ "$(get /)" = '<h1>kiosk</h1>' ]
    [ "$(get /menu/pizza)" = '<h1>kiosk</h1>' ]
    [ "$(get /admin/kitchen)" = '<h1>admin</h1>' ]
    [ "$(get /board/)" = '<h1>board</h1>' ]
    [ "$(status_of /assets/gone-1a2b.js)" = 404 ]
    [ "$(status_of /admin)" = 308 ]
    [ "$(status_of /media/burger.webp)" = 200 ]
    [ "$(status_of /media/gone.webp)" = 404 ]
    for path in /media/../secrets/tls/ca.key /media../secrets/tls/ca.key /media/%2e%2e/secrets/tls/ca.key; do
        run get "$path" --path-as-is
        [[ $output != *PRIVATE* ]]
    done
}

@test "files with a hash in their name are kept by browsers, pages are asked for again" {
    [[ $(header /assets/app-1a2b.js cache-control) == *immutable* ]]
    [ "$(header / cache-control)" = no-cache ]
    [ "$(header /menu cache-control)" = no-cache ]
}

@test "text is sent compressed: brotli before gzip, with Vary" {
    [ "$(header /assets/app-1a2b.js content-encoding -H 'Accept-Encoding: gzip, br')" = br ]
    [ "$(header /assets/app-1a2b.js content-encoding -H 'Accept-Encoding: gzip')" = gzip ]
    [ -z "$(header /assets/app-1a2b.js content-encoding -H 'Accept-Encoding: identity')" ]
    [ "$(header /assets/app-1a2b.js vary)" = Accept-Encoding ]
}

@test "security headers and the request's id stand once on every kind of answer" {
    for path in / /admin/ /admin /board/ /assets/app-1a2b.js /assets/gone.js /media/burger.webp /ca.crt /api/v1/menu /api/v1/cut /health/ready; do
        [ -n "$(header "$path" strict-transport-security)" ] || { echo "no HSTS on $path"; false; }
        [ "$(header "$path" x-content-type-options)" = nosniff ] || { echo "not one nosniff on $path"; false; }
        [ "$(header "$path" x-frame-options)" = DENY ] || { echo "not one DENY on $path"; false; }
        [[ $(header "$path" x-request-id) =~ ^[0-9a-f]{32}$ ]] || { echo "not one request id on $path"; false; }
    done
    # What nginx itself cannot read belongs to no location.
    run curl --silent --noproxy '*' --cacert "$RUN_DIR/ca.crt" --interface "$FROM" --http1.1 --head -H "X-Large: $(printf 'x%.0s' {1..9000})" "$(https_origin localhost)/"
    [[ ${output,,} == *"400"*"x-request-id: "* ]]
    [[ $(header / content-security-policy) == *"frame-ancestors 'none'"* ]]
}

# logged TEXT: waits until nginx has written TEXT into its log (it does so every 5 s).
# shellcheck disable=SC2016 # expanded by the inner shell
logged() { timeout 20 sh -c 'until grep -qsF "$1" "$2"; do sleep 0.1; done' - "$1" "$LOG_DIR/nginx-access.log"; }

@test "a large access log begins anew while nginx runs, and ten are kept" {
    get /ca.crt >/dev/null
    logged '"path":"/ca.crt"'
    for ((i = 1; i <= 9; ++i)); do echo "old $i" >"$LOG_DIR/nginx-access.log.$i"; done
    LOG_LIMIT_BYTES=10 rotate_logs
    grep -q '"path":"/ca.crt"' "$LOG_DIR/nginx-access.log.1"
    [ "$(cat "$LOG_DIR/nginx-access.log.2" "$LOG_DIR/nginx-access.log.9")" = "$(printf 'old 1\nold 8')" ]
    get /media/gone.webp >/dev/null
    logged '"path":"/media/gone.webp"'
    [ "$(find "$LOG_DIR" -name 'nginx-access.log*' | wc -l)" -eq 10 ]
    # A small log is left alone.
    rotate_logs
    [ "$(cat "$LOG_DIR/nginx-access.log.2")" = "old 1" ]
}

@test "a shop that runs without systemd looks at the size of its logs by itself" {
    truncate --size=11M "$LOG_DIR/nginx-access.log"
    process_start backup root bash "$ROOT/scripts/lib/backup-loop.sh" 1 3>&-
    # shellcheck disable=SC2016 # expanded by the inner shell
    timeout 20 sh -c 'until [ -s "$1" ]; do sleep 0.1; done' - "$LOG_DIR/nginx-access.log.1"
    process_stop backup TERM 10
    get /media/gone.webp >/dev/null
    logged '"path":"/media/gone.webp"'
}

@test "a console's log begins anew under the process that writes it" {
    # shellcheck disable=SC2016 # expanded by the inner shells
    wait_for_lines() { timeout 10 sh -c 'until [ -s "$1" ]; do sleep 0.02; done' - "$LOG_DIR/chatty-console.log"; }
    # shellcheck disable=SC2016
    process_start chatty root sh -c 'for i in $(seq 400); do echo line; sleep 0.05; done' 3>&-
    wait_for_lines
    LOG_LIMIT_BYTES=4 rotate_logs
    [ "$(head -c 4 "$LOG_DIR/chatty-console.log.1")" = line ]
    wait_for_lines
    [ "$(head -c 4 "$LOG_DIR/chatty-console.log")" = line ]
    process_stop chatty TERM 5
}

@test "the access log holds no query, for it may carry a ticket" {
    get '/api/v1/ws?ticket=topsecret' >/dev/null
    process_stop nginx QUIT 8
    run grep -c topsecret "$LOG_DIR/nginx-access.log"
    [ "$output" = 0 ]
    grep -q '"path":"/api/v1/ws"' "$LOG_DIR/nginx-access.log"
}
