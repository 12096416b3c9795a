#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What scripts/compose.sh does with its own files. Where it asks Docker for a container, the container's program runs here.
bats_require_minimum_version 1.5.0
load support
setup() {
    load_scripts
    DATA=$BATS_TEST_TMPDIR/shop-folder
    CALLS=$BATS_TEST_TMPDIR/calls
    mkdir -p "$DATA/shop" "$BATS_TEST_TMPDIR/log"
    : >"$CALLS"
    # shellcheck disable=SC2153 # load_scripts sets ROOT
    source "$ROOT/scripts/lib/compose.sh"
    source "$ROOT/scripts/lib/compose-update.sh"
    BUILD_LOGS=$BATS_TEST_TMPDIR/log
    # Compose itself: a one-off container's step runs on the shop's folder, all else is noted down.
    COMPOSE=(bash "$BATS_TEST_TMPDIR/compose")
    cat >"${COMPOSE[1]}" <<COMPOSE
while [[ \$1 == --* ]]; do shift 2; done
echo "\$*" >>"$CALLS"
while [[ \$# -gt 1 && \$1 != tools ]]; do shift; done
[[ \${2:-} != update-step ]] || KIOSK_DATA=\$KIOSK_DATA/shop exec bash "$ROOT/scripts/lib/update-step.sh" "\${@:3}"
COMPOSE
    printf '%s\n' KIOSK_PROJECT=kiosk-test KIOSK_IMAGE=kiosk:2 >"$SETTINGS"
}

teardown() { [[ ! -f $BUILD_LOGS/compose-update.log ]] || sed "s/^/the log: /" "$BUILD_LOGS/compose-update.log"; }

journal() { mkdir -p "$DATA/shop/update" && printf '%s\n' "$@" >"$DATA/shop/update/journal"; }

@test "a setting is written, replaced and taken away, and the others stay" {
    setting_write KIOSK_UPDATING_FROM 1
    setting_write KIOSK_IMAGE kiosk:3
    [ "$(setting KIOSK_UPDATING_FROM)$(setting KIOSK_IMAGE)$(setting KIOSK_PROJECT)" = 1kiosk:3kiosk-test ]
    [ "$(wc -l <"$SETTINGS")" -eq 3 ]
    [ "$(stat -c %a "$SETTINGS")" = 600 ]
}

@test "the first setting of an empty file is written" {
    : >"$SETTINGS"
    setting_write KIOSK_PROJECT one
    [ "$(cat "$SETTINGS")" = KIOSK_PROJECT=one ]
}

@test "on a full disk the settings stay as they were, and it is said, also where errors do not end the script" {
    before=$(cat "$SETTINGS")
    ln -s /dev/full "$SETTINGS.new"
    if setting_write KIOSK_IMAGE kiosk:3 2>"$BATS_TEST_TMPDIR/said"; then false; fi
    grep -q "could not be written" "$BATS_TEST_TMPDIR/said"
    [ ! -L "$SETTINGS" ]
    [ "$(cat "$SETTINGS")" = "$before" ]
    setting_write KIOSK_IMAGE kiosk:3
    [ "$(setting KIOSK_IMAGE)" = kiosk:3 ]
}

@test "an update that was cut off before its journal was written, or after it was removed, is finished" {
    setting_write KIOSK_UPDATING_FROM 1
    mkdir -p "$DATA/shop/update"
    touch "$DATA/shop/update/doors-closed"
    finish_cut_off_update
    [ -z "$(setting KIOSK_UPDATING_FROM)" ]
    [ "$(setting KIOSK_IMAGE)" = kiosk:2 ]
    [ ! -e "$DATA/shop/update/doors-closed" ]
    grep -q '^up ' "$CALLS"
    run ! grep -q '^stop' "$CALLS"
}

@test "an update that was cut off while the doors closed, or after the new version was accepted, keeps the version that is set" {
    for step in closing accepted; do
        setting_write KIOSK_UPDATING_FROM 1
        journal "step=$step" from=1 to=2 copy=none
        finish_cut_off_update
        [ -z "$(setting KIOSK_UPDATING_FROM)" ]
        [ "$(setting KIOSK_IMAGE)" = kiosk:2 ]
        [ ! -e "$DATA/shop/update/journal" ]
    done
}

@test "a journal that says nothing is not taken for one of an update that changed nothing" {
    setting_write KIOSK_UPDATING_FROM 1
    journal nonsense
    run finish_cut_off_update
    [ "$status" -eq 1 ]
    [ -e "$DATA/shop/update/journal" ]
    [ "$(setting KIOSK_UPDATING_FROM)" = 1 ]
    grep -q "journal .* cannot be read" "$BUILD_LOGS/compose-update.log"
}
