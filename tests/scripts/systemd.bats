#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What systemd itself says about the units; their programs are replaced by one that is surely there.
bats_require_minimum_version 1.5.0

setup() {
    UNITS=$BATS_TEST_TMPDIR/units
    mkdir "$UNITS"
    for unit in "$BATS_TEST_DIRNAME"/../../packaging/systemd/*.{service,socket,timer}; do
        sed -E 's|^(Exec[A-Za-z]*)=/usr/[^ ]*|\1=/bin/true|' "$unit" >"$UNITS/${unit##*/}"
    done
}

@test "systemd understands every line of the units" {
    run systemd-analyze verify --man=no "$UNITS"/*
    echo "$output"
    [ "$status" -eq 0 ]
    [[ $output != *"$UNITS"* && $output != *"Unknown"* ]]
}

@test "kioskd may do next to nothing, the database and the edge little" {
    systemd-analyze security --offline=true --threshold=15 "$UNITS/kioskd.service" >/dev/null
    systemd-analyze security --offline=true --threshold=40 "$UNITS/kiosk-postgresql.service" >/dev/null
    systemd-analyze security --offline=true --threshold=55 "$UNITS/kiosk-edge.service" >/dev/null
    systemd-analyze security --offline=true --threshold=30 "$UNITS/kiosk-session.service" >/dev/null
    systemd-analyze security --offline=true --threshold=15 "$UNITS/kiosk-terminal-sim.service" >/dev/null
    systemd-analyze security --offline=true --threshold=25 "$UNITS/kiosk-certificate.service" >/dev/null
    systemd-analyze security --offline=true --threshold=25 "$UNITS/kiosk-logs.service" >/dev/null
}

@test "the backups may do little: the database's user, who reads everything and changes nothing but the shop's folder" {
    systemd-analyze security --offline=true --threshold=25 "$UNITS/kiosk-backup.service" >/dev/null
}

@test "each process is started again, and kioskd not with a wrong configuration" {
    for unit in "$UNITS"/*.service; do grep -qxE 'Restart=always|Type=oneshot' "$unit" || { echo "$unit"; false; }; done
    grep -qx 'RestartPreventExitStatus=78' "$UNITS/kioskd.service"
}

@test "kioskd says that it is ready and alive, and systemd ends it when it falls silent" {
    grep -qx 'Type=notify' "$UNITS/kioskd.service"
    grep -qx 'WatchdogSec=30s' "$UNITS/kioskd.service"
}
