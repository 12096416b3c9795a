#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# kiosk COMMAND [ARGUMENT…]: runs a command of the installed shop; `kiosk COMMAND --help` explains it.
set -eu
prefix=$(dirname "$(dirname "$(readlink -f "$0")")")
scripts=$prefix/share/kiosk/scripts
command=${1:-}
case $command in
'' | -h | --help)
    echo "Usage: kiosk COMMAND [ARGUMENT…]; kiosk COMMAND --help explains one. The commands:"
    for script in "$scripts"/*.sh; do printf '  %s\n' "$(basename "$script" .sh)"; done
    [ -n "$command" ]
    exit
    ;;
-* | *[!a-z-]*) ;;
*) if [ -f "$scripts/$command.sh" ]; then
    shift
    exec bash "$scripts/$command.sh" "$@"
fi ;;
esac
echo "There is no command '$command'; kiosk --help lists them." >&2
exit 2
