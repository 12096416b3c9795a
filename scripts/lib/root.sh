# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A script that needs root asks sudo for it.

# Variables that cross the border, beside all KIOSK_ ones, when the scripts have to ask sudo.
ENVIRONMENT_VARIABLES=(NODE_EXTRA_CA_CERTS SSL_CERT_FILE SSL_CERT_DIR http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY CI)

# as_root SCRIPT ARGS…: starts SCRIPT again with sudo when this is not root; returns when it is.
as_root() {
    ((EUID == 0)) && return 0
    command -v sudo >/dev/null || die "This needs root, and there is no sudo: run it as root."
    say "This needs root; asking sudo."
    local name pass=()
    for name in "${ENVIRONMENT_VARIABLES[@]}" "${!KIOSK_@}"; do
        [[ -z ${!name:-} ]] || pass+=("$name=${!name}")
    done
    exec sudo "${pass[@]}" bash "$@"
}
