# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# When which backup is due: a rule of dates alone.

# The hour of the night, in the machine's time zone, at which a new day of backups begins.
BACKUP_HOUR=03:00
# A kind that failed is tried again after this time.
BACKUP_RETRY_SECONDS=900

# backup_boundary KIND NOW: the latest moment, in seconds since 1970, since which KIND must have succeeded once.
backup_boundary() {
    local day at
    case $1 in
    full | system | copies) day="$(date --date="@$2" +%F) $(($(date --date="@$2" +%u) - 1)) days ago" ;; # Monday
    drill) day=$(date --date="@$2" +%Y-%m-01) ;;
    *) day=$(date --date="@$2" +%F) ;;
    esac
    at=$(date --date="$(date --date="$day" +%F) $BACKUP_HOUR" +%s)
    # Before that hour the previous day, week or month still counts.
    if ((at > $2)); then
        case $1 in
        full | system | copies) day="$(date --date="$day" +%F) 7 days ago" ;;
        drill) day="$(date --date="$day" +%F) 1 month ago" ;;
        *) day="$(date --date="$day" +%F) 1 day ago" ;;
        esac
        at=$(date --date="$(date --date="$day" +%F) $BACKUP_HOUR" +%s)
    fi
    printf '%s' "$at"
}

# backup_is_due KIND LAST_GOOD LAST_TRY NOW: all in seconds since 1970, 0 for never.
backup_is_due() {
    (($2 < $(backup_boundary "$1" "$4"))) && (($3 + BACKUP_RETRY_SECONDS <= $4 || $3 <= $2))
}
