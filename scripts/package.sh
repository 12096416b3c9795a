#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# package.sh             builds the Debian packages (kiosk-daemon, kiosk-web, kiosk-ui) into build/debs, with SHA256SUMS
#                        and the install.sh that needs nothing beside it: a release folder
# package.sh --offline   and packs them as build/kiosk-app.tar.gz, for a machine that does not reach this one
#
# --version V      the version of the packages (default: the one in packaging/debian/changelog)
# --sign KEY       signs SHA256SUMS with this minisign key; update.sh and install.sh take nothing unsigned unless told so
# --output FOLDER  instead of build/debs
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
offline='' version='' key='' output=$KIOSK_ROOT/build/debs all=("$@")
while (($#)); do
    case $1 in
    --offline) offline=1 ;;
    --build-only) build_only=1 ;; # for packaging/debian/rules
    --version | --sign | --output)
        (($# > 1)) || die "$1 needs a value (see --help)."
        case $1 in --version) version=$2 ;; --sign) key=$(realpath "$2") ;; --output) output=$(realpath -m "$2") ;; esac
        shift
        ;;
    *) die "package.sh does not know '$1' (see --help)." ;;
    esac
    shift
done
[[ -z $version || $version =~ ^[0-9][A-Za-z0-9.+~]*$ ]] || die "'$version' is no version of a Debian package: it begins with a digit and holds letters, digits, '.', '+' and '~'."
[[ -z $key || -r $key ]] || die "The key $key cannot be read."
enter_environment "$0" "${all[@]}"

build_for_packages() {
    [[ $KIOSK_PRESET == release ]] || die "Packages hold the release build; leave KIOSK_PRESET alone."
    build_programs
    step "$BUILD_LOGS/panel.log" "Building kiosk-qml" cmake --build "$KIOSK_BUILD" --parallel "$(build_jobs)" --target kiosk-qml || die "The touch panel's application could not be built."
    build_web
}

# stage_source FOLDER: what dpkg-buildpackage wants to see: packaging/debian as debian.
stage_source() {
    rm -rf "$1"
    mkdir -p "$1"
    cp -r "$KIOSK_ROOT/packaging/debian" "$1/debian"
    [[ -z $version ]] || sed -i "1s/([^)]*)/($version)/" "$1/debian/changelog"
}

# one_file SCRIPT: with the parts of scripts/lib that it sources written in their places.
one_file() {
    local line part
    while IFS= read -r line; do
        if [[ $line =~ ^source\ .*/(lib/[a-z-]+\.sh)\"$ ]]; then
            part=${BASH_REMATCH[1]}
            printf '\n# scripts/%s, which package.sh has written here.\n' "$part"
            grep -vE '^# (SPDX|shellcheck shell)' "$KIOSK_ROOT/scripts/$part"
        else
            printf '%s\n' "$line"
        fi
    done <"$1"
}

make_packages() { (cd "$1" && KIOSK_SOURCE=$KIOSK_ROOT DEB_BUILD_OPTIONS="nocheck noautodbgsym ${DEB_BUILD_OPTIONS:-}" dpkg-buildpackage --build=binary --unsigned-changes --unsigned-buildinfo); }

if [[ -n ${build_only:-} ]]; then
    build_for_packages
    exit 0
fi
build_for_packages
work=$KIOSK_ROOT/build/package
stage_source "$work/kiosk"
step "$BUILD_LOGS/package.log" "Making the packages" make_packages "$work/kiosk" || die "The packages could not be made."
rm -rf "$output.partial"
mkdir -p "$output.partial"
mv "$work"/*.deb "$output.partial/"
one_file "$KIOSK_ROOT/scripts/install.sh" >"$output.partial/install.sh"
chmod 755 "$output.partial/install.sh"
(cd "$output.partial" && dpkg-parsechangelog --file "$work/kiosk/debian/changelog" --show-field Version >VERSION && sha256sum VERSION install.sh ./*.deb | sed 's|\./||' >SHA256SUMS)
if [[ -n $key ]]; then
    minisign -S -s "$key" -m "$output.partial/SHA256SUMS" -t "kiosk $(<"$output.partial/VERSION")" </dev/null >"$BUILD_LOGS/sign.log" 2>&1 || die "minisign could not sign; does $key need a password? See $BUILD_LOGS/sign.log."
fi
rm -rf "$output" "$work"
mv "$output.partial" "$output"
if [[ -n $offline ]]; then
    tar --create --gzip --file "$KIOSK_ROOT/build/kiosk-app.tar.gz.new" --owner=0 --group=0 --directory "$(dirname "$output")" --transform "s|^$(basename "$output")|kiosk-app|" "$(basename "$output")"
    mv "$KIOSK_ROOT/build/kiosk-app.tar.gz.new" "$KIOSK_ROOT/build/kiosk-app.tar.gz"
    say "  $KIOSK_ROOT/build/kiosk-app.tar.gz"
fi
give_to_owner "$KIOSK_ROOT/build"
say "The packages are in $output:"
(cd "$output" && ls -sh1 ./*.deb)
