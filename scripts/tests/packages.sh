#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian packages: what lintian says; their life in a fresh root without systemd: installed, used, upgraded, removed, purged; what they do on a full disk; how
# install.sh makes a shop of a Debian that was just set up; their life on a machine that systemd has booted, whose plug is pulled, and that is lost; and
# update.sh, whatever fails.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../lib/load.sh"
cd "$KIOSK_ROOT"
((EUID == 0)) || die "The packages are installed in a root of their own, which needs root."

lintian_is_silent() {
    local output
    output=$(lintian --allow-root build/debs/*.deb 2>&1) || true
    printf '%s\n' "$output"
    ! grep -q '^[EW]:' <<<"$output"
}

release_as() { bash tests/packages/release-as.sh build/debs "$1" "$2" "$work/key" "${@:3}"; } # release_as VERSION FOLDER [SHELL-LINES]

# boot BELOW DEBS: a machine in $machine; its first process is $booted.
boot() {
    local group=$work/groups/kiosk-test.$$
    mkdir -p "$work/groups"
    mountpoint --quiet "$work/groups" || mount -t cgroup2 cgroup2 "$work/groups"
    mkdir -p "$group"
    # systemd wants a group that holds nobody else.
    bash -c 'echo $$ >"$1/cgroup.procs" && exec unshare --mount --net --pid --uts --ipc --cgroup --fork --kill-child --propagation private bash "${@:2}"' boot "$group" \
        tests/packages/boot-root.sh "$1" "$machine" "$2" "$KIOSK_ROOT/tests/packages" </dev/null >"$work/boot.log" 2>&1 &
    outside=$!
    local deadline=$((SECONDS + 60))
    until booted=$(pgrep --parent "$outside") && [[ $(in_machine systemctl is-system-running 2>/dev/null) =~ ^(running|degraded)$ ]]; do
        if ! kill -0 "$outside" 2>/dev/null || ((SECONDS >= deadline)); then
            cat "$work/boot.log"
            return 1
        fi
        sleep 0.2
    done
}
in_machine() { nsenter --target "$booted" --root --wd --mount --net --pid --uts --ipc --cgroup env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"; }
# With the first process every other one is gone at once.
pull_the_plug() {
    kill -KILL "${booted:-$outside}" 2>/dev/null || true
    wait "$outside" || true
}

bash scripts/package.sh
work=$(mktemp -d)
outside='' booted='' machine=''
clean_up() {
    if [[ -n $outside ]]; then kill -KILL "$outside" 2>/dev/null || true; fi
    if mountpoint --quiet "$work/groups"; then find "$work/groups/kiosk-test.$$" -depth -type d -exec rmdir {} +; umount "$work/groups"; fi
    umount "$work/fresh" "$work/machine" "$work/second" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT
minisign -G -W -f -p "$work/key.pub" -s "$work/key" >/dev/null
minisign -G -W -f -p "$work/other.pub" -s "$work/other" >/dev/null
release_as 99 "$work/next"
release_as 98 "$work/before"
# shellcheck disable=SC2016 # for the shell of the release
release_as 100 "$work/broken" 'if [ "$1" = migrate ]; then echo "it cannot be done" >&2; exit 1; fi'
check_one "lintian finds nothing wrong" lintian_is_silent
# A network, processes and mounts of its own: they end with it, and no port of this machine is touched.
for life in life full-disk; do
    unshare --mount --net --pid --fork --kill-child --propagation private bash tests/packages/fresh-root.sh "$KIOSK_ROOT/build/debs" "$work" "$KIOSK_ROOT/tests/packages" "$KIOSK_ROOT/scripts" \
        "$life.sh" </dev/null 2>&1 | tee "$work/$life" || true
    CHECKS_PASSED=$((CHECKS_PASSED + $(grep -c '^ok: ' "$work/$life" || true))) CHECKS_FAILED=$((CHECKS_FAILED + $(grep -c '^NOT OK: ' "$work/$life" || true)))
    check_one "$life.sh came to its end" grep -qx 'the end' "$work/$life"
done
# offer: what is served to owners, and the same archive after somebody has changed it.
offer() {
    local made=$work/offer
    mkdir "$made"
    cp "$work/before/install.sh" "$made/"
    cp "$work/key.pub" "$made/release.pub"
    tar --create --gzip --file "$made/kiosk-app.tar.gz" --directory "$work" before
    tar --create --gzip --file "$made/next.tar.gz" --directory "$work" next
    cp -r "$work/before" "$work/changed"
    echo more >>"$work/changed/kiosk-web_98.deb"
    tar --create --gzip --file "$made/changed.tar.gz" --directory "$work" changed
}
offer
mkdir "$work/fresh"
: >"$work/fresh.said"
mount -t tmpfs -o mode=755 tmpfs "$work/fresh"
machine=$work/fresh
if bash tests/packages/fresh-debian.sh "$KIOSK_CACHE/debian-13" "$work/before" >"$work/debian.log" 2>&1; then
    if boot "$KIOSK_CACHE/debian-13" "$work/offer"; then in_machine bash /tmp/tests/fresh.sh </dev/null 2>&1 | tee "$work/fresh.said" || true; fi
    pull_the_plug
else
    cat "$work/debian.log"
fi
CHECKS_PASSED=$((CHECKS_PASSED + $(grep -c '^ok: ' "$work/fresh.said" || true))) CHECKS_FAILED=$((CHECKS_FAILED + $(grep -c '^NOT OK: ' "$work/fresh.said" || true)))
check_one "fresh.sh came to its end" grep -qx 'the end' "$work/fresh.said"
# second_machine: knows nothing of the first but the medium, the sheet, and what a guest remembers.
second_machine() {
    local first=$work/machine/upper
    mkdir -p "$machine"/upper/{srv/medium,var/lib}
    cp "$first"/var/lib/kiosk/backups/system/* "$machine/upper/srv/medium/"
    cp "$first"/var/lib/{sheet,order.key,order.id} "$machine/upper/var/lib/"
}
mkdir "$work/machine" "$work/second"
for phase in install again emergency; do
    : >"$work/$phase"
    machine=$work/machine
    if [[ $phase == emergency ]]; then machine=$work/second; fi
    mountpoint --quiet "$machine" || mount -t tmpfs -o mode=755 tmpfs "$machine"
    if [[ $phase == emergency ]]; then second_machine || true; fi
    if boot / "$KIOSK_ROOT/build/debs"; then in_machine bash /tmp/tests/booted.sh $phase </dev/null 2>&1 | tee "$work/$phase" || true; fi
    pull_the_plug
    CHECKS_PASSED=$((CHECKS_PASSED + $(grep -c '^ok: ' "$work/$phase" || true))) CHECKS_FAILED=$((CHECKS_FAILED + $(grep -c '^NOT OK: ' "$work/$phase" || true)))
    check_one "the life of a booted machine came to its end ($phase)" grep -qx "the end of $phase" "$work/$phase"
done
tap=$work/update.tap
bats --formatter tap tests/packages | tee "$tap" || true
planned=$(sed -n 's/^1\.\.\([0-9]*\)$/\1/p' "$tap" | head -n 1)
answered=$(grep -cE '^(not )?ok ' "$tap" || true)
CHECKS_PASSED=$((CHECKS_PASSED + $(grep -c '^ok ' "$tap" || true)))
CHECKS_FAILED=$((CHECKS_FAILED + $(grep -c '^not ok ' "$tap" || true) + ${planned:-1} - answered))
close_suite packages "$CHECKS_PASSED" "$CHECKS_FAILED"
