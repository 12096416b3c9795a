# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Reads the one package list, packaging/debian/control.

CONTROL_FILE=$KIOSK_ROOT/packaging/debian/control

# control_packages FILE: the names in Build-Depends and Depends, one a line, sorted.
# Versions, architectures, build profiles, alternatives after the first, substitutions and the project's own packages are left out.
control_packages() {
    awk '
        /^#/ { next }
        /^Package:/ { own[$2] = 1 }
        /^[A-Za-z-]+:/ { wanted = ($1 == "Build-Depends:" || $1 == "Depends:"); sub(/^[A-Za-z-]+:/, "") }
        wanted { text = text "," $0 }
        END {
            count = split(text, entry, ",")
            for (i = 1; i <= count; ++i) {
                sub(/\|.*/, "", entry[i]); gsub(/\([^)]*\)|<[^>]*>|\[[^]]*\]|[ \t]/, "", entry[i])
                if (entry[i] != "" && entry[i] !~ /^\$/ && !(entry[i] in own)) print entry[i]
            }
        }' "$1" | LC_ALL=C sort -u
}

# environment_key: changes when the package list or the recipe changes; environments are kept under it.
environment_key() {
    { control_packages "$CONTROL_FILE" && cat "$KIOSK_ROOT/scripts/lib/make-root.sh"; } | sha256sum | cut -c1-12
}
