# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The first line of every script sources this: it loads the parts below, which only define functions and paths.
umask 022
for kiosk_part in ui root paths packages environment units process ports machine postgres tls config nginx logs build instance room backup backup-status backup-schedule backup-retention backup-kinds backup-drill backup-system second-target target-sftp target-s3 target-setup backup-copy restore restore-cluster restore-dump restore-books suites test-servers fault-runs; do
    # shellcheck disable=SC1090 # shellcheck is given each part by itself
    source "${BASH_SOURCE[0]%/*}/$kiosk_part.sh"
done
unset kiosk_part
