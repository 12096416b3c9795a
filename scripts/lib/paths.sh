# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Where things are. Everything can be moved by the environment; the defaults suit one instance in one checkout.

KIOSK_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# An installed shop (usr/share/kiosk of the packages, also when they were unpacked below another folder) says its version in a file; it has no
# sources, and its programs stand in usr/bin beside it.
KIOSK_INSTALLED='' KIOSK_PREFIX=''
if [[ -f $KIOSK_ROOT/VERSION ]]; then
    KIOSK_INSTALLED=$(<"$KIOSK_ROOT/VERSION")
    KIOSK_PREFIX=${KIOSK_ROOT%/share/kiosk}
    KIOSK_INSIDE=1
    KIOSK_DATA=${KIOSK_DATA:-/var/lib/kiosk}
    KIOSK_WEB=${KIOSK_WEB:-$KIOSK_ROOT/web}
fi
KIOSK_CACHE=$(realpath -m "${KIOSK_CACHE:-/var/cache/kiosk}")
KIOSK_DATA=$(realpath -m "${KIOSK_DATA:-$KIOSK_ROOT/data}")
KIOSK_PRESET=${KIOSK_PRESET:-release}
KIOSK_BUILD=$(realpath -m "${KIOSK_BUILD:-$KIOSK_ROOT/build/$KIOSK_PRESET}")
KIOSK_WEB=$(realpath -m "${KIOSK_WEB:-$KIOSK_ROOT/build/web}")
RUN_DIR=$KIOSK_DATA/run
LOG_DIR=$KIOSK_DATA/logs
