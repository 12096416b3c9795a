#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The touch panel's session: cage shows kiosk-qml and nothing else. /etc/kiosk/panel.conf says which shop it belongs to.
set -eu
KIOSK_PANEL_URL=https://localhost KIOSK_PANEL_CA=/var/lib/kiosk/run/ca.crt KIOSK_PANEL_PAIR=
# shellcheck source=/dev/null
if [ -r /etc/kiosk/panel.conf ]; then . /etc/kiosk/panel.conf; fi
set -- --url "$KIOSK_PANEL_URL" --data /var/lib/kiosk-panel
if [ -r "$KIOSK_PANEL_CA" ]; then set -- "$@" --ca "$KIOSK_PANEL_CA"; fi
if [ -n "$KIOSK_PANEL_PAIR" ]; then set -- "$@" --pair "$KIOSK_PANEL_PAIR"; fi
export LANG=C.UTF-8 QT_QPA_PLATFORM=wayland XDG_SESSION_TYPE=wayland
exec cage -d -- /usr/bin/kiosk-qml "$@"
