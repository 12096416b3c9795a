# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The first contact with a remote second target, led by a person.

# target_secret NAME: standard input becomes a secret of the target, whole or not at all.
target_secret() {
    (umask 077 && cat >"$TARGET_SECRETS/$1.new")
    ((EUID != 0)) || chown "$(daemon_user):" "$TARGET_SECRETS/$1.new"
    sync "$TARGET_SECRETS/$1.new"
    mv "$TARGET_SECRETS/$1.new" "$TARGET_SECRETS/$1"
}

# sftp_agree YES [FINGERPRINT]: shows the server's host key and asks; FINGERPRINT (of the recovery sheet) answers by itself.
sftp_agree() {
    local found answer known=${2:-}
    known=${known#SHA256:}
    found=$(sftp_fingerprint)
    [[ -n $found ]] || die "No SSH server answers at $TARGET_URL."
    [[ -n $known ]] || known=$(cat "$TARGET_SECRETS/host" 2>/dev/null || true)
    if [[ $known == "$found" ]]; then
        say "The host key is the one that is known: SHA256:$found"
    elif [[ -n ${2:-} ]]; then
        die "The server at $TARGET_URL has another host key than the one you gave: SHA256:$found. Nothing was sent to it."
    else
        [[ -z $known ]] || warn "The host key has CHANGED. It was SHA256:$known."
        say "The host key of $TARGET_URL is"
        say "  SHA256:$found"
        say "Compare it with what the server's owner says (there: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub, or the key of another type)."
        if [[ -z $1 ]]; then
            [[ -t 0 ]] || die "Nobody is there to compare it; give --yes when you have. Nothing was changed."
            read -r -p "Is it the same? Type yes: " answer
            [[ $answer == yes ]] || die "Nothing was changed."
        fi
    fi
    printf '%s\n' "$found" | target_secret host
}

# s3_ask: access key and secret, from the terminal or as two lines of standard input.
s3_ask() {
    local id='' secret=''
    [[ ! -t 0 ]] || say "Access key and secret of a user who may list, read, write and delete in $TARGET_ADDRESS, and nothing else:"
    read -r -p "Access key: " id || true
    read -r -s -p "Secret: " secret || true
    [[ ! -t 0 ]] || say ""
    [[ $id =~ ^[A-Za-z0-9._-]+$ && $secret =~ ^[A-Za-z0-9+/=._-]+$ ]] || die "Access key and secret are needed, one line each. Nothing was changed."
    printf 'user = "%s:%s"\n' "$id" "$secret" | target_secret s3
}

# target_setup YES: makes the secrets and tries all four movements.
target_setup() {
    local name
    target_begin
    trap target_end EXIT
    target_open "$(second_target)" || die "${TARGET_PROBLEM^}."
    system_key_ensure
    make_folder 700 "$(daemon_user)" "$TARGET_SECRETS"
    if [[ $TARGET_KIND == sftp ]]; then
        sftp_key "$(<"$BACKUP_KEY")" "$TARGET_SECRETS/ssh.key" || die "The SSH key could not be made in $TARGET_SECRETS."
        ((EUID != 0)) || chown "$(daemon_user):" "$TARGET_SECRETS"/ssh.key*
        say "The key that the server must know (a line of ~/.ssh/authorized_keys there):"
        say "  $(<"$TARGET_SECRETS/ssh.key.pub")"
        sftp_agree "$1"
    else
        s3_ask
    fi
    # The options name the secrets that are there now.
    target_open "$(second_target)"
    name=kiosk-system-19700101T000000Z.tar.age
    head -c 100000 /dev/urandom >"$TARGET_WORK/$name"
    (cd "$TARGET_WORK" && sha256sum "$name" >"$name.sha256")
    if ! { target_list && target_put "$TARGET_WORK/$name" && target_put "$TARGET_WORK/$name.sha256" && target_list && target_is_whole "$name"; }; then
        die "The target was not usable: $TARGET_PROBLEM. Put that right, then run this again."
    fi
    if ! target_delete "$name.sha256" || ! target_delete "$name"; then die "What was written cannot be deleted there: $TARGET_PROBLEM."; fi
    say "The second target can be listed, written, read and cleaned. backup.sh copy makes the first copy now; the schedule makes one every day."
    say "Print the recovery sheet again: backup.sh --recovery-sheet."
}

# target_sheet: what the recovery sheet says about a remote target.
target_sheet() {
    say ""
    say "Or from the second target:"
    say ""
    if [[ $(second_target) == sftp://* ]]; then
        say "  $(emergency_command) --from '$(second_target)' --host-key SHA256:$(cat "$TARGET_SECRETS/host" 2>/dev/null || printf '(run backup.sh --target)')"
    else
        say "  $(emergency_command) --from '$(second_target)'"
        say ""
        say "It asks for the key above, then for the access key and the secret:"
        say "  $(sed -n 's/^user = "\([^:]*\):\(.*\)"$/\1   \2/p' "$TARGET_SECRETS/s3" 2>/dev/null || printf '(run backup.sh --target)')"
    fi
}
