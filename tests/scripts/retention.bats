#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
bats_require_minimum_version 1.5.0
load support
load shop
setup() { load_scripts; }

@test "400 days of nightly backups: each night exactly 14 days, 8 weeks and 12 months are there, and nothing else" {
    python3 - "$ROOT" <<'P'
import datetime, subprocess, sys
day, utc, have, ever = 86400, datetime.timezone.utc, [], []
start = int(datetime.datetime(2026, 1, 1, 3, tzinfo=utc).timestamp())
rule = subprocess.Popen(["bash", "-c", f"source {sys.argv[1]}/scripts/lib/backup-retention.sh; while read -r line; do tr ',' '\\n' <<<\"$line\" | retention_keep 14 8 12 | paste -sd,; done"],
                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
def newest_per(key, limit):
    newest = {}
    for at in ever:
        newest[key(datetime.datetime.fromtimestamp(at, utc))] = at
    return set(sorted(newest.values())[-limit:])
for night in range(400):
    at = start + night * day
    ever.append(at)
    have.append(at)
    print(",".join(f"{one} b{one}" for one in have), file=rule.stdin, flush=True)
    have = sorted(int(name[1:]) for name in rule.stdout.readline().strip().split(","))
    expected = newest_per(lambda d: d.date(), 14) | newest_per(lambda d: d.isocalendar()[:2], 8) | newest_per(lambda d: (d.year, d.month), 12)
    assert have == sorted(expected), (night, have, sorted(expected))
    assert at in have
assert 25 <= len(have) <= 34, len(have)
P
}

@test "the newest backup stays, however old it is and whatever the limits are" {
    [ "$(retention_keep 0 0 0 <<<'100 old')" = old ]
    [ "$(printf '100 a\n300 c\n200 b\n' | retention_keep 0 0 0)" = c ]
    [ -z "$(retention_keep 14 8 12 </dev/null)" ]
}

@test "old dumps go only after a verification; damage, or the lack of a newer whole one, keeps them all" {
    make_shop
    touch "$KIOSK_DATA/kiosk.conf"
    backup() { KIOSK_INSIDE=1 "$ROOT/scripts/backup.sh" "$@" 3>&-; }
    backup full
    backup dump
    newest=$(basename "$BACKUP_DUMPS"/*.dump)
    for night in {1..40}; do
        name=kiosk-$(date --utc --date="2026-01-01 $night days" +%Y%m%d)T030000Z.dump
        ln "$BACKUP_DUMPS/$newest" "$BACKUP_DUMPS/$name"
        (cd "$BACKUP_DUMPS" && sha256sum "$name" >"$name.sha256")
    done
    # A newer one that was never proven does not count.
    touch "$BACKUP_DUMPS/kiosk-20300101T030000Z.dump"
    echo bad >>"$BACKUP_DUMPS/kiosk-20260105T030000Z.dump.sha256"
    sed -i 's/^./z/' "$BACKUP_DUMPS/kiosk-20260105T030000Z.dump.sha256"
    run backup verify
    [ "$status" -ne 0 ]
    [ "$(find "$BACKUP_DUMPS" -name '*.sha256' | wc -l)" = 41 ]
    rm "$BACKUP_DUMPS/kiosk-20260105T030000Z.dump.sha256"
    run backup verify
    [ "$status" -eq 0 ] || { echo "$output"; false; }
    [ -e "$BACKUP_DUMPS/$newest" ]
    kept=$(find "$BACKUP_DUMPS" -name '*.sha256' | wc -l)
    ((kept >= 14 && kept < 25)) || { ls "$BACKUP_DUMPS"; false; }
    [ ! -e "$BACKUP_DUMPS/kiosk-20260103T030000Z.dump" ]
    [ -e "$BACKUP_DUMPS/kiosk-20260131T030000Z.dump" ]
}
teardown() { process_stop postgres INT 30 >/dev/null 2>&1 || true; }
