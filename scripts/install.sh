#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# install.sh RELEASE    installs a shop from a release (scripts/package.sh makes one): a folder, a kiosk-app.tar.gz, or the https address of either,
#                       with apt on Debian 13 as root, and starts it
#
# --key FILE    the minisign public key of whoever makes the releases; it is kept as /etc/kiosk/release.pub, and updates are checked with it
# --unsigned    the release is your own and not signed (its checksums are still looked at); update.sh will ask for a key
# --panel       the touch panel's session, too (package kiosk-ui)
#
# Exit code: 0 installed and running, 1 not.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
source "$KIOSK_ROOT/scripts/lib/release.sh"
usage_if_asked "$0" "$@"
with_apt() { DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@"; }
release='' key='' unsigned='' panel='' all=("$@")
while (($#)); do
    case $1 in
    --key)
        (($# > 1)) || die "--key needs a file."
        key=$2
        shift
        ;;
    --unsigned) unsigned=1 ;;
    --panel) panel=1 ;;
    -*) die "install.sh does not know '$1' (see --help)." ;;
    *) release=$1 ;;
    esac
    shift
done
[[ -n $release ]] || die "install.sh needs a release (see --help)."
[[ -n $key || -n $unsigned ]] || die "Say whose releases are good with --key FILE, or --unsigned for one that you have built yourself."
grep -qsE '^VERSION_CODENAME=(trixie|forky)$' /etc/os-release ||
    die "The packages are for Debian 13; on this machine use scripts/start.sh of a checkout, which brings its own Debian 13."
as_root "$0" "${all[@]}"
[[ ! -f /usr/share/kiosk/VERSION ]] || die "Version $(</usr/share/kiosk/VERSION) is installed already; bring it up to date with: kiosk update RELEASE"

staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT
release_fetch "$release" "$staged/release"
if [[ -n $key ]]; then
    command -v minisign >/dev/null || with_apt minisign >"$staged/apt.log" 2>&1 || die "minisign, which checks the signature, could not be installed: $(tail -n 1 "$staged/apt.log")"
    release_verify "$staged/release" "$key"
else
    (cd "$staged/release" && sha256sum --check --strict --quiet SHA256SUMS) >/dev/null 2>&1 || die "A file of the release is damaged; nothing was changed."
fi
packages=("$staged/release"/kiosk-daemon_*.deb "$staged/release"/kiosk-web_*.deb)
[[ -z $panel ]] || packages+=("$staged/release"/kiosk-ui_*.deb)
say "Installing version $(release_version "$staged/release")"
# The shop has a database cluster of its own.
mkdir -p /etc/postgresql-common
[[ -e /etc/postgresql-common/createcluster.conf ]] || printf 'create_main_cluster = false\n' >/etc/postgresql-common/createcluster.conf
chmod -R go+rX "$staged"
step /var/log/kiosk-install.log "Packages and what they need" with_apt "${packages[@]}" ||
    die "The packages could not be installed; when the package index is old, apt-get update helps."
if [[ -n $key ]]; then install -m 644 "$key" /etc/kiosk/release.pub; fi
# The next update can come back to these.
KIOSK_DATA=/var/lib/kiosk bash -c 'source /usr/share/kiosk/scripts/lib/load.sh; source /usr/share/kiosk/scripts/lib/release.sh; release_keep "$1"' keep "$staged/release"
exec kiosk start
