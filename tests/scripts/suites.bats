#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The test runner itself: it must never call something green that is not.
bats_require_minimum_version 1.5.0
load support
setup() {
    load_scripts
    BUILD_LOGS=$BATS_TEST_TMPDIR/log
    SUITES_FOLDER=$BATS_TEST_TMPDIR
    suite good 'echo "good: 3 passed, 0 failed"'
    suite bad 'echo "bad: 2 passed, 1 failed"; exit 1'
    suite empty 'echo "empty: 0 passed, 0 failed"'
    suite silent 'exit 0'
    suite crash 'echo "crash: 5 passed, 0 failed"; exit 139'
}
suite() { printf '%s\n' "$2" >"$BATS_TEST_TMPDIR/$1.sh"; }

@test "all green: the sum is the last line and the exit code is 0" {
    run run_suites good
    [ "$status" -eq 0 ]
    [ "${lines[-2]}" = "good: 3 passed, 0 failed" ]
    [ "${lines[-1]}" = "3 passed, 0 failed" ]
}

@test "one failed test fails the whole, and the other suites still run" {
    run run_suites bad good
    [ "$status" -ne 0 ]
    [ "${lines[-1]}" = "5 passed, 1 failed" ]
}

@test "a suite that ran outside of the environment is counted inside, once" {
    suite nested 'source '"$ROOT"'/scripts/lib/load.sh; SUITES_FOLDER='"$BATS_TEST_TMPDIR"'; run_suites good; echo "nested: 1 passed, 0 failed"'
    run_outside bad
    run run_suites nested
    [ "$status" -ne 0 ]
    [ "${lines[-3]}" = "bad: 2 passed, 1 failed" ]
    [ "${lines[-1]}" = "3 passed, 1 failed" ]
    grep -qx "3 passed, 0 failed" "$BUILD_LOGS/test-nested.log"
}

@test "a suite that ran nothing fails" {
    run run_suites good empty
    [ "$status" -ne 0 ]
    [ "${lines[-2]}" = "empty: 0 passed, 1 failed (ran nothing)" ]
}

@test "a suite that ends without its closing line fails" {
    run run_suites silent good
    [ "$status" -ne 0 ]
    [[ $output == *"silent: 0 passed, 1 failed (broke off)"* ]]
}

@test "a suite that says it is green but ends badly fails" {
    run run_suites crash
    [ "$status" -ne 0 ]
    [[ $output == *"(ended with code 139)"* ]]
}

@test "no suite at all is a failure" {
    run run_suites
    [ "$status" -ne 0 ]
}

@test "an unknown suite is refused with the list of suites" {
    run bash "$ROOT/scripts/test.sh" unti
    [ "$status" -ne 0 ]
    [[ $output == *"no suite 'unti'"*unit* ]]
}

@test "test programs: functions are counted, a crash without totals is a failure" {
    cat >"$BATS_TEST_TMPDIR/ctest" <<'C'
#!/bin/sh
printf '1: Totals: 7 passed, 0 failed, 1 skipped, 0 blacklisted, 4ms\n2: Totals: 4 passed, 0 failed, 0 skipped, 0 blacklisted, 4ms\n'
printf '67%% tests passed, 1 tests failed out of 3\n'
exit 8
C
    chmod +x "$BATS_TEST_TMPDIR/ctest"
    mkdir -p "$BUILD_LOGS"
    PATH=$BATS_TEST_TMPDIR:$PATH run_ctest unit
    [ "$CTEST_PASSED" -eq 11 ]
    [ "$CTEST_FAILED" -eq 1 ]
}

@test "a failing step shows the end of its log and where the rest is" {
    run step "$BATS_TEST_TMPDIR/step.log" "Baking" bash -c 'echo the oven is cold; exit 7'
    [ "$status" -eq 7 ]
    [[ $output == *"the oven is cold"*"$BATS_TEST_TMPDIR/step.log"* ]]
}

@test "every script explains itself" {
    for script in "$ROOT"/scripts/*.sh; do
        case $script in */check-spdx.sh) continue ;; esac
        run bash "$script" --help
        [ "$status" -eq 0 ] || { echo "$script"; false; }
        [[ $output == *"$(basename "$script")"* ]] || { echo "$script"; false; }
    done
}
