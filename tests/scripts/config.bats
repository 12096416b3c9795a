#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
bats_require_minimum_version 1.5.0
load support
setup() {
    load_scripts
    FILE=$BATS_TEST_TMPDIR/kiosk.conf
    printf '# mine\n[server]\nport = 1 \n\n[terminal]\ndriver=nexo\n' >"$FILE"
    chmod 640 "$FILE"
}

some_names() {
    mkdir -p "$KIOSK_DATA/secrets/tls"
    echo DNS:localhost,IP:127.0.0.1,IP:::1,DNS:shop.local >"$KIOSK_DATA/secrets/tls/server.names"
}

@test "a key is read within its section only" {
    [ "$(ini_get "$FILE" server port)" = 1 ]
    [ -z "$(ini_get "$FILE" terminal port)" ]
    [ "$(ini_get "$FILE" terminal driver)" = nexo ]
}

@test "setting a key changes it in place and keeps comments, other keys and the mode" {
    ini_set "$FILE" server port 8080
    [ "$(ini_get "$FILE" server port)" = 8080 ]
    [ "$(grep -c port "$FILE")" -eq 1 ]
    grep -qx '# mine' "$FILE"
    [ "$(ini_get "$FILE" terminal driver)" = nexo ]
    [ "$(stat -c %a "$FILE")" = 640 ]
}

@test "a new key goes into its section, a new section to the end" {
    ini_set "$FILE" server listen 127.0.0.1
    ini_set "$FILE" database url 'postgresql:///kiosk?host=/a b&user=k\n'
    [ "$(ini_get "$FILE" server listen)" = 127.0.0.1 ]
    [ "$(ini_get "$FILE" database url)" = 'postgresql:///kiosk?host=/a b&user=k\n' ]
    [ "$(ini_get "$FILE" server port)" = 1 ]
}

@test "a value that is already there leaves the file untouched" {
    before=$(stat -c %i "$FILE")
    ini_set "$FILE" server port 1
    [ "$before" = "$(stat -c %i "$FILE")" ]
}

@test "the first configuration is closed to others and holds the chosen ports" {
    HTTPS_PORT=8443 HTTP_PORT=8080 DAEMON_PORT=20001 TERMINAL_PORT=20002
    some_names
    write_config
    [ "$(stat -c %a "$DAEMON_CONFIG")" = 640 ]
    [ "$(ini_get "$DAEMON_CONFIG" server port)" = 20001 ]
    [ "$(ini_get "$DAEMON_CONFIG" server public_origin)" = 'https://localhost:8443,https://127.0.0.1:8443,https://[::1]:8443,https://shop.local:8443' ]
    [ "$(ini_get "$DAEMON_CONFIG" terminal url)" = http://127.0.0.1:20002/EPASSaleToPOI/3.1 ]
}

@test "a shop's own terminal is left alone" {
    HTTPS_PORT=443 HTTP_PORT=80 DAEMON_PORT=20001 TERMINAL_PORT=20002
    some_names
    write_config
    ini_set "$DAEMON_CONFIG" terminal url http://192.0.2.7:9990/EPASSaleToPOI/3.1
    write_config
    [ "$(ini_get "$DAEMON_CONFIG" terminal url)" = http://192.0.2.7:9990/EPASSaleToPOI/3.1 ]
    run ! uses_simulator
}

@test "how long things are kept is written once, beside the configuration, and never over what the shop has chosen" {
    HTTPS_PORT=8443 HTTP_PORT=8080 DAEMON_PORT=20001 TERMINAL_PORT=20002
    some_names
    write_config
    cmp "$ROOT/packaging/retention.yaml" "$(dirname "$DAEMON_CONFIG")/retention.yaml"
    printf 'retention_policies: {user_sessions: 2_days}\n' >"$(dirname "$DAEMON_CONFIG")/retention.yaml"
    write_config
    grep -q 2_days "$(dirname "$DAEMON_CONFIG")/retention.yaml"
}
