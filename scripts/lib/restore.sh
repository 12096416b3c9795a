# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What all restores share: nobody else is at work, the loss is said and agreed to, the shop stops, and whatever fails the old data is put back.

REPLACED_DIR=$KIOSK_DATA/replaced
RESTORE_WORK='' RESTORE_UNDO='' RESTORE_WAS_RUNNING=''

# psql_at SOCKET DATABASE ARGS…: as the administrator of a private cluster.
psql_at() {
    backup_as_postgres "$POSTGRES_BIN/psql" --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --host="$1" --username=postgres --dbname="$2" "${@:3}"
}

shop_answers() { [[ -n $(kiosk_psql --command="select 1 where to_regclass('orders') is not null" 2>/dev/null) ]]; }

# restore_begin: locks, and the undoing of everything when this script ends before restore_done. Held until then: nobody starts, stops or backs up.
restore_begin() {
    exec {RESTORE_LOCK}>"$RUN_DIR/start.lock"
    flock --nonblock "$RESTORE_LOCK" || die "A start.sh, stop.sh or restore is at work on $KIOSK_DATA; wait for it."
    backup_claim "a restore" || die "The shop in $KIOSK_DATA is taken by $BACKUP_HOLDER; wait for its end."
    ! update_was_cut_off || die "An update was cut off; $(update_finisher) finishes it, then the shop can be restored."
    ! emergency_is_at_work || die "An emergency restore was cut off, so there is no shop yet; run scripts/emergency-restore.sh again."
    trap restore_undo EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
}

# restore_undo: the shop is as it was before.
restore_undo() {
    local status=$?
    trap - EXIT
    trap '' INT TERM HUP
    if [[ -n $RESTORE_UNDO ]]; then
        warn "The restore did not succeed; the old data is put back."
        if "$RESTORE_UNDO"; then
            books_undo
        else
            warn "Putting it back failed; nothing was deleted, look into $REPLACED_DIR."
        fi
    fi
    if [[ -n $RESTORE_WAS_RUNNING ]]; then
        start_shop || warn "The shop did not start again; scripts/start.sh says why."
    fi
    books_forget
    if ((status == 0)); then status=1; fi
    exit "$status"
}

restore_done() {
    trap - EXIT INT TERM HUP
    books_forget
}

# start_shop: with the programs that are there.
start_shop() {
    exec {RESTORE_LOCK}>&-
    (KIOSK_SKIP_BUILD=1 env --default-signal=INT,TERM,HUP bash "$KIOSK_ROOT/scripts/start.sh" {BACKUP_LOCK}>&-) >"$LOG_DIR/restore-start.log" 2>&1 || {
        tail -n 5 "$LOG_DIR/restore-start.log" >&2
        return 1
    }
}

# stop_sales: nothing new comes in. With `all`, the database stops, too; its last WAL goes into the archive.
stop_sales() {
    local name
    for name in nginx kioskd; do
        if process_is_alive "$name"; then RESTORE_WAS_RUNNING=1; fi
    done
    process_stop backup TERM 20 || true
    process_stop nginx QUIT 8 || true
    process_stop kioskd TERM 12 || true
    if [[ ${1:-} == all ]]; then process_stop postgres INT 120 || true; fi
}

# say_loss MOMENT: what a return to MOMENT (a time with its zone) loses.
say_loss() {
    local seconds count total last
    seconds=$(($(date +%s) - $(date --date="$1" +%s)))
    say "The shop goes back to $(date --date="$1" '+%F %T %Z'), $(format_span "$seconds") ago. Everything that happened since then is lost."
    if shop_answers && IFS='|' read -r count total last < <(kiosk_psql --command="select count(*), coalesce(sum(total), 0), coalesce(max(created_at)::text, '') from orders where created_at > '$1'"); then
        say "Orders after that moment: $count, together $total in the currency's smallest unit${last:+, the last one at $last}."
    else
        say "The database does not answer (or has no orders table), so the orders after that moment cannot be counted."
    fi
    say "Cards that were charged after that moment stay charged, and the shop will not know it; a list says which, as far as the database can be read."
    say "The replaced data is kept aside, it is not deleted."
}

format_span() { if (($1 >= 86400)); then printf '%d days %d h' $(($1 / 86400)) $(($1 % 86400 / 3600)); elif (($1 >= 3600)); then printf '%d h %d min' $(($1 / 3600)) $(($1 % 3600 / 60)); else format_seconds "$1"; fi; }

# confirm YES: a person says yes, or --yes was given. compose.sh restores in two runs. In the first, with KIOSK_RESTORE_ASK, the shop sells and nothing is
# done beyond asking; its status is RESTORE_UNCOUNTED when the database did not answer, so that nobody could count what is lost. When it did answer, the
# second has KIOSK_RESTORE_COUNTED, and goes no further with a database that answers no more: nobody has agreed to a loss that cannot be counted.
RESTORE_UNCOUNTED=10
confirm() {
    ask_person "$1"
    if [[ -n ${KIOSK_RESTORE_ASK:-} ]]; then
        restore_done
        shop_answers || exit "$RESTORE_UNCOUNTED"
        exit 0
    fi
    [[ -z ${KIOSK_RESTORE_COUNTED:-} ]] || shop_answers ||
        die "The database answered when you agreed, and now it does not, so the orders and charged cards that a restore loses cannot be listed. Nothing was changed; when the shop does not come back by itself, restore again, and you are asked about just that."
}
ask_person() {
    local answer=
    [[ -z $1 ]] || return 0
    [[ -t 0 ]] || die "Nobody is there to ask; give --yes to go on without a question. Nothing was changed."
    read -r -p "Go on? Type yes: " answer
    [[ $answer == yes ]] || die "Nothing was changed."
}

# day_sums MOMENT: of the orders before MOMENT, "day|count|sum" per business day; a query for psql.
day_sums() { printf "select business_date, count(*), sum(total) from orders where created_at < '%s' group by 1 order by 1" "$1"; }

# missing_orders LIVE RESTORED [exact]: the days on which the restored database has less than the living one had (with `exact`: anything else).
missing_orders() {
    awk -F'|' -v exact="${3:-}" 'NR == FNR { count[$1] = $2; sum[$1] = $3; next }
        exact ? (count[$1] != $2 || sum[$1] != $3) : (count[$1] + 0 < $2 || sum[$1] + 0 < $3) {
            printf "%s: %d orders of %s instead of %d of %s\n", $1, count[$1], sum[$1] + 0, $2, $3 }' "$2" "$1"
}
