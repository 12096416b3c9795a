#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
bats_require_minimum_version 1.5.0
load support
setup() {
    load_scripts
    TLS=$KIOSK_DATA/secrets/tls
    tls_ensure "$TLS" "$RUN_DIR/ca.crt"
}
field() { openssl x509 -in "$1" -noout -ext "$2"; }

@test "the authority signs certificates only, for ten years, with no authority below it" {
    field "$TLS/ca.crt" basicConstraints | grep -q 'CA:TRUE, pathlen:0'
    [ "$(field "$TLS/ca.crt" keyUsage | tail -n 1 | xargs)" = "Certificate Sign" ]
    openssl x509 -in "$TLS/ca.crt" -noout -checkend $((3640 * 86400))
    run ! openssl x509 -in "$TLS/ca.crt" -noout -checkend $((3651 * 86400))
    openssl x509 -in "$TLS/ca.crt" -noout -text | grep -q prime256v1
}

@test "the server's certificate lives at most 397 days and is for servers only" {
    run ! openssl x509 -in "$TLS/server.crt" -noout -checkend $((397 * 86400))
    openssl x509 -in "$TLS/server.crt" -noout -checkend $((390 * 86400))
    field "$TLS/server.crt" extendedKeyUsage | grep -q 'TLS Web Server Authentication'
    field "$TLS/server.crt" basicConstraints | grep -q 'CA:FALSE'
}

@test "it names localhost, this host and its addresses" {
    names=$(field "$TLS/server.crt" subjectAltName)
    [[ $names == *DNS:localhost* && $names == *"IP Address:127.0.0.1"* && $names == *"DNS:$(hostname | tr '[:upper:]' '[:lower:]')"* ]]
    for address in $(lan_addresses); do [[ $names == *"IP Address:$address"* ]]; done
}

@test "a client that trusts the authority accepts it" {
    openssl verify -CAfile "$RUN_DIR/ca.crt" -purpose sslserver -verify_hostname localhost "$TLS/server.crt"
}

@test "keys are for their owner only" {
    [ "$(stat -c %a "$TLS/ca.key" "$TLS/server.key" | sort -u)" = 600 ]
    [ "$(stat -c %a "$TLS")" = 700 ]
    [ -z "$(find "$KIOSK_DATA" -name '*.new')" ]
}

@test "a good certificate is kept" {
    before=$(openssl x509 -in "$TLS/server.crt" -noout -serial)
    tls_ensure "$TLS" "$RUN_DIR/ca.crt"
    [ "$before" = "$(openssl x509 -in "$TLS/server.crt" -noout -serial)" ]
}

@test "with less than 30 days left it is renewed, by the same authority" {
    authority=$(cat "$TLS/ca.crt")
    rm "$TLS/server.names"
    TLS_LEAF_DAYS=29 tls_ensure_leaf "$TLS" "$(tls_names)"
    before=$(openssl x509 -in "$TLS/server.crt" -noout -serial)
    tls_ensure "$TLS" "$RUN_DIR/ca.crt"
    [ "$before" != "$(openssl x509 -in "$TLS/server.crt" -noout -serial)" ]
    openssl x509 -in "$TLS/server.crt" -noout -checkend $((390 * 86400))
    [ "$authority" = "$(cat "$TLS/ca.crt")" ]
}

@test "a new name, a foreign key or a torn file make a new certificate" {
    serial() { openssl x509 -in "$TLS/server.crt" -noout -serial; }
    before=$(serial)
    KIOSK_HOSTNAMES=shop.example tls_ensure "$TLS" "$RUN_DIR/ca.crt"
    field "$TLS/server.crt" subjectAltName | grep -q DNS:shop.example
    second=$(serial)
    [ "$before" != "$second" ]
    openssl ecparam -name prime256v1 -genkey -noout -out "$TLS/server.key"
    tls_ensure "$TLS" "$RUN_DIR/ca.crt"
    third=$(serial)
    [ "$second" != "$third" ]
    head -c 100 "$TLS/server.crt" >"$TLS/torn" && mv "$TLS/torn" "$TLS/server.crt"
    tls_ensure "$TLS" "$RUN_DIR/ca.crt"
    [ "$third" != "$(serial)" ]
}

@test "half an authority is not silently replaced" {
    rm "$TLS/ca.key"
    run tls_ensure "$TLS" "$RUN_DIR/ca.crt"
    [ "$status" -ne 0 ]
    [[ $output == *"put the other one back"* ]]
}
