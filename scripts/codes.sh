#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# codes.sh: makes a new one-time pairing link for a kiosk, and a new setup code while the shop has no owner; earlier ones may have run out.
# KIOSK_DATA names the instance (default: data in the checkout).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/load.sh"
usage_if_asked "$0" "$@"
(($# == 0)) || die "codes.sh takes no arguments (see --help)."
load_ports || die "Nothing was ever started in $KIOSK_DATA; start it with scripts/start.sh."
enter_environment "$0" "$@"
instance_is_ready || die "The shop does not run, so it can make no codes; start it with scripts/start.sh."
write_first_steps
cat "$FIRST_STEPS"
