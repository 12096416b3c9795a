#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# backup-loop.sh SECONDS: the timer of a shop without systemd, started by start.sh: asks backup.sh again and again what is due.
# Told to end, it ends what it has begun, too; pgBackRest goes on from there the next time.
set -uo pipefail
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
trap 'trap "" TERM; kill -TERM 0; wait; exit 0' TERM
while :; do
    sleep "$1" &
    wait $!
    bash "$scripts/backup.sh" --due &
    wait $!
done
