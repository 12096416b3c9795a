#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The second target beyond a folder: a real SSH server, and a server that speaks S3 over TLS, both of this test alone.
bats_require_minimum_version 1.5.0
load support
load shop
setup() {
    load_scripts
    touch "$KIOSK_DATA/kiosk.conf"
    export KIOSK_TARGET_PATIENCE=5
}
teardown() {
    "$ROOT/scripts/stop.sh" >/dev/null 2>&1 || true
    process_stop postgres INT 30 >/dev/null 2>&1 || true
    [[ -z ${SERVER:-} ]] || kill "$SERVER" 2>/dev/null || true
    if mountpoint -q "$BATS_TEST_TMPDIR/remote/small" 2>/dev/null; then umount "$BATS_TEST_TMPDIR/remote/small"; fi
}
backup() { KIOSK_INSIDE=1 "$ROOT/scripts/backup.sh" "$@" 3>&-; }
emergency() { KIOSK_INSIDE=1 "$ROOT/scripts/emergency-restore.sh" "$@" 3>&-; }
use_target() { printf '[backup]\nsecond_target = %s\n' "$1" >"$KIOSK_DATA/kiosk.conf"; }
fails_with() { # fails_with KIND WORDS: the last run, and what the daemon reads about it
    if ((status)) && [[ $(status_of "$1" result) == failed && $(status_of "$1" detail) == *"$2"* ]]; then return; fi
    echo "$output"
    cat "$BACKUP_STATUS"
    return 1
}
succeeds() { [ "$status" -eq 0 ] || { echo "$output"; cat "$BACKUP_LOGS"/*.log; return 1; }; }

# serve_ssh: an SSH server with a fresh host key on PORT; who may come in stands in REMOTE/authorized.
serve_ssh() {
    REMOTE=$BATS_TEST_TMPDIR/remote
    mkdir -p "$REMOTE/backups" "$REMOTE/small" /run/sshd
    touch "$REMOTE/authorized"
    rm -f "$REMOTE"/hostkey*
    ssh-keygen -q -t ed25519 -N '' -f "$REMOTE/hostkey"
    PORT=${PORT:-$(free_ports 1)}
    printf '%s\n' "Port $PORT" 'ListenAddress 127.0.0.1' "HostKey $REMOTE/hostkey" "AuthorizedKeysFile $REMOTE/authorized" 'PidFile none' 'UsePAM no' 'StrictModes no' \
        'PasswordAuthentication no' 'KbdInteractiveAuthentication no' 'PerSourcePenalties no' 'Subsystem sftp internal-sftp' >"$REMOTE/sshd_config"
    /usr/sbin/sshd -D -f "$REMOTE/sshd_config" -E "$REMOTE/log" 3>&- &
    SERVER=$!
    until (: </dev/tcp/127.0.0.1/"$PORT") 2>/dev/null; do kill -0 "$SERVER" || { cat "$REMOTE/log"; return 1; }; done
    ADDRESS=sftp://$(id -un)@127.0.0.1:$PORT$REMOTE/backups
}
end_server() {
    kill "$SERVER"
    wait "$SERVER" || true
}

@test "SFTP: set up once, copied to daily, verified, kept by the rule; every failure is told and leaves the shop's own backups alone" {
    make_shop
    add_orders 2
    serve_ssh
    use_target "$ADDRESS"

    # Before the first contact nothing is sent, and nobody is trusted unseen.
    run backup copy
    fails_with copy "not set up yet"
    run backup --target </dev/null
    [ "$status" -ne 0 ]
    [[ $output == *"$(ssh-keygen -lf "$REMOTE/hostkey.pub" | cut -d' ' -f2)"*"Nobody is there to compare"* ]] || { echo "$output"; false; }
    [ ! -e "$TARGET_SECRETS/host" ]
    # The server does not know the shop's key yet.
    run backup --target --yes
    [ "$status" -ne 0 ]
    [[ $output == *"does not accept this shop's key"* ]] || { echo "$output"; false; }
    grep -o 'ssh-ed25519 .*' <<<"$output" >"$REMOTE/authorized"
    run backup --target --yes
    succeeds
    [ "$(stat -c %a "$TARGET_SECRETS/ssh.key")" = 600 ]
    [ -z "$(ls "$REMOTE/backups")" ]

    run backup copy
    succeeds
    file=$(echo "$REMOTE"/backups/kiosk-system-*.tar.age)
    age --decrypt --identity="$BACKUP_KEY" "$file" | tar -t | grep -x database.dump
    [ "$(backup_kinds | grep -c '^cop')" = 2 ]
    run backup copies
    succeeds
    [[ $output == *"1 system backups"* ]]

    # A flipped byte there is found.
    damage "$file"
    run backup copies
    fails_with copies "damaged file: $(basename "$file")"
    damage "$file"

    # Old ones go by the rule, after the newest was read back; what has no checksum is none.
    for day in $(seq 1 40); do
        name=kiosk-system-$(date --utc --date="$day days ago" +%Y%m%dT030000Z).tar.age
        echo "$day" >"$REMOTE/backups/$name"
        (cd "$REMOTE/backups" && sha256sum "$name" >"$name.sha256")
    done
    run backup copy
    succeeds
    kept=$(cd "$REMOTE/backups" && printf '%s\n' *.age)
    [ "$(wc -l <<<"$kept")" -lt 25 ]
    [ -e "$REMOTE/backups/kiosk-system-$(date --utc --date="5 days ago" +%Y%m%dT030000Z).tar.age" ]
    [ ! -e "$REMOTE/backups/kiosk-system-$(date --utc --date="18 days ago" +%Y%m%dT030000Z).tar.age.sha256" ] || date --utc --date="18 days ago" +%u | grep -x 7

    # Full: nothing half written counts.
    if mount -t tmpfs -o size=64k tmpfs "$REMOTE/small"; then
        use_target "${ADDRESS%/backups}/small"
        run backup copy
        fails_with copy "second target"
        [ -z "$(find "$REMOTE/small" -type f -not -name '*.partial')" ]
    fi
    use_target "${ADDRESS%/backups}/nowhere"
    run backup copy
    fails_with copy "no such folder"
    use_target "$ADDRESS"

    # Another server at the same address.
    end_server
    serve_ssh
    run backup copy
    fails_with copy "host key"

    # Away: this kind alone fails.
    end_server
    run backup copy
    fails_with copy "cannot be reached"
    run backup dump
    succeeds
    [ "$(status_of dump result)" = ok ]
    SERVER=
}

@test "SFTP: a dead machine's shop opens from the address and the recovery sheet" {
    prepare_instance
    open_shop
    make_tables
    add_orders 6
    serve_ssh
    ini_set "$DAEMON_CONFIG" backup second_target "$ADDRESS"
    run backup --target --yes
    grep -o 'ssh-ed25519 .*' <<<"$output" >"$REMOTE/authorized"
    backup --target --yes
    backup copy
    run backup --recovery-sheet
    key=$(grep -o 'AGE-SECRET-KEY-[A-Z0-9]*' <<<"$output" | head -n 1)
    host=$(grep -o 'SHA256:[A-Za-z0-9+/]*' <<<"$output")
    [[ $output == *"--from '$ADDRESS'"* ]]
    "$ROOT/scripts/stop.sh" >/dev/null
    rm -rf "$KIOSK_DATA"

    run emergency --from "$ADDRESS" --host-key "SHA256:AAAA${host#SHA256:????}" <<<"$key"
    [ "$status" -ne 0 ]
    [[ $output == *"another host key"* ]] || { echo "$output"; false; }
    [ ! -e "$KIOSK_DATA/postgres" ] && [ ! -e "$KIOSK_DATA/secrets" ]
    run emergency --from "$ADDRESS" --host-key "$host" <<<"$key"
    succeeds
    [[ $output == *"It holds 6 orders, together 600"*"Running."* ]] || { echo "$output"; false; }
    # Its own second target works on.
    run backup copy
    succeeds
}

# serve_s3: a server that speaks S3 over TLS with a certificate of its own authority.
serve_s3() {
    local tls=$BATS_TEST_TMPDIR/s3
    mkdir -p "$tls"
    TLS_CA_DAYS=2 tls_ensure_ca "$tls"
    tls_ensure_leaf "$tls" "DNS:localhost,IP:127.0.0.1"
    PORT=$(free_ports 1)
    # Only browsers need what this module does; Debian's moto does without it otherwise.
    printf 'class CORS:\n    def __init__(self, *ignored, **also_ignored):\n        pass\n' >"$tls/flask_cors.py"
    PYTHONPATH=$tls moto_server -H 127.0.0.1 -p "$PORT" --ssl-cert "$tls/server.crt" --ssl-key "$tls/server.key" >"$tls/log" 2>&1 3>&- &
    SERVER=$!
    S3=https://localhost:$PORT CA=$tls/ca.crt
    s3() { curl -sS --fail --cacert "$CA" --noproxy '*' --aws-sigv4 aws:amz:us-east-1:s3 --user KEY:se/cr+et "$@"; }
    until s3 -o /dev/null "$S3/" 2>/dev/null; do kill -0 "$SERVER" || { cat "$tls/log"; return 1; }; sleep 0.2; done
    s3 -X PUT "$S3/shop"
}

@test "S3: over verified TLS; set up, copied to, verified, and opened in an emergency" {
    prepare_instance
    open_shop
    make_tables
    add_orders 4
    serve_s3
    ADDRESS="s3://shop/first/kiosk?endpoint=$S3&region=eu-test-1"
    ini_set "$DAEMON_CONFIG" backup second_target "$ADDRESS"
    run backup --target <<<$'KEY\nse/cr+et'
    [ "$status" -ne 0 ]
    [[ $output == *"certificate of the second target"*"is not good"* ]] || { echo "$output"; false; }
    ADDRESS+="&ca=$CA"
    ini_set "$DAEMON_CONFIG" backup second_target "$ADDRESS"
    run backup --target <<<$'KEY'
    [ "$status" -ne 0 ]
    run backup --target <<<$'KEY\nse/cr+et'
    succeeds
    [ "$(stat -c %a "$TARGET_SECRETS/s3")" = 600 ]
    run backup copy
    succeeds
    name=$(s3 "$S3/shop?list-type=2" | grep -o 'kiosk-system-[0-9TZ]*.tar.age' | head -n 1)
    s3 "$S3/shop/first/kiosk/$name" | age --decrypt --identity="$BACKUP_KEY" | tar -t | grep -x database.dump
    run backup copies
    succeeds
    run backup --recovery-sheet
    [[ $output == *"KEY   se/cr+et"* ]]

    s3 -o "$BATS_TEST_TMPDIR/object" "$S3/shop/first/kiosk/$name"
    cp "$BATS_TEST_TMPDIR/object" "$BATS_TEST_TMPDIR/damaged"
    damage "$BATS_TEST_TMPDIR/damaged"
    s3 -T "$BATS_TEST_TMPDIR/damaged" "$S3/shop/first/kiosk/$name"
    run backup copies
    fails_with copies "damaged file: $name"
    s3 -T "$BATS_TEST_TMPDIR/object" "$S3/shop/first/kiosk/$name"

    key=$(<"$BACKUP_KEY")
    "$ROOT/scripts/stop.sh" >/dev/null
    mv "$KIOSK_DATA" "$KIOSK_DATA.dead"
    run emergency --from "$ADDRESS" <<<"$key"$'\nKEY\nse/cr+et'
    succeeds
    [[ $output == *"It holds 4 orders, together 400"*"Running."* ]] || { echo "$output"; false; }

    s3 -X DELETE "$S3/shop/first/kiosk/$name"
    s3 -X DELETE "$S3/shop/first/kiosk/$name.sha256"
    s3 -X DELETE "$S3/shop"
    run backup copy
    fails_with copy "refuses"
    end_server
    SERVER=
    run backup copy
    fails_with copy "cannot be reached"
}

@test "an address that cannot be understood is named, and nothing is contacted" {
    target_begin
    for address in sftp://host/path sftp://user:secret@host/path sftp://user@host 'sftp://user@host/a;b' s3://b 's3://shop?endpoint=http://host' 's3://shop?colour=red' 's3://shop?ca=/nowhere' ftp://host/x; do
        ! target_open "$address" || { echo "$address was taken"; false; }
        [[ $TARGET_PROBLEM == *"${address%%\?*}"* || $TARGET_PROBLEM == *colour* || $TARGET_PROBLEM == *nowhere* || $TARGET_PROBLEM == *http://host* ]] || { echo "$TARGET_PROBLEM"; false; }
    done
    target_end
}
