# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# data/kiosk.conf: sections and keys. The first launch writes it; later launches change only the keys that the scripts own.

# ini_get FILE SECTION KEY: the value, or nothing.
ini_get() {
    awk -v section="$2" -v key="$3" '
        /^[ \t]*\[/ { gsub(/^[ \t]*\[|\][ \t]*$/, ""); inside = ($0 == section); next }
        inside && index($0, "=") { name = substr($0, 1, index($0, "=") - 1); gsub(/[ \t]/, "", name)
            if (name == key) { value = substr($0, index($0, "=") + 1); gsub(/^[ \t]+|[ \t]+$/, "", value); print value; exit } }' "$1"
}

# ini_set FILE SECTION KEY VALUE: changes the key in place, or adds it (and its section); comments and other keys stay.
# The file is replaced in one step, and only when the value differs.
ini_set() {
    [[ $(ini_get "$1" "$2" "$3") != "$4" ]] || return 0
    KIOSK_INI_VALUE=$4 awk -v section="$2" -v key="$3" '
        function add() { if (!done) { print key " = " ENVIRON["KIOSK_INI_VALUE"]; done = 1 } }
        /^[ \t]*\[/ { if (inside) { add() } name = $0; gsub(/^[ \t]*\[|\][ \t]*$/, "", name); inside = (name == section); if (inside) seen = 1; print; next }
        inside && /^[ \t]*[^#;]/ && index($0, "=") { name = substr($0, 1, index($0, "=") - 1); gsub(/[ \t]/, "", name); if (name == key) { add(); next } }
        { print }
        END { if (!seen) { print "\n[" section "]" } if (!done) { print key " = " ENVIRON["KIOSK_INI_VALUE"] } }' "$1" >"$1.new"
    chmod --reference="$1" "$1.new"
    ((EUID != 0)) || chown --reference="$1" "$1.new"
    sync "$1.new"
    mv -f "$1.new" "$1"
}
