# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What is kept: a rule of dates alone.

# retention_keep DAYS WEEKS MONTHS: reads "SECONDS NAME" of verified backups; prints the names to keep: the newest of each of the last
# DAYS days, WEEKS weeks (Monday to Sunday) and MONTHS months that have one, in UTC. The newest of all is always among them.
retention_keep() {
    sort -rn -k 1,1 | awk -v days="$1" -v weeks="$2" -v months="$3" '
        function first(period, limit) { if (period in seen || count[substr(period, 1, 1)] >= limit) return 0
            seen[period] = 1; count[substr(period, 1, 1)]++; return 1 }
        { keep = (NR == 1)
          if (first("d" strftime("%Y-%m-%d", $1, 1), days)) keep = 1
          if (first("w" strftime("%G-%V", $1, 1), weeks)) keep = 1
          if (first("m" strftime("%Y-%m", $1, 1), months)) keep = 1
          if (keep) print $2 }'
}
