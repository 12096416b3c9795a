#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A dead machine: its system backup and the recovery sheet open the shop in an empty data folder.
bats_require_minimum_version 1.5.0
load support
load shop
setup() {
    load_scripts
    prepare_instance
    export KIOSK_INSIDE=1
}
teardown() { "$ROOT/scripts/stop.sh" >/dev/null 2>&1 || true; }
emergency() { "$ROOT/scripts/emergency-restore.sh" "$@" 3>&-; }

@test "with the recovery sheet's key a fresh machine has the shop; with a wrong key or a damaged file it has nothing" {
    open_shop
    make_tables
    add_orders 6
    echo picture >"$KIOSK_DATA/uploads/menu.jpg"
    "$ROOT/scripts/backup.sh" system 3>&-
    run "$ROOT/scripts/backup.sh" --recovery-sheet
    [ "$status" -eq 0 ]
    key=$(grep -o 'AGE-SECRET-KEY-[A-Z0-9]*' <<<"$output" | head -n 1)
    certificate=$(openssl x509 -noout -serial -in "$KIOSK_DATA/secrets/tls/server.crt")
    authority=$(sha256sum <"$RUN_DIR/ca.crt")
    # Neither rows nor secrets nor the key can be read in it.
    file=$(echo "$BACKUP_SYSTEM"/*.tar.age)
    ! grep -qa "$key" "$file" || false
    mkdir -p "$BATS_TEST_TMPDIR/stick/kiosk"
    cp "$file" "$file.sha256" "$BATS_TEST_TMPDIR/stick/kiosk"
    run "$ROOT/scripts/stop.sh"
    rm -rf "$KIOSK_DATA"

    age-keygen -o "$BATS_TEST_TMPDIR/other.key" 2>/dev/null
    run emergency --from "$BATS_TEST_TMPDIR/stick" --key "$BATS_TEST_TMPDIR/other.key"
    [ "$status" -ne 0 ]
    [[ $output == *"key does not fit"* ]] || { echo "$output"; false; }
    run emergency --from "$BATS_TEST_TMPDIR/stick" <<<"${key%?}"
    [ "$status" -ne 0 ]
    [[ $output == *"typing mistake"* ]] || { echo "$output"; false; }
    cp -r "$BATS_TEST_TMPDIR/stick" "$BATS_TEST_TMPDIR/broken"
    damage "$(echo "$BATS_TEST_TMPDIR"/broken/kiosk/*.tar.age)"
    run emergency --from "$BATS_TEST_TMPDIR/broken" <<<"$key"
    [ "$status" -ne 0 ]
    [[ $output == *"is damaged"* ]] || { echo "$output"; false; }
    [ ! -e "$KIOSK_DATA/postgres" ]
    [ ! -e "$KIOSK_DATA/kiosk.conf" ]
    [ ! -e "$KIOSK_DATA/secrets" ]

    # As typed by a person.
    run emergency --from "$BATS_TEST_TMPDIR/stick" <<<"${key,,}"
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [[ $output == *"It holds 6 orders, together 600"*"Running."* ]] || { echo "$output"; false; }
    [ "$(count_orders)" = 6 ]
    [ "$(cat "$KIOSK_DATA/uploads/menu.jpg")" = picture ]
    diff <(openssl x509 -noout -serial -in "$KIOSK_DATA/secrets/tls/server.crt") <(echo "$certificate")
    [ "$authority" = "$(sha256sum <"$RUN_DIR/ca.crt")" ]
    [ "$key" = "$(cat "$BACKUP_KEY")" ]
    "$ROOT/scripts/health.sh"
    [ "$(status_of full result)" = ok ]

    # Cut off before it was whole, it is no shop: nobody orders there, and no backup takes it for one.
    "$ROOT/scripts/stop.sh"
    mkdir "$KIOSK_DATA/incoming"
    run "$ROOT/scripts/start.sh" 3>&-
    [ "$status" -ne 0 ]
    [[ $output == *"emergency restore"*"was cut off"* ]] || { echo "$output"; false; }
    ! process_is_alive kioskd || false
    for kind in system --due; do
        run "$ROOT/scripts/backup.sh" "$kind" 3>&-
        [[ $output == *"emergency restore"*"was cut off"* ]] || { echo "$output"; false; }
    done
    [ -z "$(ls "$BACKUP_SYSTEM")" ]
    # Without a key nothing is cleared away.
    run emergency --from "$BATS_TEST_TMPDIR/stick" </dev/null
    [ "$status" -ne 0 ]
    [[ $output == *"key on the recovery sheet is needed"* ]] || { echo "$output"; false; }
    [ -e "$KIOSK_DATA/postgres" ]
    run emergency --from "$BATS_TEST_TMPDIR/stick" <<<"$key"
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [[ $output == *"begins anew"*"Running."* ]] || { echo "$output"; false; }
    [ "$(count_orders)" = 6 ]
    [ -z "$(ls -d "$KIOSK_DATA"/incoming* 2>/dev/null)" ]

    # The power failed when nothing but the medium's copy was left to remove.
    "$ROOT/scripts/stop.sh"
    mkdir "$KIOSK_DATA/incoming-done"
    "$ROOT/scripts/start.sh" 3>&-
    [ ! -e "$KIOSK_DATA/incoming-done" ]

    # Where a shop is, it does nothing.
    run emergency --from "$BATS_TEST_TMPDIR/stick" <<<"$key"
    [ "$status" -ne 0 ]
    [[ $output == *"There is a shop in"* ]]
    [ "$(count_orders)" = 6 ]
}
