#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
bats_require_minimum_version 1.5.0
load support
setup() { load_scripts; }

@test "the package list leaves out versions, profiles, substitutions, alternatives and our own packages" {
    cat >"$BATS_TEST_TMPDIR/control" <<'C'
# a comment, with commas
Source: kiosk
Build-Depends:
 cmake (>= 3.25),
 bats <!nocheck>,
 libfoo [amd64] | libbar
Package: kiosk
Depends: ${misc:Depends}, nginx, kiosk-qml (= ${binary:Version})
Description: not, a, list
 nor, this
Package: kiosk-qml
Depends: qml-thing
C
    run control_packages "$BATS_TEST_TMPDIR/control"
    [ "$status" -eq 0 ]
    [ "$output" = $'bats\ncmake\nlibfoo\nnginx\nqml-thing' ]
}

@test "every package of the list is known to Debian 13" {
    command -v apt-cache || skip "apt-cache is missing"
    [ -z "$(missing_host_packages)" ]
}

@test "Qt 6.8 and newer are new enough, older ones and nonsense are not" {
    for version in 6.8.2+dfsg-9 6.8 6.10.1-1 7.0; do qt_is_new_enough "$version" || { echo "$version"; false; }; done
    for version in 6.4.2+dfsg-10 6.7.9 5.15.8 "" none; do ! qt_is_new_enough "$version" || { echo "$version"; false; }; done
}

@test "a wrong KIOSK_ENVIRONMENT is refused with one sentence" {
    KIOSK_ENVIRONMENT=banana run environment_mode
    [ "$status" -ne 0 ]
    [[ $output == *"can only be 'host' or 'root'"* ]]
}

@test "the environment's key changes with the package list" {
    before=$(environment_key)
    cp "$CONTROL_FILE" "$BATS_TEST_TMPDIR/control"
    printf 'Package: x\nDepends: one-more\n' >>"$BATS_TEST_TMPDIR/control"
    CONTROL_FILE=$BATS_TEST_TMPDIR/control
    [ "$before" != "$(environment_key)" ]
}

@test "a closed folder above a path is found, an open one is not" {
    mkdir -p "$BATS_TEST_TMPDIR/closed/inner/deep" "$BATS_TEST_TMPDIR/open/inner"
    chmod 700 "$BATS_TEST_TMPDIR/closed"
    chmod 755 "$BATS_TEST_TMPDIR" "$BATS_TEST_TMPDIR/open" "$BATS_TEST_TMPDIR/open/inner"
    [ "$(hidden_ancestor "$BATS_TEST_TMPDIR/closed/inner/deep")" = "$BATS_TEST_TMPDIR/closed" ]
    [ -z "$(hidden_ancestor /usr/bin/env)" ]
}
