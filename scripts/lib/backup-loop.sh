#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# backup-loop.sh SECONDS: the timer of a shop without systemd, started by start.sh: asks backup.sh again and again what is due, has large logs begin anew,
# and starts a database that has ended on a full disk as soon as there is room.
# Told to end, it ends what it has begun, too; pgBackRest goes on from there the next time.
set -uo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/load.sh"
trap 'trap "" TERM; kill -TERM 0; wait; exit 0' TERM
pace=$(($1 < 5 ? $1 : 5))
due=$((SECONDS + $1))
while :; do
    sleep "$pace" &
    wait $!
    room_revive_database
    if ((SECONDS >= due)); then
        # In containers the logs are the edge's to rotate.
        [[ -n ${KIOSK_CONTAINER:-} ]] || rotate_logs
        bash "$KIOSK_ROOT/scripts/backup.sh" --due &
        wait $!
        due=$((SECONDS + $1))
    fi
done
