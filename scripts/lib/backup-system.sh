# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The system backup: everything a dead machine's successor needs in one encrypted file (age), and its key on paper.

BACKUP_SYSTEM=$BACKUP_DIR/system
BACKUP_KEY=$KIOSK_DATA/secrets/backup.key

# system_key_ensure: the key is made once; it never changes, so that old backups stay readable.
system_key_ensure() {
    [[ ! -s $BACKUP_KEY ]] || return 0
    (umask 077 && age-keygen 2>/dev/null | grep '^AGE-SECRET-KEY-' >"$BACKUP_KEY.new") || die "The backup key could not be made in ${BACKUP_KEY%/*}."
    sync "$BACKUP_KEY.new"
    mv "$BACKUP_KEY.new" "$BACKUP_KEY"
}

# backup_system: dump, configuration, pictures, certificates, exported months and secrets; the key itself stays out.
backup_system() {
    local work=$BACKUP_SYSTEM/work file name parts=() configuration part log=$BACKUP_LOGS/system.log
    make_folder 700 "$(postgres_user)" "$BACKUP_SYSTEM"
    rm -rf "$work" "$BACKUP_SYSTEM"/*.partial
    make_folder 700 "$(postgres_user)" "$work"
    backup_as_postgres "$POSTGRES_BIN/pg_dump" --format=custom --compress=zstd:3 --file="$work/database.dump" --dbname="$(dump_source)" >"$log" 2>&1 ||
        { BACKUP_DETAIL="pg_dump failed: $(last_words "$log")"; return 1; }
    cp "$DAEMON_CONFIG" "$work/kiosk.conf"
    configuration=(kiosk.conf)
    if [[ -e $(dirname "$DAEMON_CONFIG")/retention.yaml ]]; then
        cp "$(dirname "$DAEMON_CONFIG")/retention.yaml" "$work/retention.yaml"
        configuration+=(retention.yaml)
    fi
    printf 'format 1\nmade %s\n' "$(rfc3339 "$(date +%s)")" >"$work/manifest"
    for part in uploads secrets terminal exports; do [[ ! -d $KIOSK_DATA/$part ]] || parts+=("$part"); done
    name=kiosk-system-$(date --utc +%Y%m%dT%H%M%SZ).tar.age
    file=$BACKUP_SYSTEM/$name
    if ! (set -o pipefail
        tar --create --sort=name --exclude=secrets/backup.key --directory="$work" manifest "${configuration[@]}" database.dump --directory="$KIOSK_DATA" "${parts[@]}" |
            age --encrypt --recipient="$(age-keygen -y "$BACKUP_KEY")" --output="$file.partial") >>"$log" 2>&1; then
        BACKUP_DETAIL="the files could not be packed: $(tail -n 1 "$log")"
        rm -rf "$work"
        return 1
    fi
    rm -rf "$work"
    # Read back as an emergency would read it.
    if ! (set -o pipefail; age --decrypt --identity="$BACKUP_KEY" "$file.partial" | tar --list --file=- >/dev/null) >>"$log" 2>&1; then
        BACKUP_DETAIL="the file that was just written cannot be read again; the disk may be failing"
        return 1
    fi
    give_to_postgres 600 "$file.partial"
    sync "$file.partial"
    mv "$file.partial" "$file"
    (cd "$BACKUP_SYSTEM" && sha256sum "$name" >"$name.sha256")
    give_to_postgres 600 "$file.sha256"
    BACKUP_BYTES=$(stat -c %s "$file")
    BACKUP_DETAIL="system backup $name"
}

# emergency_command: as this shop is run.
emergency_command() {
    if [[ -n ${KIOSK_CONTAINER:-} ]]; then printf './scripts/compose.sh emergency-restore'; elif is_main_shop; then printf 'sudo kiosk emergency-restore'; else printf './scripts/emergency-restore.sh'; fi
}

# recovery_sheet: to print and to keep away from the machine.
recovery_sheet() {
    system_key_ensure
    say "KIOSK RECOVERY SHEET   $(date +%F)   keep it away from the machine; whoever has it can read the backups"
    say ""
    say "The key of this shop's system backups (upper or lower case does not matter):"
    say ""
    say "  $(<"$BACKUP_KEY")"
    say ""
    qrencode --type=UTF8 --level=M --margin=2 <"$BACKUP_KEY"
    if is_main_shop && [[ -z ${KIOSK_CONTAINER:-} ]]; then
        say "On a new machine, with Kiosk installed and the medium with the backups:"
    else
        say "On a new machine, with a checkout of Kiosk and the medium with the backups:"
    fi
    say ""
    say "  $(emergency_command) --from MEDIUM      # it asks for the key"
    [[ $(second_target) != *://* ]] || target_sheet
}
