#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# install.sh RELEASE    installs a shop from a release (scripts/package.sh makes one): a folder, a kiosk-app.tar.gz, or the https address of either,
#                       with apt on Debian 13 as root, and starts it. The release is checked before anything of it runs.
#
# --key FILE    the minisign public key of whoever makes the releases; it is kept as /etc/kiosk/release.pub, and updates are checked with it
# --unsigned    the release is your own and not signed (its checksums are still looked at); update.sh will ask for a key
# --panel       the touch panel's session, too (package kiosk-ui)
#
# The install.sh of a release needs nothing beside it. What the packages need of Debian's own, and minisign and curl where they are missing, is not
# in the release: apt has it from a mirror, a DVD, or what it has downloaded before.
#
# Exit code: 0 installed and running, 1 not.
set -euo pipefail
umask 022
source "$(dirname "${BASH_SOURCE[0]}")/lib/ui.sh"
source "$(dirname "${BASH_SOURCE[0]}")/lib/root.sh"
source "$(dirname "${BASH_SOURCE[0]}")/lib/release.sh"

# Everything is in functions: a file whose download was cut off does nothing.
staged=''
clean_up() { rm -rf ${staged:+"$staged"}; }

try_apt() { apt-get install --yes --no-install-recommends "$@"; }
# with_apt PACKAGE…: a machine that was just set up may have no package index yet, or an old one; on another an installation was cut off.
with_apt() {
    try_apt "$@" && return
    dpkg --configure --pending
    apt-get update && try_apt "$@"
}

# provide_tools RELEASE KEY: what fetches a release and checks it.
provide_tools() {
    local missing=()
    [[ -z $2 ]] || command -v minisign >/dev/null || missing+=(minisign)
    if [[ $1 == https://* ]]; then
        command -v curl >/dev/null || missing+=(curl)
        [[ -s /etc/ssl/certs/ca-certificates.crt ]] || missing+=(ca-certificates)
    fi
    ((${#missing[@]})) || return 0
    with_apt "${missing[@]}" >"$staged/apt.log" 2>&1 || die "What fetches and checks the release could not be installed (${missing[*]}): $(tail -n 1 "$staged/apt.log")"
}

# install_packages FILE…: the shop has a web server and a database cluster of its own; Debian's, if only now it comes, must not take its ports.
install_packages() {
    mkdir -p /etc/postgresql-common /etc/systemd/system
    [[ -e /etc/postgresql-common/createcluster.conf ]] || printf 'create_main_cluster = false\n' >/etc/postgresql-common/createcluster.conf
    [[ -e /usr/sbin/nginx || -e /etc/systemd/system/nginx.service ]] || ln -sf /dev/null /etc/systemd/system/nginx.service
    with_apt "$@"
}

die_of_shop() { die "Version $1 is installed already; bring it up to date with: kiosk update RELEASE"; }

main() {
    usage_if_asked "$0" "$@"
    local release='' key='' unsigned='' panel='' installed='' packages all=("$@")
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
    [[ ! -f /var/lib/kiosk/update/journal ]] || die "An update of this shop was cut off; finish it with: kiosk update --recover"
    # Where this was cut off before its end, it is done again, with the same release only.
    # shellcheck disable=SC2016 # a field of dpkg
    if [[ $(dpkg-query -W -f '${db:Status-Status}' kiosk-daemon 2>/dev/null) == installed ]]; then installed=$(</usr/share/kiosk/VERSION); fi
    [[ -z $installed || ! -f /var/lib/kiosk/update/packages/$installed/VERSION ]] || die_of_shop "$installed"
    [[ -z $key || -r $key ]] || die "The public key $key, which says whose releases are good, is not there; give another with --key."

    export DEBIAN_FRONTEND=noninteractive
    trap clean_up EXIT
    staged=$(mktemp -d)
    provide_tools "$release" "$key"
    release_fetch "$release" "$staged/release"
    if [[ -n $key ]]; then
        release_verify "$staged/release" "$key"
    else
        (cd "$staged/release" && sha256sum --check --strict --quiet SHA256SUMS) >/dev/null 2>&1 || die "A file of the release is damaged; nothing was changed."
    fi
    [[ -z $installed || $installed == "$(release_version "$staged/release")" ]] || die_of_shop "$installed"
    packages=("$staged/release"/kiosk-daemon_*.deb "$staged/release"/kiosk-web_*.deb)
    [[ -z $panel ]] || packages+=("$staged/release"/kiosk-ui_*.deb)
    say "Installing version $(release_version "$staged/release")"
    chmod -R go+rX "$staged"
    step /var/log/kiosk-install.log "Packages and what they need" install_packages "${packages[@]}" ||
        die "The packages could not be installed; put right what the log says, and run install.sh again. (What they need of Debian's own comes from a mirror, a DVD, or apt's cache.)"
    if [[ -n $key ]]; then install -m 644 "$key" /etc/kiosk/release.pub; fi
    # The next update can come back to these.
    KIOSK_DATA=/var/lib/kiosk release_keep "$staged/release" || die "There is no space left to keep the packages in /var/lib/kiosk/update; make some, and run install.sh again."
    clean_up
    exec kiosk start
}

main "$@"
