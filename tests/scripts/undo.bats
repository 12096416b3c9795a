#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What an interrupted restore or upgrade leaves: the shop's own cluster is never what is deleted.
bats_require_minimum_version 1.5.0
load support
setup() {
    load_scripts
    RESTORE_WORK=$REPLACED_DIR/now
    mkdir -p "$KIOSK_DATA/postgres" "$RESTORE_WORK/postgres" "$RUN_DIR"
    echo own >"$KIOSK_DATA/postgres/whose"
    echo copy >"$RESTORE_WORK/postgres/whose"
}

@test "before the mark the copy goes" {
    cluster_undo
    [ "$(cat "$KIOSK_DATA/postgres/whose")" = own ]
    [ ! -e "$RESTORE_WORK" ]
}

@test "between the mark and the exchange nothing is exchanged, and nothing is deleted" {
    mark_replaced
    cluster_undo
    [ "$(cat "$KIOSK_DATA/postgres/whose")" = own ]
    [ "$(cat "$RESTORE_WORK/postgres/whose")" = copy ]
}

@test "after the exchange the own cluster comes back, and what was sold meanwhile is kept" {
    mark_replaced
    put_cluster "$RESTORE_WORK/postgres"
    [ "$(cat "$KIOSK_DATA/postgres/whose")" = copy ]
    cluster_undo
    [ "$(cat "$KIOSK_DATA/postgres/whose")" = own ]
    [ "$(cat "$RESTORE_WORK/postgres/whose")" = copy ]
    # Once more changes nothing.
    cluster_undo
    [ "$(cat "$KIOSK_DATA/postgres/whose")" = own ]
}
