// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/checkout/pg_history_store.h"

#include "daemon/storage/engine/transaction.h"

namespace kiosk::storage {

namespace {

constexpr Sql selectHistory(uR"(
select at, about, what, detail, actor_kind, actor_id, actor_name from (
    select at, 'order' as about, 1 as rank, version, kind as what, detail, actor_kind, actor_id, actor_name
    from order_events where order_id = $1 and order_created_at = $2
    union all
    select e.at, 'payment', 2, e.version, e.state, e.detail, e.actor_kind, e.actor_id, e.actor_name
    from payments p
    join payment_events e on e.payment_id = p.id and e.order_created_at = $2
    where p.order_id = $1 and p.order_created_at = $2
    union all
    select e.at, 'ticket', 3, e.version, e.state, '', e.actor_kind, e.actor_id, e.actor_name
    from tickets t
    join ticket_events e on e.ticket_id = t.id and e.order_created_at = $2
    where t.order_id = $1 and t.order_created_at = $2) as history
order by at, rank, version
)");

constexpr Sql selectArchivedHistory(uR"(
select at, about, what, detail, actor_kind, actor_id, actor_name from (
    select at, 'order' as about, 1 as rank, version, kind as what, detail, actor_kind, actor_id, actor_name
    from archive.order_events where order_id = $1 and order_created_at = $2
    union all
    select e.at, 'payment', 2, e.version, e.state, e.detail, e.actor_kind, e.actor_id, e.actor_name
    from archive.payments p
    join archive.payment_events e on e.payment_id = p.id and e.order_created_at = $2
    where p.order_id = $1 and p.order_created_at = $2
    union all
    select e.at, 'ticket', 3, e.version, e.state, '', e.actor_kind, e.actor_id, e.actor_name
    from archive.tickets t
    join archive.ticket_events e on e.ticket_id = t.id and e.order_created_at = $2
    where t.order_id = $1 and t.order_created_at = $2) as history
order by at, rank, version
)");

checkout::HistoryEntry readEntry(Rows &row) {
    return {.at = row.take<QDateTime>(),
            .about = row.take<HistorySubject>(),
            .what = row.take<QString>(),
            .detail = row.take<QString>(),
            .by = {row.take<ActorKind>(), row.take<std::optional<QUuid>>(), row.take<QString>()}};
}

} // namespace

QList<checkout::HistoryEntry> PgHistoryStore::of(const orders::Order &order) {
    if (order.isArchived)
        planForValues(m_connection);
    return m_connection
        .run(order.isArchived ? selectArchivedHistory : selectHistory, {order.id, order.createdAt})
        .all(readEntry);
}

} // namespace kiosk::storage
