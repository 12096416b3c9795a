# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Where things are. Everything can be moved by the environment; the defaults suit one instance in one checkout.

KIOSK_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
KIOSK_CACHE=$(realpath -m "${KIOSK_CACHE:-/var/cache/kiosk}")
KIOSK_DATA=$(realpath -m "${KIOSK_DATA:-$KIOSK_ROOT/data}")
KIOSK_PRESET=${KIOSK_PRESET:-release}
KIOSK_BUILD=$(realpath -m "${KIOSK_BUILD:-$KIOSK_ROOT/build/$KIOSK_PRESET}")
KIOSK_WEB=$(realpath -m "${KIOSK_WEB:-$KIOSK_ROOT/build/web}")
RUN_DIR=$KIOSK_DATA/run
LOG_DIR=$KIOSK_DATA/logs
