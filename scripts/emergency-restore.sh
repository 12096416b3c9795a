#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# emergency-restore.sh --from MEDIUM [--key FILE]   a dead machine's shop, on this one
#
# MEDIUM is a system backup (kiosk-system-….tar.age), a folder that has some, or the address of a second target (sftp://… or s3://…); the newest
# is taken. The key on the recovery sheet is asked for (or the first line of standard input), or FILE holds it.
# --host-key SHA256:…   the fingerprint of an SFTP server, as the sheet has it; without it, the server's is shown and asked about
# For S3, access key and secret are asked for (or read from standard input, one line each).
# Brings back orders, menu, people, pictures, configuration and certificates as of that backup, and opens the shop. The data folder must have
# no shop yet, or the one that the packages have set up and nobody has used; whatever fails, it has none afterwards. KIOSK_DATA names it (default: data in the checkout).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
arguments=("$@") from='' key='' host_key=''
while (($#)); do
    (($# > 1)) || die "$1 needs a value (see --help)."
    case $1 in
    --from) from=$2 ;;
    --key) [[ -r $2 ]] || die "The key file $2 cannot be read."; key=$(grep -i '^AGE-SECRET-KEY-' "$2" | head -n 1) || die "The file $2 holds no key of a recovery sheet." ;;
    --host-key) host_key=$2 ;;
    *) die "emergency-restore.sh does not know '$1' (see --help)." ;;
    esac
    shift 2
done
[[ -n $from ]] || die "--from MEDIUM is missing (see --help)."
[[ $from == *://* || -e $from ]] || die "There is no $from."
# ask_key: on a command line everybody on this machine could read it.
ask_key() {
    [[ -n $key ]] || read -r -p "The key on the recovery sheet: " key || true
    key=$(tr -d '[:space:]' <<<"${key^^}")
    [[ $key == AGE-SECRET-KEY-* ]] || die "The key on the recovery sheet is needed, which begins with AGE-SECRET-KEY-: type it when it is asked for, or give --key FILE."
}
PARTS=(postgres kiosk.conf secrets uploads exports backups)
incoming=$KIOSK_DATA/incoming
# is_untouched: what the packages have set up and nobody has used: one cluster with one database, no people, no order, no export.
is_untouched() {
    is_main_shop && ((EUID == 0)) && [[ -e $KIOSK_DATA/postgres/PG_VERSION ]] || return 1
    [[ -z $(find "$KIOSK_DATA/exports" -mindepth 1 -print -quit 2>/dev/null) ]] || return 1
    if ! process_is_alive postgres; then (start_database) >/dev/null 2>&1 || return 1; fi
    [[ $(kiosk_psql --command="select count(*) from pg_database where not datistemplate and datname not in ('postgres', 'kiosk')") == 0 ]] || return 1
    [[ -z $(kiosk_psql --command="select 1 where to_regclass('users') is not null" || echo unknown) ]] ||
        [[ $(kiosk_psql --command='select (select count(*) from users) + (select count(*) from orders) + (select count(*) from archive.orders)') == 0 ]]
}
# put_untouched_aside: it is kept, as everything is that a restore replaces.
put_untouched_aside() {
    local aside part
    backup_make_folders
    backup_claim "an emergency restore" 60 || die "The shop in $KIOSK_DATA is taken by $BACKUP_HOLDER; wait for its end."
    aside=$REPLACED_DIR/untouched-$(date --utc +%Y%m%dT%H%M%SZ)
    bash "$KIOSK_ROOT/scripts/stop.sh" >/dev/null || die "The shop that was set up here does not stop."
    mkdir -p "$aside" || die "$aside cannot be made."
    # Without a mark the next restore would take it for a copy that an interrupted one has left.
    printf 'none\n' >"$aside/replaced"
    cp -p "$DAEMON_CONFIG" "$(dirname "$DAEMON_CONFIG")/retention.yaml" "$aside/" || die "The configuration cannot be copied to $aside."
    for part in "${PARTS[@]}" terminal reserve; do
        [[ ! -e $KIOSK_DATA/$part ]] || mv "$KIOSK_DATA/$part" "$aside/" || die "$KIOSK_DATA/$part cannot be put aside."
    done
    # No backup begins between these two.
    mkdir -p "$incoming"
    exec {BACKUP_LOCK}<&-
    say "Nobody has used the shop that was set up here; it is in $aside now."
}
# clear_half_shop: while there is an incoming folder the doors were never open, so all that is here was read from a medium.
clear_half_shop() {
    bash "$KIOSK_ROOT/scripts/stop.sh" >/dev/null 2>&1 || true
    ! process_is_alive postgres || die "The database that an emergency restore has left does not stop."
    rm -rf "${KIOSK_DATA:?}"/{postgres,uploads,secrets,terminal,exports,backups,incoming,reserve,run} "$DAEMON_CONFIG" "$(dirname "$DAEMON_CONFIG")/retention.yaml"
}
# Before anything is put aside. (Outside of the environment nothing is, and this script begins once more inside.)
[[ -z ${KIOSK_INSIDE:-} ]] || ask_key
for part in "${PARTS[@]}"; do
    [[ -e $KIOSK_DATA/$part ]] || continue
    if [[ -d $incoming ]]; then
        say "An emergency restore was cut off here; it begins anew."
        clear_half_shop
    elif is_untouched; then
        put_untouched_aside
    else
        die "There is a shop in $KIOSK_DATA already (or a part of one: $part): scripts/restore.sh restores that one; or set KIOSK_DATA to another folder."
    fi
done
has_own_database || die "An emergency restore makes a database of its own; unset KIOSK_DATABASE_URL."
if [[ -z ${KIOSK_INSIDE:-} ]]; then
    # The environment sees the data folder, so the medium is read from there.
    [[ $(environment_mode) == host ]] || as_root "$0" "${arguments[@]}"
fi
if [[ $from == *://* ]]; then
    enter_environment "$0" "${arguments[@]}"
    file=
elif [[ -d $from ]]; then
    file=$(find "$from" -name 'kiosk-system-*.tar.age' -printf '%f\t%p\n' 2>/dev/null | sort | tail -n 1 | cut -f2-)
    [[ -n $file ]] || die "There is no system backup (kiosk-system-….tar.age) in $from."
else
    file=$from
fi
if [[ -z ${KIOSK_INSIDE:-} ]]; then
    ask_key
    say "Reading $file"
    mkdir -p "$incoming"
    (umask 077 && printf '%s\n' "$key" >"$incoming/key")
    cp "$file" "$incoming/" || die "$file cannot be read from its medium."
    [[ ! -e $file.sha256 ]] || cp "$file.sha256" "$incoming/"
    enter_environment "$0" --from "$incoming/$(basename "$file")" --key "$incoming/key"
fi

undo() {
    local status=$?
    trap - EXIT
    trap '' INT TERM HUP
    warn "The emergency restore did not succeed; $KIOSK_DATA is left without a shop, as it was. The medium was only read."
    (clear_half_shop) || true
    exit $((status ? status : 1))
}
trap undo EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
work=$incoming/work
(umask 077 && mkdir -p "$work/files" && printf '%s\n' "$key" >"$work/key")
sync "$incoming" "$KIOSK_DATA"
age-keygen -y "$work/key" >/dev/null 2>&1 || die "This is no key of a recovery sheet: it has a typing mistake, or a part is missing."

# fetch_newest: from the second target, with nothing but the sheet.
fetch_newest() {
    TARGET_SECRETS=$work/target
    mkdir -p "$TARGET_SECRETS" "$work/notes" && chmod 700 "$TARGET_SECRETS" && TARGET_WORK=$work/notes
    target_open "$from" || die "${TARGET_PROBLEM^}."
    if [[ $TARGET_KIND == sftp ]]; then
        sftp_key "$(<"$work/key")" "$TARGET_SECRETS/ssh.key" && sftp_agree '' "$host_key"
    else
        s3_ask
    fi
    if ! target_open "$from" || ! target_list; then die "${TARGET_PROBLEM^}. Nothing was changed."; fi
    ((${#TARGET_NAMES[@]})) || die "There is no system backup (kiosk-system-….tar.age) in $from."
    file=$incoming/${TARGET_NAMES[-1]}
    say "Fetching ${TARGET_NAMES[-1]}"
    if ! target_get "${TARGET_NAMES[-1]}.sha256" >"$file.sha256" || ! target_get "${TARGET_NAMES[-1]}" >"$file"; then die "${TARGET_PROBLEM^}."; fi
}
if [[ -z $file ]]; then fetch_newest; fi
if [[ -e $file.sha256 ]]; then
    [[ $(cut -d' ' -f1 "$file.sha256") == "$(sha256sum <"$file" | cut -d' ' -f1)" ]] || die "$file is damaged (its checksum differs); take an older one with --from FILE."
fi
unpack() { age --decrypt --identity="$work/key" "$file" | tar --extract --same-owner --numeric-owner --directory="$work/files" --file=-; }
if ! unpack 2>"$work/unpack.log"; then
    ! grep -q 'no identity matched' "$work/unpack.log" || die "The key does not fit this backup: it is of another shop."
    die "$file is damaged: $(grep -m 1 -v '^tar' "$work/unpack.log" || head -n 1 "$work/unpack.log")"
fi
[[ $(head -n 1 "$work/files/manifest") == "format 1" ]] || die "The backup was made by a newer version of Kiosk; use that one."
say "The backup is of $(sed -n 's/^made //p' "$work/files/manifest"); what happened after it is not in it."

environment_prepare
if [[ -z ${KIOSK_SKIP_BUILD:-} ]]; then build_programs; fi
# On this machine the users may have other numbers.
for part in uploads secrets terminal exports; do
    if [[ -d $work/files/$part ]]; then
        mv "$work/files/$part" "$KIOSK_DATA/$part"
        ((EUID != 0)) || chown -R "$(daemon_user):" "$KIOSK_DATA/$part"
    fi
done
cp "$work/key" "$KIOSK_DATA/secrets/backup.key"
mv "$work/files/kiosk.conf" "$DAEMON_CONFIG"
if [[ -e $work/files/retention.yaml ]]; then mv "$work/files/retention.yaml" "$(dirname "$DAEMON_CONFIG")/retention.yaml"; fi
((EUID != 0)) || chown "root:$(daemon_user)" "$DAEMON_CONFIG"
make_data_folder
chmod 711 "$incoming" "$work" "$work/files"
# systemd starts what is prepared.
if uses_units; then prepare_shop; fi
step "$LOG_DIR/emergency-database.log" "Making the database" start_database
check_dump "$work/files/database.dump"
step "$LOG_DIR/emergency-load.log" "Loading orders, menu and people" load_dump "$work/files/database.dump" || die "The dump could not be loaded: $(last_words "$LOG_DIR/emergency-load.log")"
step "$LOG_DIR/emergency-check.log" "Examining every table and index" database_check "$(database_socket)" "$RESTORED_NAME" "$LOG_DIR/emergency-amcheck.log" || die "The restored database is damaged."
say "  It holds $(server_psql "$RESTORED_NAME" --field-separator=' orders, together ' --command='select count(*), coalesce(sum(total), 0) from orders') in the currency's smallest unit."
RESTORE_DATABASE=kiosk
exchange_databases kiosk_empty "$RESTORED_NAME"
server_psql postgres --command='drop database kiosk_empty'
# From here on this is the shop, which may have new orders: nothing undoes it any more.
mv -T "$incoming" "$incoming-done"
sync
trap - EXIT INT TERM HUP
rm -rf "$incoming-done"
bash "$KIOSK_ROOT/scripts/start.sh" || die "The shop is restored, but did not start; scripts/start.sh tries again and says why."
backup_make_folders
backup_claim "the first backup" || exit 0
backup_run full || warn "The first backup failed; scripts/backup.sh full tries again."
