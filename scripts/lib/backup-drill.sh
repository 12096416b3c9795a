# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The restore drill: a backup that was never restored is a hope. The newest one is restored beside the living shop, which goes on, recovered
# with everything that was archived, examined, and compared order sum by order sum.

drill_fails() {
    BACKUP_DETAIL=$1
    return 1
}

# drill_in CLUSTER SOCKET LOGS: the drill itself; leaves its sentence in BACKUP_DETAIL.
drill_in() {
    local cluster=$1 socket=$2 logs=$3 moment difference orders began=$SECONDS
    moment=$(kiosk_psql --command='select clock_timestamp()') || { drill_fails "the shop's database does not answer"; return 1; }
    pgbackrest_run check >"$logs/check.log" 2>&1 || { drill_fails "WAL does not reach the repository: $(last_words "$logs/check.log")"; return 1; }
    kiosk_psql --command="$(day_sums "$moment")" >"$logs/live.sums" || { drill_fails "the shop's orders cannot be read"; return 1; }
    cluster_restore "$cluster" "$logs/restore.log" --type=default --target-timeline="$(timeline_at now)" ||
        { drill_fails "the backup cannot be restored: $(last_words "$logs/restore.log")"; return 1; }
    cluster_recover "$cluster" "$socket" "$logs/postgres" off ||
        { drill_fails "the restored backup does not recover: $(grep -ahE 'FATAL|PANIC' "$logs"/postgres/* | tail -n 1 | cut -c1-300)"; return 1; }
    database_check "$socket" kiosk "$logs/amcheck.log" || { drill_fails "the restored backup is damaged: $(head -n 1 "$logs/amcheck.log")"; return 1; }
    psql_at "$socket" kiosk --command="$(day_sums "$moment")" >"$logs/restored.sums" || { drill_fails "the restored backup has no orders table"; return 1; }
    difference=$(missing_orders "$logs/live.sums" "$logs/restored.sums" exact)
    [[ -z $difference ]] || { drill_fails "the restored backup differs from the shop: ${difference//$'\n'/; }"; return 1; }
    orders=$(awk -F'|' '{ sum += $2 } END { print sum + 0 }' "$logs/live.sums")
    BACKUP_DETAIL="backup $(newest_backup .label) was restored and examined in $((SECONDS - began)) s; $orders orders agree with the shop"
}

backup_drill() {
    local work=$BACKUP_DIR/drill socket status=0
    socket=$(socket_folder "$work")
    # An interrupted drill's cluster is only a copy.
    cluster_stop "$work/postgres" "$socket" || { drill_fails "the cluster of an interrupted drill does not stop"; return 1; }
    rm -rf "$work"
    make_folder 700 "$(postgres_user)" "$work"
    make_folder 755 "$(postgres_user)" "$work/logs"
    make_folder 755 "$(postgres_user)" "$work/logs/postgres"
    drill_in "$work/postgres" "$socket" "$work/logs" || status=1
    cluster_stop "$work/postgres" "$socket" || true
    rm -rf "$work/postgres"
    return "$status"
}
