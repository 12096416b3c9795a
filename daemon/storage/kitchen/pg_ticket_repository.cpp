// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/kitchen/pg_ticket_repository.h"

#include "daemon/domain/orders/numbers.h"
#include "daemon/storage/kitchen/ticket_json.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

constexpr Sql selectTicket(uR"(
select t.id, t.order_id, o.display_number, o.device_id is not null, o.service_type, o.table_number, t.state, o.payment_state,
       t.lines, t.created_at, t.state_since, t.version
from tickets t join orders o on o.id = t.order_id and o.created_at = t.order_created_at
where t.id = $1 and t.order_created_at = $2 and o.created_at = $2
)");

constexpr Sql selectOfOrder(uR"(
select t.id, t.order_id, o.display_number, o.device_id is not null, o.service_type, o.table_number, t.state, o.payment_state,
       t.lines, t.created_at, t.state_since, t.version
from request_registry r
join orders o on o.id = r.order_id and o.created_at = r.order_created_at
join tickets t on t.order_id = r.order_id and t.order_created_at = r.order_created_at
where r.key = $1 and r.kind = 'order'
)");

constexpr Sql selectOpen(uR"(
select t.id, t.order_id, o.display_number, o.device_id is not null, o.service_type, o.table_number, t.state, o.payment_state,
       t.lines, t.created_at, t.state_since, t.version
from tickets t join orders o on o.id = t.order_id and o.created_at = t.order_created_at
where t.state in ('queued', 'preparing', 'ready') or (t.state = 'handed_over' and t.state_since >= $1)
order by t.created_at, t.id
)");

constexpr Sql insertTicket(uR"(
with saved as (
    insert into tickets (id, order_id, order_created_at, state, lines, created_at, state_since, version)
    values ($1, $2, $3, $4, $5, $6, $6, $7)
    returning id, order_created_at, version, state)
insert into ticket_events (ticket_id, order_created_at, version, state, at, actor_kind, actor_id, actor_name)
select id, order_created_at, version, state, $6, $8, $9, $10 from saved
)");

constexpr Sql updateTicket(uR"(
with changed as (
    update tickets set state = $4, state_since = $5, version = version + 1
    where id = $1 and order_created_at = $2 and version = $3
    returning id, order_created_at, version, state)
insert into ticket_events (ticket_id, order_created_at, version, state, at, actor_kind, actor_id, actor_name)
select id, order_created_at, version, state, $5, $6, $7, $8 from changed
)");

/// A ticket's id carries the time of its order, which finds the partition. An id that was not made here may
/// carry any time, also one that no calendar has: it finds nothing.
QDateTime orderTimeOf(const TicketId &id) {
    constexpr quint64 lastMillisecond = 253'402'300'799'999; // of the year 9999
    const QByteArray bytes = id.uuid().toRfc4122();
    const quint64 milliseconds = qFromBigEndian<quint64>(bytes.constData()) >> 16;
    return QDateTime::fromMSecsSinceEpoch(qint64(std::min(milliseconds, lastMillisecond)), QTimeZone::UTC);
}

kitchen::Ticket readTicket(Rows &row) {
    kitchen::Ticket ticket;
    ticket.id = row.take<TicketId>();
    ticket.orderId = row.take<OrderId>();
    const int number = row.take<int>();
    const bool fromKiosk = row.take<bool>();
    ticket.displayNumber =
        orders::displayNumber(fromKiosk ? orders::Channel::Kiosk : orders::Channel::Counter, number);
    ticket.serviceType = row.take<ServiceType>();
    ticket.tableNumber = row.take<QString>();
    ticket.state = row.take<TicketState>();
    ticket.paymentState = row.take<OrderPayment>();
    ticket.lines = ticketLinesFromJson(row.take<QJsonArray>());
    ticket.createdAt = row.take<QDateTime>();
    ticket.stateSince = row.take<QDateTime>();
    ticket.version = row.take<qint64>();
    return ticket;
}

} // namespace

std::optional<kitchen::Ticket> PgTicketRepository::find(const TicketId &id) {
    return m_connection.run(selectTicket, {id, orderTimeOf(id)}).first(readTicket);
}

std::optional<kitchen::Ticket> PgTicketRepository::findByOrder(const OrderId &order) {
    return m_connection.run(selectOfOrder, {order}).first(readTicket);
}

QList<kitchen::Ticket> PgTicketRepository::listOpen(const QDateTime &doneSince) {
    return m_connection.run(selectOpen, {doneSince}).all(readTicket);
}

void PgTicketRepository::insert(const kitchen::Ticket &ticket, const QDateTime &orderCreatedAt,
                                const Actor &by) {
    (void)m_connection.run(insertTicket, {ticket.id, ticket.orderId, orderCreatedAt, ticket.state,
                                          ticketLinesToJson(ticket.lines), ticket.createdAt, ticket.version,
                                          by.kind, by.id, by.name});
}

Result<kitchen::Ticket> PgTicketRepository::update(const kitchen::Ticket &ticket, TicketState to,
                                                   const Actor &by, const QDateTime &now) {
    const auto rows = m_connection.run(
        updateTicket, {ticket.id, orderTimeOf(ticket.id), ticket.version, to, now, by.kind, by.id, by.name});
    if (rows.count() != 1)
        return fail(ErrorCode::VersionConflict, u"Another screen has moved this ticket already."_s);
    kitchen::Ticket updated = ticket;
    updated.state = to;
    updated.stateSince = now;
    ++updated.version;
    return updated;
}

} // namespace kiosk::storage
