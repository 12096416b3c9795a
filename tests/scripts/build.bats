#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What decides about building again, and how the web apps are put in place, in a checkout of the test's own.
bats_require_minimum_version 1.5.0
load support
setup() {
    load_scripts
    KIOSK_ROOT=$BATS_TEST_TMPDIR/checkout
    KIOSK_WEB=$KIOSK_ROOT/build/web
    mkdir -p "$KIOSK_ROOT"/{daemon/app,kiosk-web/dist/assets,admin-web/dist/{admin,board},kiosk-web/node_modules/x,node_modules/swagger-ui-dist,packaging/api-docs}
    echo one >"$KIOSK_ROOT/daemon/app/main.cpp"
    echo kiosk >"$KIOSK_ROOT/kiosk-web/dist/index.html"
    echo "console.log($(seq -s, 400))" >"$KIOSK_ROOT/kiosk-web/dist/assets/app.js"
    echo map >"$KIOSK_ROOT/kiosk-web/dist/assets/app.js.map"
    echo admin >"$KIOSK_ROOT/admin-web/dist/admin/index.html"
    echo board >"$KIOSK_ROOT/admin-web/dist/board/index.html"
    touch "$KIOSK_ROOT"/node_modules/swagger-ui-dist/{swagger-ui.css,swagger-ui-bundle.js,favicon-32x32.png,LICENSE} "$KIOSK_ROOT/packaging/api-docs/index.html"
}

@test "a touched, added or removed source changes the fingerprint; build results and packages do not" {
    before=$(fingerprint daemon kiosk-web)
    echo result >"$KIOSK_ROOT/kiosk-web/dist/new"
    echo package >"$KIOSK_ROOT/kiosk-web/node_modules/x/index.js"
    [ "$before" = "$(fingerprint daemon kiosk-web)" ]
    echo two >"$KIOSK_ROOT/daemon/app/main.cpp"
    second=$(fingerprint daemon kiosk-web)
    [ "$before" != "$second" ]
    touch "$KIOSK_ROOT/kiosk-web/new.ts"
    [ "$second" != "$(fingerprint daemon kiosk-web)" ]
    rm "$KIOSK_ROOT/kiosk-web/new.ts"
    [ "$second" = "$(fingerprint daemon kiosk-web)" ]
}

@test "the staged web folder has all apps, compressed twins and no source maps, readable for everybody" {
    stage_web
    web=$KIOSK_ROOT/build/web
    [ "$(cat "$web/index.html" "$web/admin/index.html" "$web/board/index.html")" = $'kiosk\nadmin\nboard' ]
    gzip -dc "$web/assets/app.js.gz" | cmp - "$web/assets/app.js"
    brotli -dc "$web/assets/app.js.br" | cmp - "$web/assets/app.js"
    [ -z "$(find "$web" -name '*.map')" ]
    [ -z "$(find "$web" ! -perm -a+r)" ]
    [ ! -e "$KIOSK_ROOT/build/web.partial" ]
}

@test "a staging that breaks off leaves the old pages in place" {
    stage_web
    rm -r "$KIOSK_ROOT/admin-web/dist/board"
    run stage_web
    [ "$status" -ne 0 ]
    [ "$(cat "$KIOSK_ROOT/build/web/board/index.html")" = board ]
}

@test "a lock file that does not know what a package.json asks for is named" {
    echo '{"dependencies": {"a": "1.0.0"}}' >"$KIOSK_ROOT/package.json"
    echo '{"devDependencies": {"b": "2.0.0"}}' >"$KIOSK_ROOT/kiosk-web/package.json"
    echo '{"packages": {"": {"dependencies": {"a": "1.0.0"}}, "kiosk-web": {"devDependencies": {"b": "2.0.0"}}, "node_modules/a": {}}}' \
        >"$KIOSK_ROOT/package-lock.json"
    lock_is_in_step
    echo '{"devDependencies": {"b": "2.0.1"}}' >"$KIOSK_ROOT/kiosk-web/package.json"
    run lock_is_in_step
    [ "$status" -ne 0 ]
    [ "$output" = kiosk-web/package.json ]
}
