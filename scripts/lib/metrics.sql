-- SPDX-FileCopyrightText: 2026 The Kiosk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What scripts/metrics.sh tells about the orders of the last :days days, as one JSON object. Amounts are in minor units.
WITH wanted AS (SELECT * FROM orders WHERE created_at > now() - make_interval(days => :days)),
     attempts AS (SELECT * FROM payments WHERE order_created_at > now() - make_interval(days => :days))
SELECT json_build_object(
    'days', :days,
    'orders', (SELECT count(*) FROM wanted),
    'cancelled', (SELECT count(*) FROM wanted WHERE state = 'cancelled'),
    'ordersInTheLastHour', (SELECT count(*) FROM wanted WHERE created_at > now() - interval '1 hour'),
    'busiestHour', (SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM wanted GROUP BY date_trunc('hour', created_at)) AS hours),
    'paid', (SELECT coalesce(json_agg(json_build_object('currency', currency, 'amount', amount, 'orders', n) ORDER BY currency), '[]')
             FROM (SELECT currency, sum(total) AS amount, count(*) AS n FROM wanted WHERE payment_state = 'paid' GROUP BY currency) AS sums),
    'payments', (SELECT coalesce(json_object_agg(state, n ORDER BY state), '{}') FROM (SELECT state, count(*) AS n FROM attempts GROUP BY state) AS states),
    'waitingForAPerson', (SELECT count(*) FROM attempts WHERE needs_attention),
    'databaseBytes', pg_database_size(current_database()));
