# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The local certificate authority (10 years) and the server's certificate (397 days at most, renewed when 30 days are left).

TLS_CA_DAYS=3650
TLS_LEAF_DAYS=396
TLS_RENEW_SECONDS=$((30 * 24 * 3600))

# publish NEW FILE MODE: a reader sees the old file or the whole new one, also after a power cut.
publish() {
    chmod "$3" "$1" && sync "$1" && mv -f "$1" "$2" && sync "$(dirname "$2")"
}

# tls_names: every name and address a browser may use for this machine, as a subjectAltName value.
tls_names() {
    local name address
    {
        printf 'DNS:localhost\nIP:127.0.0.1\nIP:::1\n'
        name=$(hostname 2>/dev/null || cat /proc/sys/kernel/hostname)
        name=${name,,}
        if [[ $name =~ ^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$ ]]; then
            printf 'DNS:%s\n' "$name"
            [[ $name == *.* ]] || printf 'DNS:%s.local\n' "$name"
        fi
        for address in $(lan_addresses); do printf 'IP:%s\n' "$address"; done
        for name in ${KIOSK_HOSTNAMES:-}; do
            if [[ $name =~ ^[0-9.]+$ || $name == *:* ]]; then printf 'IP:%s\n' "$name"; else printf 'DNS:%s\n' "$name"; fi
        done
    } | awk '!seen[$0]++' | paste -sd,
}

# lan_addresses: the IPv4 addresses of this machine that others can reach; those of containers and of Docker's networks are none of them.
lan_addresses() { [[ -n ${KIOSK_CONTAINER:-} ]] || ip -4 -o address show scope global 2>/dev/null | awk '$2 !~ /^(docker[0-9]|br-[0-9a-f]+$|veth)/ { sub(/\/.*/, "", $4); print $4 }'; }

# tls_ensure_ca FOLDER: ca.key (0600) and ca.crt.
tls_ensure_ca() {
    local folder=$1
    [[ -s $folder/ca.key && -s $folder/ca.crt ]] && return 0
    [[ ! -s $folder/ca.key && ! -s $folder/ca.crt ]] ||
        die "Only one of ca.key and ca.crt is in $folder; put the other one back from a backup, or remove both (every kiosk must then trust the new ca.crt)."
    (
        umask 077
        openssl ecparam -name prime256v1 -genkey -noout -out "$folder/ca.key.new" &&
            openssl req -x509 -new -sha256 -key "$folder/ca.key.new" -days "$TLS_CA_DAYS" -out "$folder/ca.crt.new" \
                -subj "/O=Kiosk/CN=Kiosk local CA $(openssl rand -hex 4)" \
                -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' -addext 'keyUsage=critical,keyCertSign' -addext 'subjectKeyIdentifier=hash'
    ) 2>/dev/null || die "The certificate authority could not be made in $folder; is there space left?"
    publish "$folder/ca.key.new" "$folder/ca.key" 600
    publish "$folder/ca.crt.new" "$folder/ca.crt" 644
}

# tls_leaf_is_good FOLDER NAMES: signed by the CA, enough days left, and made for exactly these names.
tls_leaf_is_good() {
    local folder=$1
    [[ -s $folder/server.key && -s $folder/server.crt && -f $folder/server.names && $(<"$folder/server.names") == "$2" ]] &&
        openssl x509 -in "$folder/server.crt" -noout -checkend "$TLS_RENEW_SECONDS" >/dev/null 2>&1 &&
        openssl verify -CAfile "$folder/ca.crt" -purpose sslserver "$folder/server.crt" >/dev/null 2>&1 &&
        [[ $(openssl x509 -in "$folder/server.crt" -noout -pubkey 2>/dev/null) == "$(openssl pkey -in "$folder/server.key" -pubout 2>/dev/null)" ]]
}

# tls_ensure_leaf FOLDER NAMES: makes or renews server.key (0600) and server.crt.
tls_ensure_leaf() {
    local folder=$1 names=$2
    if tls_leaf_is_good "$folder" "$names"; then return 0; fi
    (
        umask 077
        openssl ecparam -name prime256v1 -genkey -noout -out "$folder/server.key.new" &&
            openssl req -new -sha256 -key "$folder/server.key.new" -subj '/O=Kiosk/CN=Kiosk server' -out "$folder/server.csr" &&
            printf '%s\n' 'basicConstraints=critical,CA:FALSE' 'keyUsage=critical,digitalSignature' 'extendedKeyUsage=serverAuth' \
                'subjectKeyIdentifier=hash' 'authorityKeyIdentifier=keyid:always' "subjectAltName=$names" >"$folder/server.ext" &&
            openssl x509 -req -sha256 -in "$folder/server.csr" -CA "$folder/ca.crt" -CAkey "$folder/ca.key" -days "$TLS_LEAF_DAYS" \
                -set_serial "0x$(openssl rand -hex 16)" -extfile "$folder/server.ext" -out "$folder/server.crt.new"
    ) 2>/dev/null || die "The server's certificate could not be made in $folder; is there space left, and does ca.key belong to ca.crt?"
    rm -f "$folder/server.csr" "$folder/server.ext" "$folder/server.names"
    # The names come last: after a power cut in between, the next start makes a new pair.
    publish "$folder/server.key.new" "$folder/server.key" 600
    publish "$folder/server.crt.new" "$folder/server.crt" 644
    printf '%s\n' "$names" >"$folder/server.names.new"
    publish "$folder/server.names.new" "$folder/server.names" 644
}

# tls_ensure FOLDER PUBLIC_COPY: the whole of it, and a copy of ca.crt where nginx may read it.
tls_ensure() {
    mkdir -p "$1"
    chmod 700 "$1"
    tls_ensure_ca "$1"
    tls_ensure_leaf "$1" "$(tls_names)"
    if ! cmp -s "$1/ca.crt" "$2"; then
        cp "$1/ca.crt" "$2.new"
        publish "$2.new" "$2" 644
    fi
}
