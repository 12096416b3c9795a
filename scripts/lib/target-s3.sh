# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The second target in a bucket that speaks S3: HTTPS with a verified certificate, requests signed (AWS signature version 4).

# One PUT holds no more.
S3_LIMIT_BYTES=$((5 * 1024 * 1024 * 1024))

s3_open() {
    local prefix query part name value endpoint='' region=us-east-1
    if [[ ! $1 =~ ^s3://([a-z0-9][a-z0-9.-]{2,62})(/[A-Za-z0-9._/-]*)?(\?(.*))?$ ]]; then
        target_fails "the second target '$1' is no address like s3://bucket/prefix?endpoint=https://host&region=name"
        return 1
    fi
    local bucket=${BASH_REMATCH[1]}
    prefix=${BASH_REMATCH[2]#/} query=${BASH_REMATCH[4]}
    prefix=${prefix%/}
    IFS='&' read -r -a query <<<"$query"
    for part in "${query[@]}"; do
        name=${part%%=*} value=${part#*=}
        case $name in
        endpoint) [[ $value =~ ^https://([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(:[0-9]{1,5})?/?$ ]] || { target_fails "the endpoint of the second target must be https://host or https://host:port, not '$value'"; return 1; } && endpoint=${value%/} ;;
        region) [[ $value =~ ^[A-Za-z0-9-]+$ ]] || { target_fails "the second target's region '$value' is no region"; return 1; } && region=$value ;;
        ca) [[ -r $value ]] || { target_fails "the second target's certificate authority $value cannot be read"; return 1; } && TARGET_OPTIONS+=(--cacert "$value") ;;
        *) target_fails "the second target's address has '$name', which nobody knows; it may have endpoint, region and ca"; return 1 ;;
        esac
    done
    TARGET_URL=${endpoint:-https://s3.$region.amazonaws.com}/$bucket
    TARGET_PATH=${prefix:+$prefix/}
    TARGET_OPTIONS+=(--proto '=https' --aws-sigv4 "aws:amz:$region:s3" --config "$TARGET_SECRETS/s3")
}

s3_list() {
    target_curl --output "$TARGET_WORK/answer" "$TARGET_URL?list-type=2&prefix=${TARGET_PATH//\//%2F}kiosk-system-" || return 1
    ! grep -q '<IsTruncated>true' "$TARGET_WORK/answer" || { target_fails "the second target $TARGET_ADDRESS holds more than 1000 system backups; remove what is not of this shop"; return 1; }
    grep -oE '<Key>[^<]*</Key>' "$TARGET_WORK/answer" | sed -E "s|^<Key>$TARGET_PATH||; s|</Key>$||" || true
}
# The store compares what it got with the checksum that the request names.
s3_put() {
    (($(stat -c %s "$1") <= S3_LIMIT_BYTES)) || { target_fails "${1##*/} is larger than 5 GiB, which S3 takes in one piece; use SFTP or a disk"; return 1; }
    target_curl --upload-file "$1" --header "x-amz-content-sha256: $(sha256sum <"$1" | cut -d' ' -f1)" "$TARGET_URL/$TARGET_PATH${1##*/}"
}
s3_get() { target_curl "$TARGET_URL/$TARGET_PATH$1"; }
s3_delete() { target_curl --request DELETE --output /dev/null "$TARGET_URL/$TARGET_PATH$1"; }
