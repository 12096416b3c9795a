# SPDX-FileCopyrightText: 2026 The Kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What scripts/metrics.sh found, in words.
# Digits behind the point, as Currency::exponent() has them.
def digits: if IN("JPY", "KRW", "VND", "CLP", "ISK") then 0 elif IN("KWD", "BHD", "OMR", "TND", "JOD") then 3 else 2 end;
def money: "\(.amount / pow(10; .currency | digits)) \(.currency) (\(.orders) orders)";
def bytes: "\(. / 1048576 | round) MiB";
"In the last \(.orders.days) day(s)",
"  orders             \(.orders.orders), of which \(.orders.cancelled) cancelled; \(.orders.ordersInTheLastHour) in the last hour, \(.orders.busiestHour) in the busiest",
"  paid               \([.orders.paid[] | money] | if length == 0 then "nothing" else join(", ") end)",
"  payment attempts   \([.orders.payments | to_entries[] | "\(.value) \(.key)"] | if length == 0 then "none" else join(", ") end)",
"  wait for a person  \(.orders.waitingForAPerson)",
"The server, since its start",
"  requests           \(.server.requests), of which \(.server.failedRequests) failed on its side; \(.server.meanSeconds * 1000 * 100 | round / 100) ms on average",
"  connections        \(.server.connections); devices online: \(.server.devicesOnline)",
"  memory             \(.server.residentBytes | bytes); database: \(.orders.databaseBytes | bytes)"
