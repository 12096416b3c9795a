# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A release: a folder with the packages, VERSION, SHA256SUMS and its signature SHA256SUMS.minisig (scripts/package.sh makes it). It is installed
#   deb    by dpkg, when this shop was (KIOSK_PREFIX is /usr);
#   tree   or unpacked into HOME/releases/VERSION, with HOME/current pointing to the one in force (KIOSK_PREFIX is HOME/releases/VERSION/usr).

# release_kind / release_home: how this shop is installed, and where.
release_kind() {
    case $KIOSK_PREFIX in
    /usr) printf deb ;;
    */releases/*/usr) printf tree ;;
    *) die "This is a checkout, not an installed shop: bring it up to date with git, then scripts/stop.sh && scripts/start.sh." ;;
    esac
}
release_home() { printf '%s' "${KIOSK_PREFIX%/releases/*}"; }

# release_fetch SOURCE FOLDER: SOURCE is a folder, a .tar.gz of one, or an https address of either.
release_fetch() {
    local source=$1 folder=$2 archive
    rm -rf "$folder"
    mkdir -p "$folder"
    case $source in
    https://*.tar.gz)
        archive=$folder/../download.tar.gz
        curl --fail --silent --show-error --location --proto '=https' --retry 3 --max-time 1800 --output "$archive" "$source" || die "The release could not be fetched from $source."
        ;;
    https://*)
        local name
        curl --fail --silent --show-error --location --proto '=https' --max-time 60 --output "$folder/SHA256SUMS" "$source/SHA256SUMS" || die "There is no release at $source."
        for name in SHA256SUMS.minisig $(awk '$2 ~ /^[A-Za-z0-9._+~-]+$/ { print $2 }' "$folder/SHA256SUMS"); do
            curl --fail --silent --show-error --location --proto '=https' --retry 3 --max-time 1800 --output "$folder/$name" "$source/$name" || die "$name of the release could not be fetched from $source."
        done
        return
        ;;
    *.tar.gz) archive=$source ;;
    *)
        [[ -f $source/SHA256SUMS ]] || die "$source is no release: it has no SHA256SUMS."
        cp "$source"/* "$folder/" || die "The release could not be copied to $folder; is there space left?"
        return
        ;;
    esac
    tar --extract --gzip --file "$archive" --directory "$folder" --strip-components=1 --no-same-owner || die "$archive is damaged, or there is no space left."
    [[ $archive == "$source" ]] || rm -f "$archive"
}

# release_verify FOLDER KEY: signed by the owner of KEY, and every file is the one that was signed; no other file is there.
release_verify() {
    local folder=$1 key=$2 name
    [[ -r $key ]] || die "The public key $key, which says whose releases are good, is not there; give another with --key."
    [[ -f $folder/SHA256SUMS.minisig ]] || die "The release is not signed; nothing was changed."
    minisign -V -q -p "$key" -m "$folder/SHA256SUMS" >/dev/null 2>&1 || die "The release's signature is not good for the key $key; nothing was changed."
    (cd "$folder" && sha256sum --check --strict --quiet SHA256SUMS) >/dev/null 2>&1 || die "A file of the release is not the one that was signed; fetch it again. Nothing was changed."
    for name in "$folder"/*; do
        name=${name##*/}
        case $name in SHA256SUMS | SHA256SUMS.minisig) continue ;; esac
        awk -v name="$name" '$2 == name { found = 1 } END { exit !found }' "$folder/SHA256SUMS" || die "The release holds $name, which is not signed; nothing was changed."
    done
    [[ $(release_version "$folder") =~ ^[0-9][A-Za-z0-9.+~]*$ ]] || die "The release says no version; nothing was changed."
}

release_version() { cat "$1/VERSION" 2>/dev/null; }

release_packages() { # release_packages FOLDER: the packages that this machine wants: the touch panel's only where it is installed
    local package
    for package in "$1"/*.deb; do
        case ${package##*/} in
        kiosk-ui_*) [[ $(release_kind) == deb && -x /usr/bin/kiosk-qml ]] || continue ;;
        esac
        printf '%s\n' "$package"
    done
}

# release_unpack HOME FOLDER: into HOME/releases/VERSION, whole or not at all.
release_unpack() {
    local target package
    target=$1/releases/$(release_version "$2")
    [[ ! -d $target/usr ]] || return 0
    rm -rf "$target.partial"
    mkdir -p "$target.partial" || return 1
    for package in "$2"/kiosk-daemon_*.deb "$2"/kiosk-web_*.deb; do dpkg-deb --extract "$package" "$target.partial" || return 1; done
    sync --file-system "$target.partial" || return 1
    mv "$target.partial" "$target"
}

# release_point HOME VERSION: HOME/current points there, in one step.
release_point() {
    ln -sfn "releases/$2" "$1/current.new" && mv -T "$1/current.new" "$1/current" && sync "$1"
}

# release_keep FOLDER: keeps the packages, so that the next update can go back to them; older ones than that go.
release_keep() {
    local kept=$KIOSK_DATA/update/packages version old
    version=$(release_version "$1")
    rm -rf "$kept/$version.partial"
    mkdir -p "$kept/$version.partial" && cp "$1"/* "$kept/$version.partial/" || return 1
    rm -rf "${kept:?}/$version"
    mv "$kept/$version.partial" "$kept/$version"
    for old in "$kept"/*; do [[ ${old##*/} == "$version" || ${old##*/} == "${KIOSK_INSTALLED:-}" ]] || rm -rf "$old"; done
}

# release_activate VERSION: makes it the version in force. Its packages are kept, or it is unpacked.
release_activate() {
    local packages
    if [[ $(release_kind) == tree ]]; then
        release_point "$(release_home)" "$1"
        return
    fi
    mapfile -t packages < <(release_packages "$KIOSK_DATA/update/packages/$1")
    dpkg --configure --pending && dpkg --install --force-downgrade --force-confold "${packages[@]}"
}

# release_can_return VERSION: whether the version in force could be made the one in force again.
release_can_return() {
    if [[ $(release_kind) == tree ]]; then [[ -d $(release_home)/releases/$1/usr ]]; else [[ -f $KIOSK_DATA/update/packages/$1/VERSION ]]; fi
}

# release_scripts: where the scripts of the version in force are.
release_scripts() {
    if [[ $(release_kind) == tree ]]; then printf '%s/current/usr/share/kiosk/scripts' "$(release_home)"; else printf '/usr/share/kiosk/scripts'; fi
}
