# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The Debian 13 environment in which everything is built, run and tested. Two modes:
#   host  the machine itself, when it has (or its package source offers) Qt 6.8 or newer; missing packages are installed with apt;
#   root  else a Debian 13 root file system, made once with debootstrap in the cache folder and shared by all checkouts.
# KIOSK_ENVIRONMENT=host|root overrides the choice.
# Needs ui.sh, root.sh, paths.sh and packages.sh.

# qt_is_new_enough VERSION: whether VERSION (6.8.2+dfsg-9) is at least 6.8.
qt_is_new_enough() {
    local major=${1%%.*} rest=${1#*.}
    local minor=${rest%%[!0-9]*}
    [[ $major =~ ^[0-9]+$ && $minor =~ ^[0-9]+$ ]] && ((major > 6 || (major == 6 && minor >= 8)))
}

# host_qt_version: the Qt that is installed, else the one that apt offers, else nothing.
host_qt_version() {
    local version=
    if command -v dpkg-query >/dev/null; then
        # shellcheck disable=SC2016 # dpkg's own placeholder
        version=$(dpkg-query -W -f '${Version}' qt6-base-dev 2>/dev/null || true)
    fi
    if [[ -z $version ]] && command -v apt-cache >/dev/null; then
        version=$(LC_ALL=C apt-cache policy qt6-base-dev 2>/dev/null | awk '$1 == "Candidate:" && $2 != "(none)" { print $2 }')
    fi
    printf '%s' "$version"
}

environment_mode() {
    if [[ -n ${KIOSK_ENVIRONMENT:-} ]]; then
        case $KIOSK_ENVIRONMENT in
        host | root) printf '%s' "$KIOSK_ENVIRONMENT" ;;
        *) die "KIOSK_ENVIRONMENT is '$KIOSK_ENVIRONMENT', but it can only be 'host' or 'root'." ;;
        esac
        return
    fi
    # A fresh Debian 13 may not have its package index yet: its release number is enough.
    if qt_is_new_enough "$(host_qt_version)" || grep -qsE '^VERSION_CODENAME=(trixie|forky)$' /etc/os-release; then
        printf host
    else
        printf root
    fi
}

environment_root() { printf '%s/env-%s' "$KIOSK_CACHE" "$(environment_key)"; }

missing_host_packages() {
    # shellcheck disable=SC2016 # dpkg's own placeholders
    comm -23 <(control_packages "$CONTROL_FILE") <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | awk '$1 == "installed" { print $2 }' | LC_ALL=C sort -u)
}

# environment_is_ready: true without any work left, in a few milliseconds.
environment_is_ready() {
    [[ -n ${KIOSK_INSIDE:-} ]] && return 0
    if [[ $(environment_mode) == root ]]; then
        [[ -d $(environment_root)/usr ]]
    else
        [[ -z $(missing_host_packages) && -x $KIOSK_CACHE/npm-11/bin/npm ]]
    fi
}

install_on_host() {
    local policy=/usr/sbin/policy-rc.d made=0 status=0 service
    export DEBIAN_FRONTEND=noninteractive
    if [[ ! -e $policy ]]; then
        printf '#!/bin/sh\nexit 101\n' >"$policy"
        chmod 755 "$policy"
        made=1
    fi
    mkdir -p /etc/postgresql-common
    [[ -e /etc/postgresql-common/createcluster.conf ]] || printf 'create_main_cluster = false\n' >/etc/postgresql-common/createcluster.conf
    { apt-get update && apt-get install -y --no-install-recommends "$@"; } || status=$?
    ((made == 0)) || rm -f "$policy"
    # The private instances must find their ports free after the next boot, too.
    if ((status == 0)) && [[ -d /run/systemd/system ]]; then
        for service in nginx postgresql; do
            case " $* " in *" $service"*) systemctl disable --now "$service" || true ;; esac
        done
    fi
    return "$status"
}

prepare_host() {
    local packages
    mapfile -t packages < <(missing_host_packages)
    if ((${#packages[@]})); then
        ((EUID == 0)) || die "These packages are missing: ${packages[*]}. Install them, or run this as root."
        say "Debian packages are missing on this machine and are installed with apt: ${packages[*]}"
        step "$KIOSK_CACHE/logs/apt.log" "Installing ${#packages[@]} packages" install_on_host "${packages[@]}" ||
            die "apt could not install the packages; look at the log, or set KIOSK_ENVIRONMENT=root to use a separate Debian 13 root."
    fi
    if ((EUID == 0)) && ! getent passwd kiosk >/dev/null; then
        useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin kiosk
    fi
    if [[ ! -x $KIOSK_CACHE/npm-11/bin/npm ]]; then
        step "$KIOSK_CACHE/logs/npm.log" "Fetching npm 11" npm install --global --prefix "$KIOSK_CACHE/npm-11" --no-audit --no-fund npm@11 ||
            die "npm 11 could not be fetched from the npm registry; check the network and start again."
    fi
}

in_root() { # in_root ROOT COMMAND…: without the checkout, for the making of the root
    KIOSK_BINDS='' unshare --mount --propagation private bash "$KIOSK_ROOT/scripts/lib/enter-root.sh" "$1" / "${@:2}"
}

prepare_root() {
    local root partial recipe=$KIOSK_ROOT/scripts/lib/make-root.sh logs=$KIOSK_CACHE/logs packages
    root=$(environment_root)
    [[ ! -d $root/usr ]] || return 0
    local help="set KIOSK_ENVIRONMENT=host on a machine with Qt 6.8, or KIOSK_CACHE to a folder with 4 GB free"
    mkdir -p "$KIOSK_CACHE" 2>/dev/null || die "The cache folder $KIOSK_CACHE cannot be made; set KIOSK_CACHE to a folder that can."
    unshare --mount --propagation private true 2>/dev/null ||
        die "This machine does not allow mount namespaces (a container without SYS_ADMIN?), so no Debian 13 root can be entered: run on the machine itself, or on Debian 13."
    exec {lock}>"$KIOSK_CACHE/env.lock"
    flock --nonblock "$lock" || { say "  Another checkout is making the environment; waiting for it."; flock "$lock"; }
    if [[ ! -d $root/usr ]]; then
        say "Making the Debian 13 environment in $root (once, about 3 minutes on 2 cores):"
        if ! command -v debootstrap >/dev/null; then
            step "$logs/debootstrap-apt.log" "Installing debootstrap" install_on_host debootstrap debian-archive-keyring ||
                die "debootstrap is needed and could not be installed; install it by hand, or $help."
        fi
        partial=$root.partial
        rm -rf --one-file-system "$partial"
        mkdir -p "$partial"
        mapfile -t packages < <(control_packages "$CONTROL_FILE")
        step "$logs/env-base.log" "Base system" bash "$recipe" base "$partial" ||
            die "The Debian 13 base system could not be fetched; check the network, or $help."
        cp "$recipe" "$partial/make-root.sh"
        step "$logs/env-packages.log" "${#packages[@]} packages and what they need" in_root "$partial" bash /make-root.sh packages / "${packages[@]}" ||
            die "The packages could not be installed in the Debian 13 environment; check the network, or $help."
        step "$logs/env-npm.log" "npm 11" in_root "$partial" bash /make-root.sh npm11 / ||
            die "npm 11 could not be fetched from the npm registry; check the network and start again."
        in_root "$partial" bash /make-root.sh users /
        rm -f "$partial/make-root.sh"
        mv "$partial" "$root"
    fi
    exec {lock}>&-
}

environment_prepare() {
    environment_is_ready && return 0
    case $(environment_mode) in
    host) prepare_host ;;
    root) prepare_root ;;
    esac
}

# hidden_ancestor PATH: the first folder above PATH that other users cannot pass through (often /root), or nothing.
hidden_ancestor() {
    local path=/ part rest=${1#/}
    while [[ $rest == */* ]]; do
        part=${rest%%/*} rest=${rest#*/}
        path=${path%/}/$part
        if [[ -d $path ]] && (((8#$(stat -c %a "$path") & 1) == 0)); then
            printf '%s' "$path"
            return
        fi
    done
}

# environment_exec COMMAND…: replaces this process by COMMAND inside the environment, same working folder, same paths.
environment_exec() {
    local binds=$KIOSK_ROOT:$KIOSK_CACHE hidden
    [[ $KIOSK_DATA == "$KIOSK_ROOT"/* ]] || binds+=:$KIOSK_DATA
    [[ $KIOSK_BUILD == "$KIOSK_ROOT"/* ]] || binds+=:$KIOSK_BUILD
    export KIOSK_INSIDE=1
    export CCACHE_DIR=${CCACHE_DIR:-$KIOSK_CACHE/ccache} CCACHE_BASEDIR=$KIOSK_ROOT CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    export NPM_CONFIG_CACHE=${NPM_CONFIG_CACHE:-$KIOSK_CACHE/npm}
    if [[ $(environment_mode) == root ]]; then
        KIOSK_BINDS=$binds exec unshare --mount --propagation private bash "$KIOSK_ROOT/scripts/lib/enter-root.sh" "$(environment_root)" "$PWD" "$@"
    fi
    export LANG=C.UTF-8 LC_ALL=C.UTF-8 PATH=$KIOSK_CACHE/npm-11/bin:$PATH
    hidden=$(hidden_ancestor "$KIOSK_ROOT/x")
    [[ -n $hidden ]] || hidden=$(hidden_ancestor "$KIOSK_DATA/x")
    if ((EUID == 0)) && [[ -n $hidden && $hidden != "$KIOSK_ROOT" ]]; then
        KIOSK_BINDS=$binds exec unshare --mount --propagation private bash "$KIOSK_ROOT/scripts/lib/open-path.sh" "$hidden" "$@"
    fi
    exec "$@"
}

# enter_environment SCRIPT ARGS…: returns when this process is inside the environment; else prepares it and starts SCRIPT again inside.
enter_environment() {
    if is_main_shop; then as_root "$@"; fi
    [[ -z ${KIOSK_INSIDE:-} ]] || return 0
    if [[ $(environment_mode) == root ]] || { ((EUID != 0)) && ! environment_is_ready; }; then as_root "$@"; fi
    environment_prepare
    environment_exec bash "$@"
}
