# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Runs the suites scripts/tests/NAME.sh. A suite writes what it likes and ends with the line "NAME: N passed, N failed".

# run_suite NAME: the suite's closing line in SUITE_PASSED and SUITE_FAILED. No closing line, no test, or a bad exit code is a failure.
run_suite() {
    local name=$1 log=$BUILD_LOGS/test-$1.log status=0 closing began=$SECONDS
    mkdir -p "$BUILD_LOGS"
    printf '  %s … ' "$name"
    bash "${SUITES_FOLDER:-$KIOSK_ROOT/scripts/tests}/$name.sh" >"$log" 2>&1 </dev/null || status=$?
    closing=$(grep -E "^$name: [0-9]+ passed, [0-9]+ failed" "$log" | tail -n 1 || true)
    if [[ $closing =~ ^$name:\ ([0-9]+)\ passed,\ ([0-9]+)\ failed ]]; then
        SUITE_PASSED=${BASH_REMATCH[1]} SUITE_FAILED=${BASH_REMATCH[2]} SUITE_NOTE=
    else
        SUITE_PASSED=0 SUITE_FAILED=1 SUITE_NOTE=' (broke off)'
    fi
    if ((SUITE_PASSED + SUITE_FAILED == 0)); then SUITE_FAILED=1 SUITE_NOTE=' (ran nothing)'; fi
    if ((status != 0 && SUITE_FAILED == 0)); then SUITE_FAILED=1 SUITE_NOTE=" (ended with code $status)"; fi
    if ((SUITE_FAILED)); then
        printf 'FAILED (%s)\n' "$(format_seconds $((SECONDS - began)))"
        tail -n "${KIOSK_TEST_TAIL:-60}" "$log" | sed 's/^/    | /'
        say "    the whole log: $log"
    else
        printf 'passed (%s)\n' "$(format_seconds $((SECONDS - began)))"
    fi
}

# has_engine: a Docker engine answers here, and Compose is there.
has_engine() { docker info >/dev/null 2>&1 && { [[ -n ${KIOSK_COMPOSE:-} ]] || docker compose version >/dev/null 2>&1; }; }

# run_outside NAME: runs this suite before the environment is entered, and run_suites counts it there.
run_outside() {
    run_suite "$1"
    export KIOSK_SUITE_OUTSIDE="$1: $SUITE_PASSED passed, $SUITE_FAILED failed$SUITE_NOTE"
}

# run_suites NAME…: one line per suite at the end, then the sum; true when something ran and nothing failed.
run_suites() {
    local name passed=0 failed=0 lines=() outside=${KIOSK_SUITE_OUTSIDE:-}
    # A suite may run suites of its own.
    unset KIOSK_SUITE_OUTSIDE
    if [[ $outside =~ :\ ([0-9]+)\ passed,\ ([0-9]+)\ failed ]]; then lines+=("$outside") passed=${BASH_REMATCH[1]} failed=${BASH_REMATCH[2]}; fi
    for name in "$@"; do
        run_suite "$name"
        lines+=("$name: $SUITE_PASSED passed, $SUITE_FAILED failed$SUITE_NOTE")
        passed=$((passed + SUITE_PASSED)) failed=$((failed + SUITE_FAILED))
    done
    say ""
    if ((${#lines[@]})); then printf '%s\n' "${lines[@]}"; fi
    printf '%d passed, %d failed\n' "$passed" "$failed"
    ((passed > 0 && failed == 0))
}

# For the suites themselves.

# close_suite NAME PASSED FAILED: the closing line, and the exit code.
close_suite() {
    printf '%s: %d passed, %d failed\n' "$1" "$2" "$3"
    exit $(($2 > 0 && $3 == 0 ? 0 : 1))
}

# check_one TITLE COMMAND…: one check that counts as one test, in CHECKS_PASSED or CHECKS_FAILED.
CHECKS_PASSED=0 CHECKS_FAILED=0
check_one() {
    local title=$1
    shift
    if "$@"; then
        printf 'ok: %s\n' "$title"
        CHECKS_PASSED=$((CHECKS_PASSED + 1))
    else
        printf 'NOT OK: %s\n' "$title"
        CHECKS_FAILED=$((CHECKS_FAILED + 1))
    fi
}

# run_ctest LABEL: runs the programs with this label; counts their test functions in CTEST_PASSED and CTEST_FAILED.
run_ctest() {
    local output=$BUILD_LOGS/ctest-$1.txt status=0 broken
    ctest --test-dir "$KIOSK_BUILD" --label-regex "^$1\$" --no-tests=error --verbose --parallel "${2:-$(build_jobs)}" --timeout 300 >"$output" 2>&1 || status=$?
    CTEST_PASSED=$(awk '/Totals: / { for (i = 2; i <= NF; ++i) if ($i ~ /^passed/) sum += $(i - 1) } END { print sum + 0 }' "$output")
    CTEST_FAILED=$(awk '/Totals: / { for (i = 2; i <= NF; ++i) if ($i ~ /^failed/) sum += $(i - 1) } END { print sum + 0 }' "$output")
    # A program that crashed or hung has no totals; ctest still knows that it failed.
    broken=$(awk '/tests failed out of/ { for (i = 1; i <= NF; ++i) if ($i == "tests" && $(i + 1) == "failed") print $(i - 1) }' "$output" | tail -n 1)
    if ((${broken:-0} > CTEST_FAILED)); then CTEST_FAILED=$broken; fi
    if ((status != 0 && CTEST_FAILED == 0)); then CTEST_FAILED=1; fi
    if ((CTEST_FAILED)); then
        grep -aE 'FAIL!|QFATAL|Loc: \[|Actual|Expected|Compared values|\*\*\*(Failed|Exception|Timeout|Not Run)|ASSERT|Sanitizer|No tests were found' "$output" || true
        grep -aA 30 'The following tests FAILED' "$output" || true
        say "the whole output: $output"
    fi
    awk '/Test +#[0-9]+:/' "$output" || true
}

# run_vitest CONFIG…: counts in VITEST_PASSED and VITEST_FAILED.
run_vitest() {
    local result=$BUILD_LOGS/vitest-$1.json status=0
    shift
    rm -f "$result"
    (cd "$KIOSK_ROOT" && npx --no-install vitest run --reporter=default --reporter=json --outputFile.json="$result" "$@") || status=$?
    VITEST_PASSED=$(jq .numPassedTests "$result" 2>/dev/null) || VITEST_PASSED=0
    VITEST_FAILED=$(jq '.numFailedTests + ([.testResults[] | select(.status == "failed" and (.assertionResults | length) == 0)] | length)' "$result" 2>/dev/null) || VITEST_FAILED=1
    if ((status != 0 && VITEST_FAILED == 0)); then VITEST_FAILED=1; fi
}
