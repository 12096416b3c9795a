# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# backups/status.json: how the last run of each kind ended, and which kinds this shop can have. The daemon reads it; it is replaced in one step.

BACKUP_STATUS=$BACKUP_DIR/status.json

rfc3339() { date --utc --date="@$1" +%Y-%m-%dT%H:%M:%SZ; }

# status_kinds: what can stand in the report, as JSON. Without it the daemon would wait for backups that cannot be made on a foreign server.
status_kinds() { { backup_kinds; if has_own_database; then printf 'archive\n'; fi; } | jq --raw-input --null-input --compact-output '[inputs]'; }

# status_change FILTER [JQ-OPTION…]: makes the report anew by a filter of jq, in which $now is the time.
status_change() {
    local filter=$1 old='{}'
    shift
    [[ ! -s $BACKUP_STATUS ]] || old=$(jq -c . "$BACKUP_STATUS" 2>/dev/null) || old='{}'
    jq --arg now "$(rfc3339 "$(date +%s)")" --argjson kinds "$(status_kinds)" "$@" \
        ".version = 1 | .updatedAt = \$now | .kinds = \$kinds | .runs //= {} | $filter" <<<"$old" >"$BACKUP_STATUS.new"
    give_to_postgres 644 "$BACKUP_STATUS.new"
    sync "$BACKUP_STATUS.new"
    mv -f "$BACKUP_STATUS.new" "$BACKUP_STATUS"
    sync "$BACKUP_DIR"
}

# status_tell_kinds: when they are others than those that stand there.
status_tell_kinds() { [[ $(jq -c .kinds "$BACKUP_STATUS" 2>/dev/null) == "$(status_kinds)" ]] || status_change .; }

# status_write KIND ok|failed BEGAN BYTES DETAIL: BEGAN in seconds since 1970.
status_write() {
    # shellcheck disable=SC2016 # $good and the others are jq's
    status_change '(.runs[$kind].lastGoodAt // null) as $good
        | .runs[$kind] = ({startedAt: $began, finishedAt: $now, result: $result, detail: $detail, bytes: $bytes}
            + if $result == "ok" then {lastGoodAt: $began} elif $good then {lastGoodAt: $good} else {} end)' \
        --arg kind "$1" --arg result "$2" --arg began "$(rfc3339 "$3")" --argjson bytes "$4" --arg detail "$5"
}

# status_time KIND FIELD: a time of the last run in seconds since 1970; 0 when there is none.
status_time() {
    local text
    text=$(jq -r --arg kind "$1" --arg field "$2" '.runs[$kind][$field] // empty' "$BACKUP_STATUS" 2>/dev/null) || text=
    if [[ -n $text ]]; then date --date="$text" +%s 2>/dev/null || printf 0; else printf 0; fi
}

status_result() { jq -r --arg kind "$1" '.runs[$kind].result // empty' "$BACKUP_STATUS" 2>/dev/null || true; }
