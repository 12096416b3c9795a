// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/payments/pg_payment_repository.h"

#include "daemon/domain/payments/payment_states.h"
#include "daemon/storage/engine/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

// A join with the registry would look into every month: its key is the payment's id, so the time need not be
// compared first.
constexpr Sql selectPayment(uR"(
select p.id, p.order_id, p.method, p.state, p.amount, p.currency, p.attempt, p.terminal, p.service_id, p.transaction_id,
       p.transaction_timestamp, p.card_scheme, p.card_masked_pan, p.card_authorisation_code, p.decline_reason,
       p.needs_attention, p.created_at, p.sent_at, p.updated_at, p.version
from payments p
where p.id = $1
  and p.order_created_at = (select order_created_at from request_registry where key = $1 and kind = 'payment')
)");

constexpr Sql selectOfOrders(uR"(
select p.id, p.order_id, p.method, p.state, p.amount, p.currency, p.attempt, p.terminal, p.service_id, p.transaction_id,
       p.transaction_timestamp, p.card_scheme, p.card_masked_pan, p.card_authorisation_code, p.decline_reason,
       p.needs_attention, p.created_at, p.sent_at, p.updated_at, p.version
from request_registry r
join payments p on p.order_id = r.order_id and p.order_created_at = r.order_created_at
where r.key = any ($1::uuid[]) and r.kind = 'order'
order by p.order_id, p.attempt
)");

constexpr Sql selectArchivedOfOrders(uR"(
select p.id, p.order_id, p.method, p.state, p.amount, p.currency, p.attempt, p.terminal, p.service_id, p.transaction_id,
       p.transaction_timestamp, p.card_scheme, p.card_masked_pan, p.card_authorisation_code, p.decline_reason,
       p.needs_attention, p.created_at, p.sent_at, p.updated_at, p.version
from archive.payments p
where p.order_id = any ($1::uuid[]) and p.order_created_at >= $2 and p.order_created_at <= $3
order by p.order_id, p.attempt
)");

// Waits for a concurrent transaction that holds the same key; when that one was committed, no row is given.
constexpr Sql insertKey(uR"(
insert into request_registry (key, kind, body_hash, order_id, order_created_at, created_at)
select $1, 'payment', $3, r.order_id, r.order_created_at, $4
from request_registry r where r.key = $2 and r.kind = 'order'
on conflict (key) do nothing
)");

constexpr Sql selectKey(uR"(
select kind = 'payment' and order_id = $2 and body_hash = $3 from request_registry where key = $1
)");

constexpr Sql insertPayment(uR"(
with saved as (
    insert into payments (id, order_id, order_created_at, method, state, amount, currency, attempt, terminal,
                          created_at, updated_at, version)
    select $1, r.order_id, r.order_created_at, $3, $4, $5, $6, $7, $8, $9, $9, $10
    from request_registry r where r.key = $2 and r.kind = 'order'
    returning id, order_created_at, version, state)
insert into payment_events (payment_id, order_created_at, version, state, needs_attention, detail, at,
                            actor_kind, actor_id, actor_name)
select id, order_created_at, version, state, false, '', $9, $11, $12, $13 from saved
)");

// An attempt that needs the terminal no more is nobody's.
constexpr Sql updatePayment(uR"(
with changed as (
    update payments set state = $3, service_id = $4, transaction_id = $5, transaction_timestamp = $6, card_scheme = $7,
                        card_masked_pan = $8, card_authorisation_code = $9, decline_reason = $10, needs_attention = $11,
                        sent_at = $12, updated_at = $13, version = version + 1,
                        lease_owner = case when $14 then lease_owner end,
                        lease_until = case when $14 then lease_until end
    where id = $1 and version = $2
      and order_created_at = (select order_created_at from request_registry where key = $1)
    returning id, order_created_at, version, state, needs_attention)
insert into payment_events (payment_id, order_created_at, version, state, needs_attention, detail, at,
                            actor_kind, actor_id, actor_name)
select id, order_created_at, version, state, needs_attention, $15, $13, $16, $17, $18 from changed
)");

// What waits for a person may be many by now, and must not keep the guests of this moment out.
constexpr Sql claimPayments(uR"(
with claimed as (
    select id, order_created_at from payments
    where method = 'card_terminal' and state in ('created', 'sent', 'unknown', 'reversing')
      and (lease_owner = $1 or lease_until is null or lease_until < $3)
    order by needs_attention, created_at limit 100
    for update skip locked)
update payments p set lease_owner = $1, lease_until = $2
from claimed where p.id = claimed.id and p.order_created_at = claimed.order_created_at
returning p.id, p.order_id, p.method, p.state, p.amount, p.currency, p.attempt, p.terminal, p.service_id, p.transaction_id,
       p.transaction_timestamp, p.card_scheme, p.card_masked_pan, p.card_authorisation_code, p.decline_reason,
       p.needs_attention, p.created_at, p.sent_at, p.updated_at, p.version
)");

payments::Payment readPayment(Rows &row) {
    return {.id = row.take<PaymentId>(),
            .orderId = row.take<OrderId>(),
            .method = row.take<PaymentMethod>(),
            .state = row.take<PaymentState>(),
            .amount = Money{row.take<qint64>(), row.take<Currency>()},
            .attempt = row.take<int>(),
            .terminal = row.take<QString>(),
            .serviceId = row.take<QString>(),
            .transaction = {row.take<QString>(), row.take<QString>()},
            .card = {row.take<QString>(), row.take<QString>(), row.take<QString>()},
            .declineReason = row.take<QString>(),
            .needsAttention = row.take<bool>(),
            .createdAt = row.take<QDateTime>(),
            .sentAt = row.take<QDateTime>(),
            .updatedAt = row.take<QDateTime>(),
            .version = row.take<qint64>()};
}

} // namespace

std::optional<payments::Payment> PgPaymentRepository::find(const PaymentId &id) {
    return m_connection.run(selectPayment, {id}).first(readPayment);
}

QList<payments::Payment> PgPaymentRepository::ofOrders(const QList<payments::OrderRef> &orders) {
    QList<OrderId> ofTheDay;
    QList<OrderId> archived;
    QList<QDateTime> times;
    for (const payments::OrderRef &order : orders) {
        (order.isArchived ? archived : ofTheDay).append(order.id);
        if (order.isArchived)
            times.append(order.createdAt);
    }
    // A month that moves meanwhile keeps its tables of the day until this transaction has ended.
    QList<payments::Payment> found;
    if (!ofTheDay.isEmpty())
        found = m_connection.run(selectOfOrders, {arrayLiteral(ofTheDay)}).all(readPayment);
    if (!archived.isEmpty()) {
        // The bounds leave few months to plan for.
        const auto [first, last] = std::ranges::minmax(times);
        planForValues(m_connection);
        found +=
            m_connection.run(selectArchivedOfOrders, {arrayLiteral(archived), first, last}).all(readPayment);
    }
    return found;
}

payments::Registration PgPaymentRepository::registerId(const PaymentId &id, const OrderId &order,
                                                       const QByteArray &bodyHash, const QDateTime &now) {
    if (m_connection.run(insertKey, {id, order, bodyHash, now}).count() == 1)
        return payments::Registration::New;
    const auto same =
        m_connection.run(selectKey, {id, order, bodyHash}).first([](Rows &row) { return row.take<bool>(); });
    return same.value_or(false) ? payments::Registration::SameRequest : payments::Registration::OtherRequest;
}

Result<void> PgPaymentRepository::insert(const payments::Payment &payment, const Actor &by) {
    try {
        const auto rows = m_connection.run(
            insertPayment, {payment.id, payment.orderId, payment.method, payment.state, payment.amount.amount,
                            payment.amount.currency.code(), payment.attempt, payment.terminal,
                            payment.createdAt, payment.version, by.kind, by.id, by.name});
        if (rows.count() != 1)
            return fail(ErrorCode::NotFound, u"There is no such order."_s);
        return {};
    } catch (const DbException &failure) {
        // The index of each partition bears a name of its own:
        // payments_2026_11_order_id_order_created_at_idx.
        if (failure.kind() == DbException::Kind::Constraint &&
            failure.constraint().endsWith("_order_id_order_created_at_idx"))
            return fail(ErrorCode::PaymentInProgress, u"Another payment of this order is running."_s);
        throw;
    }
}

Result<payments::Payment> PgPaymentRepository::update(const payments::Payment &before,
                                                      const payments::Payment &changed, const QString &detail,
                                                      const Actor &by, const QDateTime &now) {
    const auto rows = m_connection.run(
        updatePayment,
        {before.id, before.version, changed.state, changed.serviceId, changed.transaction.id,
         changed.transaction.timestamp, changed.card.scheme, changed.card.maskedPan,
         changed.card.authorisationCode, changed.declineReason, changed.needsAttention, changed.sentAt, now,
         payments::needsTerminal(changed.state), detail, by.kind, by.id, by.name});
    if (rows.count() != 1)
        return fail(ErrorCode::VersionConflict, u"The payment has changed meanwhile."_s);
    payments::Payment updated = changed;
    updated.updatedAt = now;
    updated.version = before.version + 1;
    return updated;
}

QList<payments::Payment> PgPaymentRepository::claimOpen(const QString &owner, const QDateTime &leaseUntil,
                                                        const QDateTime &now) {
    auto claimed = m_connection.run(claimPayments, {owner, leaseUntil, now}).all(readPayment);
    std::ranges::sort(claimed, {}, &payments::Payment::createdAt);
    return claimed;
}

} // namespace kiosk::storage
