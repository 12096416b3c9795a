-- SPDX-FileCopyrightText: 2026 The Kiosk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- wrk's result in one line for scripts/lib/bench.sh: requests per second, median and 99th percentile in ms, answers, failures.
function done(summary, latency)
    local errors = summary.errors
    io.write(string.format("result %.1f %.2f %.2f %d %d\n",
        summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
        summary.requests, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
