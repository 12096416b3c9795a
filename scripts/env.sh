#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# env.sh run COMMAND…   runs COMMAND in the project's Debian 13 environment, in the current folder
# env.sh shell          opens a shell there
# env.sh prepare        only makes the environment
# env.sh where          says which environment this is
#
# The environment is this machine when it has Qt 6.8 (Debian 13), else a Debian 13 root file system in KIOSK_CACHE
# (default /var/cache/kiosk), made on first use. packaging/debian/control lists what is in it.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"

case ${1:-} in
run)
    shift
    (($#)) || die "env.sh run needs a command."
    [[ -z ${KIOSK_INSIDE:-} ]] || exec "$@"
    [[ $(environment_mode) == host ]] || as_root "$0" run "$@"
    environment_prepare
    environment_exec "$@"
    ;;
shell)
    enter_environment "$0" shell
    exec bash -i
    ;;
prepare)
    enter_environment "$0" prepare
    ;;
where)
    if [[ $(environment_mode) == root ]]; then say "root file system: $(environment_root)"; else say "this machine"; fi
    ;;
*)
    die "env.sh needs one of: run COMMAND…, shell, prepare, where (see --help)."
    ;;
esac
