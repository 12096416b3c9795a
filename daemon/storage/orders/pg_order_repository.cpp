// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/orders/pg_order_repository.h"

#include "daemon/domain/orders/numbers.h"
#include "daemon/domain/orders/tax.h"
#include "daemon/storage/engine/transaction.h"
#include "daemon/storage/orders/line_json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

// The registry leads to the partition: only that one is read. A month that moved may still be here, but
// without its lines.
constexpr Sql selectOrder(uR"(
select o.id, o.created_at, o.business_date, o.display_number, o.state, o.payment_state, o.payment_method,
       o.service_type, o.language, o.table_number, o.currency, o.total, o.menu_version, o.device_id, d.name,
       o.cancel_reason, o.updated_at, o.version, t.state,
       (select jsonb_agg(to_jsonb(l) order by l.position) from order_lines l
        where l.order_id = o.id and l.order_created_at = o.created_at)
from request_registry r
join orders o on o.id = r.order_id and o.created_at = r.order_created_at
left join devices d on d.id = o.device_id
left join tickets t on t.order_id = o.id and t.order_created_at = o.created_at
where r.key = $1 and r.kind = 'order' and o.created_at >= (select archived_before from archive_boundary)
)");

constexpr Sql lockOrder(uR"(
select from request_registry r
join orders o on o.id = r.order_id and o.created_at = r.order_created_at
where r.key = $1 and r.kind = 'order' and o.created_at >= (select frozen_before from archive_boundary)
for update of o
)");

constexpr Sql selectIsFrozen(uR"(
select from request_registry r, archive_boundary b
where r.key = $1 and r.kind = 'order' and r.order_created_at < b.frozen_before
)");

constexpr Sql selectExportFolder(uR"(
select e.folder from request_registry r
join exported_months e on e.month = date_trunc('month', r.order_created_at at time zone 'UTC')::date
where r.key = $1 and r.kind = 'order' and e.dropped_at is not null
)");

// The archive has the same shape; a row is in one of both places, which the boundary tells in the same
// snapshot. The bounds of the time leave one month to plan for, of as many as there are.
constexpr Sql selectTime(uR"(
select order_created_at from request_registry where key = $1 and kind = 'order'
)");
constexpr Sql selectArchivedOrder(uR"(
select o.id, o.created_at, o.business_date, o.display_number, o.state, o.payment_state, o.payment_method,
       o.service_type, o.language, o.table_number, o.currency, o.total, o.menu_version, o.device_id, d.name,
       o.cancel_reason, o.updated_at, o.version, t.state,
       (select jsonb_agg(to_jsonb(l) order by l.position) from archive.order_lines l
        where l.order_id = o.id and l.order_created_at = o.created_at
          and l.order_created_at >= $2 and l.order_created_at < $3)
from archive.orders o
left join devices d on d.id = o.device_id
left join archive.tickets t on t.order_id = o.id and t.order_created_at = o.created_at
                            and t.order_created_at >= $2 and t.order_created_at < $3
where o.id = $1 and o.created_at >= $2 and o.created_at < $3
  and o.created_at < (select archived_before from archive_boundary)
)");

// The days around a business date are those that any time zone and cut-off can put it on; they choose the
// months, $9 to $10, and stand as values beside each table: then all other months are out before anything is
// planned. What belongs to an order is looked up row by row, for a join was planned to read whole months.
constexpr Sql selectPage(uR"(
select o.id, o.created_at, o.business_date, o.display_number, o.state, o.payment_state, o.payment_method,
       o.service_type, o.language, o.table_number, o.currency, o.total, o.menu_version, o.device_id, d.name,
       o.cancel_reason, o.updated_at, o.version,
       (select t.state from tickets t
        where t.order_id = o.id and t.order_created_at = o.created_at
          and t.order_created_at >= $9 and t.order_created_at < $10),
       (select jsonb_agg(to_jsonb(l) order by l.position) from order_lines l
        where l.order_id = o.id and l.order_created_at = o.created_at
          and l.order_created_at >= $9 and l.order_created_at < $10)
from orders o
left join devices d on d.id = o.device_id
where (o.created_at, o.id) < ($1::text::timestamptz, $2::uuid) and o.created_at <= $1::text::timestamptz
  and ($3::text is null or o.state = $3)
  and o.created_at >= $9 and o.created_at < $10
  and ($4::date is null or o.business_date >= $4) and ($5::date is null or o.business_date <= $5)
  and ($6::integer is null or o.display_number = $6)
  and ($7::boolean is null or (o.device_id is not null) = $7)
  and o.created_at >= (select archived_before from archive_boundary)
order by o.created_at desc, o.id desc
limit $8
)");

constexpr Sql selectArchivedPage(uR"(
select o.id, o.created_at, o.business_date, o.display_number, o.state, o.payment_state, o.payment_method,
       o.service_type, o.language, o.table_number, o.currency, o.total, o.menu_version, o.device_id, d.name,
       o.cancel_reason, o.updated_at, o.version,
       (select t.state from archive.tickets t
        where t.order_id = o.id and t.order_created_at = o.created_at
          and t.order_created_at >= $9 and t.order_created_at < $10),
       (select jsonb_agg(to_jsonb(l) order by l.position) from archive.order_lines l
        where l.order_id = o.id and l.order_created_at = o.created_at
          and l.order_created_at >= $9 and l.order_created_at < $10)
from archive.orders o
left join devices d on d.id = o.device_id
where (o.created_at, o.id) < ($1::text::timestamptz, $2::uuid) and o.created_at <= $1::text::timestamptz
  and ($3::text is null or o.state = $3)
  and o.created_at >= $9 and o.created_at < $10
  and ($4::date is null or o.business_date >= $4) and ($5::date is null or o.business_date <= $5)
  and ($6::integer is null or o.display_number = $6)
  and ($7::boolean is null or (o.device_id is not null) = $7)
  and o.created_at < (select archived_before from archive_boundary)
order by o.created_at desc, o.id desc
limit $8
)");

// Which of both places can hold orders of these times.
constexpr Sql selectPlaces(uR"(
select archived_before < $2 and archived_before <= $3::text::timestamptz, archived_before > $1 from archive_boundary
)");

constexpr Sql selectNeverPaid(uR"(
select id from orders o
where state = 'submitted' and payment_state in ('unpaid', 'at_counter') and created_at < $1
  and created_at >= (select frozen_before from archive_boundary)
  and not exists (select from payments p where p.order_id = o.id and p.order_created_at = o.created_at
                  and p.state not in ('created', 'declined', 'cancelled', 'not_found', 'reversed'))
order by created_at limit $2
)");

constexpr Sql updateOrder(uR"(
with changed as (
    update orders set state = $4, payment_state = $5, payment_method = $6, cancel_reason = $7, updated_at = $8,
                      version = version + 1
    where id = $1 and created_at = $2 and version = $3
    returning id, created_at, version, state, payment_state)
insert into order_events (order_id, order_created_at, version, kind, state, payment_state, detail, at,
                          actor_kind, actor_id, actor_name)
select id, created_at, version, $9, state, payment_state, $7, $8, $10, $11, $12 from changed
)");

orders::Order readOrder(Rows &row) {
    orders::Order order;
    order.id = row.take<OrderId>();
    order.createdAt = row.take<QDateTime>();
    order.businessDate = row.take<QDate>();
    const int number = row.take<int>();
    order.state = row.take<OrderState>();
    order.paymentState = row.take<OrderPayment>();
    order.paymentMethod = row.take<PaymentMethod>();
    order.serviceType = row.take<ServiceType>();
    order.language = row.take<QString>();
    order.tableNumber = row.take<QString>();
    order.total.currency = row.take<Currency>();
    order.total.amount = row.take<qint64>();
    order.menuVersion = row.take<qint64>();
    order.deviceId = row.take<std::optional<DeviceId>>();
    order.deviceName = row.take<QString>();
    order.cancelReason = row.take<QString>();
    order.updatedAt = row.take<QDateTime>();
    order.version = row.take<qint64>();
    order.ticketState = row.take<std::optional<TicketState>>();
    order.lines = linesFromJson(row.take<QJsonArray>());
    order.taxes = orders::taxSums(order.lines);
    order.displayNumber =
        orders::displayNumber(order.deviceId ? orders::Channel::Kiosk : orders::Channel::Counter, number);
    return order;
}

orders::Order readArchived(Rows &row) {
    orders::Order order = readOrder(row);
    order.isArchived = true;
    return order;
}

/// Where a page ends: the time and id of its last order.
struct Cursor {
    QString before = u"infinity"_s;
    QUuid id;
};

/// Between which times the orders of the asked business dates can have been placed.
std::pair<QDateTime, QDateTime> timesAround(const orders::OrderQuery &query) {
    const QDate first(2000, 1, 1);
    const QDate last(9999, 12, 31);
    const QDate from = query.fromDate ? std::clamp(query.fromDate->addDays(-2), first, last) : first;
    const QDate to = query.toDate ? std::clamp(query.toDate->addDays(3), first, last) : last;
    return {from.startOfDay(QTimeZone::UTC), to.startOfDay(QTimeZone::UTC)};
}

QString cursorAfter(const orders::Order &order) {
    return u"%1_%2"_s.arg(order.createdAt.toMSecsSinceEpoch()).arg(order.id.toString());
}

std::optional<Cursor> parseCursor(const QString &text) {
    if (text.isEmpty())
        return Cursor{};
    const qsizetype split = text.indexOf(u'_');
    bool isNumber = false;
    const qint64 time = QStringView(text).left(split).toLongLong(&isNumber);
    const auto id = OrderId::fromString(QStringView(text).mid(split + 1));
    // Times beyond the year 9999 are no times of orders.
    if (split < 0 || !isNumber || time < 0 || time > 253'402'300'799'999 || !id)
        return std::nullopt;
    return Cursor{QDateTime::fromMSecsSinceEpoch(time, QTimeZone::UTC).toString(Qt::ISODateWithMs),
                  id->uuid()};
}

} // namespace

std::optional<orders::Order> PgOrderRepository::find(const OrderId &id) {
    // Months move to the archive only: what was not found here is there by the time of the second look.
    if (auto found = m_connection.run(selectOrder, {id}).first(readOrder))
        return found;
    const auto time =
        m_connection.run(selectTime, {id}).first([](Rows &row) { return row.take<QDateTime>(); });
    if (!time)
        return std::nullopt;
    planForValues(m_connection);
    return m_connection.run(selectArchivedOrder, {id, *time, time->addMSecs(1)}).first(readArchived);
}

std::optional<orders::Order> PgOrderRepository::lock(const OrderId &id) {
    // Two statements: what is read after waiting for the lock must be what is true by then.
    if (m_connection.run(lockOrder, {id}).count() == 0)
        return std::nullopt;
    return find(id);
}

bool PgOrderRepository::isFrozen(const OrderId &id) {
    return m_connection.run(selectIsFrozen, {id}).count() > 0;
}

std::optional<QString> PgOrderRepository::exportedTo(const OrderId &id) {
    return m_connection.run(selectExportFolder, {id}).first([](Rows &row) { return row.take<QString>(); });
}

QList<OrderId> PgOrderRepository::neverPaidBefore(const QDateTime &when, int limit) {
    return m_connection.run(selectNeverPaid, {when, limit}).all([](Rows &row) {
        return row.take<OrderId>();
    });
}

Result<orders::OrderSlice> PgOrderRepository::list(const orders::OrderQuery &query) {
    const auto cursor = parseCursor(query.cursor);
    if (!cursor)
        return std::unexpected(Error{ErrorCode::InvalidFields,
                                     u"The cursor is not one that this list gave."_s,
                                     {{u"/cursor"_s, u"unknown"_s, u"Take the cursor of the page before."_s}},
                                     {}});
    const auto [begin, end] = timesAround(query);
    orders::OrderSlice slice;
    const auto read = [&](const Sql &sql, auto *readRow) {
        slice.orders += m_connection
                            .run(sql, {cursor->before, cursor->id, query.state, query.fromDate, query.toDate,
                                       query.number, query.fromKiosk,
                                       int(query.limit + 1 - slice.orders.size()), begin, end})
                            .all(readRow);
    };
    const auto [isOfTheDay, isOfTheArchive] =
        m_connection.run(selectPlaces, {begin, end, cursor->before})
            .first([](Rows &row) { return std::pair{row.take<bool>(), row.take<bool>()}; })
            .value_or(std::pair{true, true});
    if (isOfTheDay)
        read(selectPage, readOrder);
    if (isOfTheArchive && slice.orders.size() <= query.limit) {
        planForValues(m_connection);
        read(selectArchivedPage, readArchived);
    }
    if (slice.orders.size() > query.limit) {
        slice.orders.removeLast();
        slice.nextCursor = cursorAfter(slice.orders.constLast());
    }
    return slice;
}

Result<orders::Order> PgOrderRepository::update(const orders::Order &order, const orders::OrderChange &change,
                                                const QString &event, const Actor &by, const QDateTime &now) {
    const auto rows = m_connection.run(
        updateOrder, {order.id, order.createdAt, order.version, change.state, change.paymentState,
                      change.paymentMethod, change.cancelReason, now, event, by.kind, by.id, by.name});
    if (rows.count() != 1)
        return fail(ErrorCode::VersionConflict, u"The order has changed meanwhile."_s);
    orders::Order updated = order;
    updated.state = change.state;
    updated.paymentState = change.paymentState;
    updated.paymentMethod = change.paymentMethod;
    updated.cancelReason = change.cancelReason;
    updated.updatedAt = now;
    ++updated.version;
    return updated;
}

} // namespace kiosk::storage
