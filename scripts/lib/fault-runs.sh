# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The two shops in which faults strike, for the short run of the suite and the long one of scripts/faults.sh. Each adds to FAULTS_PASSED and FAULTS_FAILED.
# Starting a shop loads this once more.
FAULTS_PASSED=${FAULTS_PASSED:-0} FAULTS_FAILED=${FAULTS_FAILED:-0}

# faults_in_a_shop FOLDER VITEST_ARGUMENTS…: these specs in a shop whose data has a disk of its own.
faults_in_a_shop() {
    local folder=$1
    shift
    trap 'stop_test_instance "'"$folder"'" faults-servers >/dev/null' EXIT
    mount_test_disk "$folder"
    # Small enough that archive-away.spec.ts reaches it.
    export KIOSK_BACKUP_QUEUE=64MiB
    start_test_instance "$folder" >"$folder/start.log" || { cat "$folder/start.log" >&2; die "The shop did not start."; }
    run_fault_specs faults "$@"
    trap - EXIT
    stop_test_instance "$folder" faults-servers >/dev/null
}

# faults_on_a_small_disk FOLDER: a shop on a disk of 400 MiB that fills up.
faults_on_a_small_disk() {
    trap 'end_small_disk "'"$1"'"' EXIT
    make_small_disk "$1"
    # It has no disk whose power can be cut.
    unset KIOSK_TEST_DISK
    KIOSK_STORAGE_BALLAST=1073741824 start_test_instance "$1"
    run_fault_specs full-disk full-disk
    trap - EXIT
    end_small_disk "$1"
}

run_fault_specs() {
    local name=$1 result=$BUILD_LOGS/vitest-$1.json
    shift
    run_vitest "$name" --config tests/faults/vitest.config.ts "$@"
    FAULTS_PASSED=$((FAULTS_PASSED + VITEST_PASSED)) FAULTS_FAILED=$((FAULTS_FAILED + VITEST_FAILED))
    # One line for each test, and what went wrong in it.
    [[ -n ${KIOSK_FAULTS_REPORT:-} ]] || return 0
    printf '%s: %s passed, %s failed\n' "$name" "$VITEST_PASSED" "$VITEST_FAILED" >>"$KIOSK_FAULTS_REPORT"
    [[ -f $result ]] || return 0
    jq -r '.testResults[] | (.name | sub(".*/"; "") | sub(".spec.ts$"; "")) as $spec
        | if (.assertionResults | length) == 0 then "FAILED  \($spec): \(.message | .[:500])"
          else .assertionResults[] | select(.status != "skipped" and .status != "pending")
            | "\(if .status == "passed" then "passed" else "FAILED" end)  \($spec): \(.fullName) (\((.duration // 0) / 1000 | floor) s)",
              (.failureMessages[] | "        \(.[:2000] | split("\n    at ")[0])") end' "$result" >>"$KIOSK_FAULTS_REPORT"
}

end_small_disk() {
    local logs=$BUILD_LOGS/full-disk-servers
    bash "$KIOSK_ROOT/scripts/stop.sh" || true
    rm -rf "$logs"
    cp -r "$1/data/logs" "$logs" || true
    umount "$1/data/logs" "$1"
    rm -rf "$1"
}
