#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# make-root.sh STAGE ROOT [PACKAGE…]: one stage of making a Debian 13 root file system; a change here makes a new environment.
set -euo pipefail
stage=$1 root=$2
shift 2

base() {
    debootstrap --variant=minbase trixie "$root"
    # Services are started by the scripts of the project, never by the installation of a package.
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod 755 "$root/usr/sbin/policy-rc.d"
    mkdir -p "$root/etc/postgresql-common" "$root/etc/dpkg/dpkg.cfg.d" "$root/etc/apt/apt.conf.d"
    printf 'create_main_cluster = false\n' >"$root/etc/postgresql-common/createcluster.conf"
    printf 'force-unsafe-io\n' >"$root/etc/dpkg/dpkg.cfg.d/unsafe-io"
    printf 'path-exclude /usr/share/man/*\npath-exclude /usr/share/doc/*\npath-include /usr/share/doc/*/copyright\n' \
        >"$root/etc/dpkg/dpkg.cfg.d/no-documents"
    printf 'Acquire::Retries "3";\nAPT::Install-Recommends "false";\n' >"$root/etc/apt/apt.conf.d/90kiosk"
    # A bind mount of the checkout below /root must be reachable for the unprivileged users.
    chmod 711 "$root/root"
}

# The following stages run inside the root.
packages() {
    export DEBIAN_FRONTEND=noninteractive
    apt-get update
    apt-get install -y --no-install-recommends -o Dpkg::Options::=--force-confold "$@"
    apt-get clean
}

users() {
    getent passwd kiosk >/dev/null || useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin kiosk
}

# Debian's npm 9 cannot install current tools; its only use is to fetch npm 11.
npm11() {
    npm install --global --prefix /usr/local --no-audit --no-fund npm@11
    /usr/local/bin/npm --version
}

"$stage" "$@"
