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
    mkdir "$BATS_TEST_TMPDIR/bin"
    COMPOSE=("$BATS_TEST_TMPDIR/bin/compose")
    touch "$BATS_TEST_TMPDIR/answers"
    cat >"${COMPOSE[0]}" <<COMPOSE
#!/bin/bash
while [[ \$1 == --* ]]; do shift 2; done
echo "\$*" >>"$CALLS"
while [[ \$# -gt 1 && \$1 != tools ]]; do shift; done
[[ \${2:-} != update-step ]] || KIOSK_DATA=\$KIOSK_DATA/shop exec bash "$ROOT/scripts/lib/update-step.sh" "\${@:3}"
# A test says with which status a command of the containers ends.
exit \$(sed -n "s/^\${2:-none} //p" "$BATS_TEST_TMPDIR/answers")
COMPOSE
    chmod +x "${COMPOSE[0]}"
    # The engine: no container runs but those of a test, which end when they are waited for.
    RUNNING=$BATS_TEST_TMPDIR/running
    # shellcheck disable=SC2016 # for the shell that runs it
    printf '#!/bin/sh\necho "docker $*" >>"%s"\n[ "$1" != ps ] || cat "%s"\n' "$CALLS" "$RUNNING" >"$BATS_TEST_TMPDIR/bin/docker"
    chmod +x "$BATS_TEST_TMPDIR/bin/docker"
    PATH=$BATS_TEST_TMPDIR/bin:$PATH
    : >"$RUNNING"
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

@test "a restore that goes on by itself is waited for before the services start; other commands are not" {
    printf '%s\n' 'abc "/usr/local/bin/kiosk-entry kiosk backup full"' 'def "/usr/local/bin/kiosk-entry restore restore --yes latest"' >"$RUNNING"
    start_all
    [ "$(grep -o '^docker wait.*\|^up' "$CALLS")" = $'docker wait def\nup' ]
}

@test "a container that an exchange has left half made is removed before the services start; others are not" {
    printf '%s\n' 'abc 0123456789ab_kiosk-test-nginx-1' 'def kiosk-test-nginx-1' >"$RUNNING"
    start_all
    [ "$(grep -o '^docker rm.*\|^up' "$CALLS")" = $'docker rm abc\nup' ]
}

@test "a file of the shop is called as the containers call it, however it was named" {
    mkdir -p "$DATA/shop/backups/dumps"
    touch "$DATA/shop/backups/dumps/a.dump" "$BATS_TEST_TMPDIR/b.dump"
    cd "$DATA/shop/backups"
    for name in "$DATA/shop/backups/dumps/a.dump" dumps/a.dump ./dumps/../dumps/a.dump ../../shop/backups/dumps/a.dump; do
        [ "$(shop_path "$name")" = /var/lib/kiosk/backups/dumps/a.dump ]
    done
    cd dumps
    [ "$(shop_path a.dump)" = /var/lib/kiosk/backups/dumps/a.dump ]
    touch latest
    [ "$(shop_path latest)" = latest ]
    run -1 shop_path "$BATS_TEST_TMPDIR/b.dump"
    [[ $output == *"copy it into $DATA/shop/backups/dumps"* ]]
}

# compose_sh ARGUMENT…: scripts/compose.sh itself on the folder of this test.
compose_sh() { KIOSK_DATA=$DATA KIOSK_COMPOSE=$BATS_TEST_TMPDIR/bin/compose run bash "$ROOT/scripts/compose.sh" "$@"; }

@test "the key of a recovery sheet stands on no command line, and a file without one is refused before anything is made" {
    rm -r "$DATA"
    echo AGE-SECRET-KEY-1SECRET >"$BATS_TEST_TMPDIR/key"
    echo nothing >"$BATS_TEST_TMPDIR/wrong"
    compose_sh emergency-restore --from "$BATS_TEST_TMPDIR" --key "$BATS_TEST_TMPDIR/wrong"
    [ "$status" -eq 1 ]
    [[ $output == *"holds no key"* ]]
    [ ! -e "$DATA" ]
    mkdir "$DATA"
    printf '%s\n' KIOSK_IMAGE=kiosk:2 KIOSK_TIMEZONE=Etc/UTC KIOSK_NETWORK=10.213.1 >"$SETTINGS"
    echo "emergency 1" >"$BATS_TEST_TMPDIR/answers"
    compose_sh emergency-restore --from "$BATS_TEST_TMPDIR" --key "$BATS_TEST_TMPDIR/key"
    grep -q "^run .*--volume $BATS_TEST_TMPDIR/key:/run/recovery.key:ro.* --key /run/recovery.key" "$CALLS"
    run ! grep -q SECRET-KEY "$CALLS"
}

@test "a restore is told whether the database answered when a person agreed" {
    compose_sh restore --yes latest
    [ "$status" -eq 0 ]
    grep -q '^run .*--env KIOSK_RESTORE_COUNTED=1 tools restore restore --yes latest' "$CALLS"
    : >"$CALLS"
    echo "kiosk 10" >"$BATS_TEST_TMPDIR/answers"
    compose_sh restore --yes latest
    [ "$status" -eq 0 ]
    run ! grep -q COUNTED "$CALLS"
    grep -q '^run .*tools restore restore --yes latest' "$CALLS"
    : >"$CALLS"
    echo "kiosk 1" >"$BATS_TEST_TMPDIR/answers"
    compose_sh restore latest
    [ "$status" -eq 1 ]
    run ! grep -q '^stop' "$CALLS"
}

@test "a loss that was counted when it was agreed to is not taken uncounted" {
    # No database runs here.
    KIOSK_RESTORE_ASK=1 run -10 confirm 1
    KIOSK_RESTORE_COUNTED=1 run -1 confirm 1
    [[ $output == *"answered when you agreed"*"Nothing was changed"* ]]
    run -0 confirm 1
}

@test "an update that is interrupted says which version sells: the old one, or the new one when it was accepted" {
    UPDATE_FROM=1 UPDATE_TO=2
    setting_write KIOSK_UPDATING_FROM 1
    journal step=accepted from=1 to=2 copy=none
    run -0 update_failed
    [ "${lines[-1]}" = "The shop runs version 2." ]
    setting_write KIOSK_UPDATING_FROM 1
    setting_write KIOSK_IMAGE kiosk:1
    journal step=closing from=1 to=2 copy=none
    run -4 update_failed
    [[ $output == *"sells again with the old version"* ]]
}

@test "in containers an update that was cut off is finished by compose.sh up, and nothing else is named" {
    backup_make_folders
    mkdir "$KIOSK_DATA/update" && touch "$KIOSK_DATA/update/journal"
    KIOSK_CONTAINER=1 run -1 restore_begin
    [[ $output == *"cut off; scripts/compose.sh up finishes it"* ]]
    run -1 restore_begin
    [[ $output == *"cut off; scripts/start.sh finishes it"* ]]
}

@test "who may use Docker but not read the shop's folders is told so" {
    mkdir -p "$DATA/shop/update/packages/2"
    chmod 700 "$DATA/shop/update"
    chmod 755 "$DATA"
    run -1 setpriv --reuid=nobody --clear-groups bash -c "source '$ROOT/scripts/lib/load.sh'; DATA='$DATA'; source '$ROOT/scripts/lib/compose.sh'; may_read '$DATA/shop/update/packages/2'"
    [[ $output == *"nobody may not read"*"as root"*"Nothing was changed"* ]]
    may_read "$DATA/shop/update/packages/2"
}
