# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# From packages to the image of a shop in containers: those of a signed release, or what this checkout builds. Needs lib/compose.sh.

# base_image: Debian's own; where no registry is reached, the same made with debootstrap.
base_image() {
    if docker image inspect debian:trixie-slim >/dev/null 2>&1 || timeout 120 docker pull debian:trixie-slim; then return; fi
    command -v debootstrap >/dev/null || { warn "No registry can be reached for debian:trixie-slim, and there is no debootstrap to make it."; return 1; }
    local root
    root=$(mktemp -d)
    if debootstrap --variant=minbase trixie "$root"; then tar --create --directory "$root" . | docker import --change 'CMD ["bash"]' - debian:trixie-slim; fi
    rm -rf "$root"
    docker image inspect debian:trixie-slim >/dev/null 2>&1
}
base_images() { # and kiosk-base: what checks a release
    base_image || return 1
    docker build --network host --tag kiosk-base --target base --file "$FILES/Dockerfile.kiosk" "$FILES"
}

build_image() { # build_image FOLDER NAME
    local context=$KIOSK_ROOT/build/image
    rm -rf "$context"
    mkdir -p "$context"
    cp "$1"/kiosk-daemon_*.deb "$1"/kiosk-web_*.deb "$FILES/entry.sh" "$context/" || return 1
    docker build --network host --tag "$2" --file "$FILES/Dockerfile.kiosk" "$context"
}

# have_base: asked for once is enough.
have_base() {
    [[ -z ${BASE_IMAGE_THERE:-} ]] || return 0
    step "$BUILD_LOGS/base-image.log" "Base image" base_images || die "The base image could not be had. Nothing was changed."
    BASE_IMAGE_THERE=1
}

# make_image FOLDER NAME: of the packages in FOLDER.
make_image() {
    have_base
    step "$BUILD_LOGS/image.log" "Image $2" build_image "$1" "$2" || die "The image could not be built. Nothing was changed."
}

# kept_packages VERSION: where those of a release are, once its signature was found good.
kept_packages() { printf '%s' "$DATA/shop/update/packages/$1"; }

# packages_of VERSION: a folder with its packages: what was kept of its release, or this checkout's.
packages_of() {
    local folder
    folder=$(kept_packages "$1")
    if [[ ! -r $folder/VERSION && $(cat "$KIOSK_ROOT/build/debs/VERSION" 2>/dev/null) == "$1" ]]; then folder=$KIOSK_ROOT/build/debs; fi
    [[ -r $folder/VERSION ]] || die "The image kiosk:$1 is not there, and neither are its packages in $folder."
    printf '%s' "$folder"
}

# have_image: the version that a release has brought, else what this checkout builds.
have_image() {
    local image folder
    image=$(setting KIOSK_IMAGE)
    if [[ -z $image ]]; then
        compgen -G "$KIOSK_ROOT/build/debs/kiosk-daemon_*.deb" >/dev/null || bash "$KIOSK_ROOT/scripts/package.sh"
        make_image "$KIOSK_ROOT/build/debs" kiosk:latest
    elif ! docker image inspect "$image" >/dev/null 2>&1; then
        folder=$(packages_of "${image#kiosk:}") || exit 1
        make_image "$folder" "$image"
    fi
}

# release_volumes RELEASE KEY: sets VOLUMES, with which a container sees both, and INSIDE, the release's name in there.
release_volumes() {
    local release=$1 key=$2
    [[ -r $key ]] || die "The public key $key, which says whose releases are good, is not there; give another with --key. Nothing was changed."
    VOLUMES=(--volume "$(realpath "$key"):/run/release.pub:ro") INSIDE=$release
    [[ $release != https://* ]] || return 0
    [[ -e $release ]] || die "There is no $release. Nothing was changed."
    INSIDE=/mnt/$(basename "$release")
    VOLUMES+=(--volume "$(realpath "$release"):$INSIDE:ro")
}

# examine_release FOLDER: the release of release_volumes, kept below FOLDER; nothing of it has run.
examine_release() {
    local network=none
    [[ $INSIDE != https://* ]] || network=host
    docker run --rm --network "$network" --user "$(id -u):$(id -g)" --read-only --tmpfs /tmp --cap-drop ALL --cap-add DAC_READ_SEARCH --security-opt no-new-privileges \
        --env KIOSK_DATA=/shop --volume "$1:/shop" --volume "$KIOSK_ROOT/scripts:/kiosk/scripts:ro" "${VOLUMES[@]}" kiosk-base bash /kiosk/scripts/lib/update-step.sh take "$INSIDE"
}

# take_release RELEASE KEY: a new shop's image and its key for updates; nothing stays of a release that is not good.
take_release() {
    local release=$1 key=$2 staged=$DATA/release.partial said kept version
    release_volumes "$release" "$key"
    have_base
    rm -rf "$staged"
    mkdir "$staged"
    trap 'rm -rf "$DATA/release.partial"' EXIT
    if ! said=$(examine_release "$staged" 2>&1); then
        # In the words of outside.
        said=$(sed -n 's/^Error: //p' <<<"$said" | grep . || printf 'The release could not be examined: %s' "$said")
        said=${said//\/run\/release.pub/$key}
        die "${said//"$INSIDE"/$release} There is no shop yet."
    fi
    version=$(cat "$staged"/update/packages/*/VERSION)
    write_settings
    kept=$(kept_packages "$version")
    mkdir -p "$(dirname "$kept")"
    chmod 700 "$DATA/shop/update"
    rm -rf "$kept"
    mv "$staged/update/packages/$version" "$kept"
    rm -rf "$staged"
    trap - EXIT
    [[ -e $DATA/release.pub ]] || install -m 644 "$key" "$DATA/release.pub"
    # Before the image: when that is cut off, the next compose.sh up goes on with these packages.
    setting_write KIOSK_IMAGE "kiosk:$version"
    make_image "$kept" "kiosk:$version"
}
