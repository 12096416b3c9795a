# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The second target over SFTP. The server's host key must be the one that was agreed to. The shop's own key follows from the key of the backups, so that the
# recovery sheet alone opens the target from another machine.

sftp_open() {
    if [[ ! $1 =~ ^sftp://([A-Za-z0-9._-]+)@([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(:[0-9]{1,5})?(/[A-Za-z0-9._/-]*)$ ]]; then
        target_fails "the second target '$1' is no address like sftp://user@host:22/whole/path (letters, digits and . _ - in the path)"
        return 1
    fi
    TARGET_PATH=${BASH_REMATCH[4]%/}
    TARGET_URL=sftp://${BASH_REMATCH[2]}${BASH_REMATCH[3]}
    TARGET_OPTIONS=(--proto '=sftp' --user "${BASH_REMATCH[1]}:" --key "$TARGET_SECRETS/ssh.key" --hostpubsha256 "$(cat "$TARGET_SECRETS/host" 2>/dev/null || printf none)")
}

sftp_list() { target_curl --list-only "$TARGET_URL$TARGET_PATH/"; }
sftp_put() {
    local at=$TARGET_PATH/${1##*/}
    target_curl --upload-file "$1" --quote "-rename $at.partial $at" "$TARGET_URL$at.partial"
}
sftp_get() { target_curl "$TARGET_URL$TARGET_PATH/$1"; }
sftp_delete() { target_curl --list-only --output /dev/null --quote "rm $TARGET_PATH/$1" "$TARGET_URL$TARGET_PATH/"; }

# sftp_fingerprint: what the server says now; nothing is agreed to, so curl ends with an error.
sftp_fingerprint() { { curl --silent --verbose --connect-timeout 15 --proto '=sftp' --hostpubsha256 none --list-only "$TARGET_URL/" 2>&1 || true; } | sed -n 's/^\* SSH SHA256 fingerprint: *\([A-Za-z0-9+/]*\)=*$/\1/p' | head -n 1; }

# bytes: hexadecimal digits to bytes.
bytes() { printf '%b' "$(tr -d ' \n' | sed 's/../\\x&/g')"; }
hex_digits() { od -An -v -tx1 | tr -d ' \n'; }

# sftp_key BACKUP-KEY FILE: the shop's SSH key (Ed25519), and FILE.pub, the line for the server's authorized_keys.
sftp_key() {
    local seed public type=0000000b7373682d65643235353139 # "ssh-ed25519" with its length
    seed=$(printf 'kiosk second target: %s' "$1" | sha256sum | cut -d' ' -f1)
    public=$(bytes <<<"302e020100300506032b657004220420$seed" | openssl pkey -inform DER -pubout -outform DER | tail -c 32 | hex_digits)
    ((${#public} == 64)) || return 1
    # The form of OpenSSH (PROTOCOL.key): no cipher, one key, its public and its private part, padded to eight bytes.
    (
        umask 077
        printf -- '-----BEGIN OPENSSH PRIVATE KEY-----\n%s\n-----END OPENSSH PRIVATE KEY-----\n' "$(
            bytes <<<"6f70656e7373682d6b65792d763100 000000046e6f6e65 000000046e6f6e65 00000000 00000001 00000033 $type 00000020 $public
                      00000088 00000000 00000000 $type 00000020 $public 00000040 $seed$public 00000000 0102030405" | base64 --wrap=70
        )" >"$2.new"
    )
    mv "$2.new" "$2"
    printf 'ssh-ed25519 %s kiosk\n' "$(bytes <<<"$type 00000020 $public" | base64 --wrap=0)" >"$2.pub"
}
