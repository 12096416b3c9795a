# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# nginx, the edge: a configuration of its own for each instance, rendered from packaging/nginx/*.template into data/run/nginx/.

# render_template TEMPLATE TARGET NAME=VALUE…: replaces @NAME@; a name that is left over is a mistake and fails.
render_template() {
    local template=$1 target=$2 text pair
    shift 2
    text=$(<"$template")
    for pair in "$@"; do text=${text//"@${pair%%=*}@"/"${pair#*=}"}; done
    if [[ $text =~ @[A-Z_]+@ ]]; then die "The template $template asks for ${BASH_REMATCH[0]}, which nobody gave."; fi
    printf '%s\n' "$text" >"$target"
}

# server_names SAN: the value of server_name from a subjectAltName value.
server_names() { tr ',' '\n' <<<"$1" | sed -e 's/^DNS://' -e 's/^IP:\(.*:.*\)$/[\1]/' -e 's/^IP://' | paste -sd' '; }

# listen_lines PORT OPTIONS: for IPv4, and for IPv6 where the machine has it.
listen_lines() {
    printf 'listen %s%s;' "$1" "${2:+ $2}"
    if [[ -s /proc/net/if_inet6 ]]; then printf ' listen [::]:%s%s;' "$1" "${2:+ $2}"; fi
}

nginx_worker_user() { if ((EUID == 0)); then printf 'user www-data;'; fi; }

# nginx_render: needs the ports and the certificates.
nginx_render() {
    local folder=$RUN_DIR/nginx templates=$KIOSK_ROOT/packaging/nginx names name redirect_port=
    names=$(<"$KIOSK_DATA/secrets/tls/server.names")
    ((HTTPS_PORT == 443)) || redirect_port=:$HTTPS_PORT
    mkdir -p "$folder/temp"
    ((EUID != 0)) || chown www-data: "$folder/temp"
    for name in proxy headers headers-page pages; do render_template "$templates/$name.conf.template" "$folder/$name.conf" FOLDER="$folder" WEB="$KIOSK_WEB"; done
    render_template "$templates/kiosk.conf.template" "$folder/nginx.conf" \
        USER="$(nginx_worker_user)" FOLDER="$folder" LOGS="$LOG_DIR" WEB="$KIOSK_WEB" \
        MEDIA="$KIOSK_DATA/uploads" TLS="$KIOSK_DATA/secrets/tls" CA="$RUN_DIR/ca.crt" \
        SERVER_NAMES="$(server_names "$names")" DAEMON="${KIOSK_DAEMON_HOST:-127.0.0.1}:$DAEMON_PORT" REDIRECT_PORT="$redirect_port" \
        LISTEN_HTTPS="$(listen_lines "$HTTPS_PORT" ssl)" LISTEN_HTTPS_DEFAULT="$(listen_lines "$HTTPS_PORT" 'ssl default_server')" \
        LISTEN_HTTP="$(listen_lines "$HTTP_PORT")" LISTEN_HTTP_DEFAULT="$(listen_lines "$HTTP_PORT" default_server)" \
        RATE="${KIOSK_EDGE_RATE:-50}" BURST="${KIOSK_EDGE_BURST:-100}" CONNECTIONS="${KIOSK_EDGE_CONNECTIONS:-100}"
}

# nginx_check: nginx's own opinion about the rendered configuration.
nginx_check() {
    local answer
    answer=$(nginx -t -c "$RUN_DIR/nginx/nginx.conf" -e "$LOG_DIR/nginx-error.log" 2>&1) || { printf '%s\n' "$answer" >&2; die "nginx does not accept its configuration $RUN_DIR/nginx/nginx.conf."; }
}

# nginx_end_orphans: workers whose master was killed live on and keep the ports. They share the master's process group, whose number cannot be given
# out again while they live.
nginx_end_orphans() {
    local master birth boot orphans pid
    { read -r master birth boot <"$RUN_DIR/nginx.pid"; } 2>/dev/null || return 0
    [[ $boot == "$(</proc/sys/kernel/random/boot_id)" && -n $birth ]] && ! process_is_alive nginx || return 0
    orphans=$(pgrep --pgroup "$master" --exact nginx) || return 0
    warn "nginx has lost its master process; its workers are ended."
    # shellcheck disable=SC2086  # one word for each process
    kill -s QUIT $orphans 2>/dev/null || true
    for pid in $orphans; do
        process_wait_end "$pid" 5 || kill -s KILL "$pid" 2>/dev/null || true
        process_wait_end "$pid" 5 || die "The nginx worker $pid cannot be ended; look at it with: ps -fp $pid"
    done
}
