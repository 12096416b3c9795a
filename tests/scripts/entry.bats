#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What a container runs in the shop's place (packaging/docker/entry.sh), on a data folder of this test. The command that restores is a stand-in.
bats_require_minimum_version 1.5.0
load support
setup() {
    load_scripts
    NOTES=$BATS_TEST_TMPDIR/notes
    mkdir -p "$BATS_TEST_TMPDIR/bin" "$KIOSK_DATA/postgres"
    cat >"$BATS_TEST_TMPDIR/bin/kiosk" <<KIOSK
#!/bin/bash
if [[ \$1 == stop ]]; then echo stopped >>"$NOTES"; exit; fi
undo() { trap '' INT TERM HUP; sleep 0.3; echo undone >>"$NOTES"; exit 77; }
trap undo TERM INT
read -r line && echo "read \$line" >>"$NOTES"
[[ \$line == end ]] || while :; do sleep 0.1; done
KIOSK
    chmod +x "$BATS_TEST_TMPDIR/bin/kiosk"
    : >"$NOTES"
}
teardown() { [[ ! -s $BATS_TEST_TMPDIR/group ]] || kill -KILL -- "-$(cat "$BATS_TEST_TMPDIR/group")" 2>/dev/null || true; }

# entry LINE: begins an emergency restore that reads LINE; its process is ENTRY.
entry() {
    # A group of its own, as in a container; job control keeps SIGINT for it, and whoever runs the tests may have lost it.
    set -m
    PATH=$BATS_TEST_TMPDIR/bin:$PATH env --default-signal=HUP,INT,QUIT bash "$ROOT/packaging/docker/entry.sh" emergency emergency-restore <<<"$1" >"$BATS_TEST_TMPDIR/said" 2>&1 3>&- &
    ENTRY=$!
    set +m
    echo "$ENTRY" >"$BATS_TEST_TMPDIR/group"
}
is_at_work() { until grep -q read "$NOTES"; do kill -0 "$ENTRY"; done; }

@test "what runs in the shop's place reads its standard input, and then the shop's processes stop" {
    entry end
    wait "$ENTRY"
    [ "$(cat "$NOTES")" = $'read end\nstopped' ]
}

@test "whoever ends the container ends the restore, which undoes its work before the container goes" {
    for signal in TERM INT; do
        : >"$NOTES"
        entry go
        is_at_work
        # Only the first process of a container is told.
        kill -s "$signal" "$ENTRY"
        status=0
        wait "$ENTRY" || status=$?
        [ "$status" -eq 77 ]
        [ "$(cat "$NOTES")" = $'read go\nundone\nstopped' ]
    done
}

@test "impatience does not keep the restore from undoing its work" {
    entry go
    is_at_work
    kill -s TERM "$ENTRY"
    kill -s HUP "$ENTRY"
    kill -s INT "$ENTRY"
    status=0
    wait "$ENTRY" || status=$?
    [ "$status" -eq 77 ]
    [ "$(cat "$NOTES")" = $'read go\nundone\nstopped' ]
}

@test "nothing runs in the shop's place while another container has the cluster, whose lock stays" {
    touch "$KIOSK_DATA/postgres/postmaster.pid"
    exec {held}<"$KIOSK_DATA"
    flock "$held"
    entry end
    status=0
    wait "$ENTRY" || status=$?
    [ "$status" -eq 1 ]
    grep -q "another container" "$BATS_TEST_TMPDIR/said"
    [ -e "$KIOSK_DATA/postgres/postmaster.pid" ]
    [ ! -s "$NOTES" ]
    for service in setup postgres; do
        PATH=$BATS_TEST_TMPDIR/bin:$PATH run -1 bash "$ROOT/packaging/docker/entry.sh" "$service"
        [[ $output == *"another container"* ]]
    done
    exec {held}<&-
}

@test "a restore holds the cluster until it has ended" {
    entry go
    is_at_work
    run ! flock --nonblock "$KIOSK_DATA" true
    kill -s TERM "$ENTRY"
    wait "$ENTRY" || true
    flock --nonblock "$KIOSK_DATA" true
}

@test "neither server nor doors of a half-restored shop open, and no doors while an update is at work" {
    mkdir "$KIOSK_DATA/incoming"
    for service in kioskd nginx; do
        run bash "$ROOT/packaging/docker/entry.sh" "$service"
        [ "$status" -eq 1 ]
        [[ $output == *"emergency restore"*"was cut off"* ]] || { echo "$output"; false; }
    done
    rmdir "$KIOSK_DATA/incoming"
    mkdir -p "$KIOSK_DATA/update"
    touch "$KIOSK_DATA/update/doors-closed"
    run bash "$ROOT/packaging/docker/entry.sh" nginx
    [ "$status" -eq 1 ]
    [[ $output == *"An update is at work"* ]] || { echo "$output"; false; }
}
