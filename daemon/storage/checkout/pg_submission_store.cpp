// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/checkout/pg_submission_store.h"

#include "daemon/storage/kitchen/ticket_json.h"
#include "daemon/storage/orders/line_json.h"

namespace kiosk::storage {

namespace {

constexpr Sql selectKnown(uR"(
select kind = 'order' and body_hash = $2 from request_registry where key = $1
)");

// One statement from top to bottom, each step fed by the one before, so nothing is written when an earlier
// step gave no row: the menu has another version, or the id is known. A concurrent submission with the same
// id holds the registry's key, and this one waits there, before it takes a number.
constexpr Sql submit(uR"(
with menu as (
    select from shop where menu_version = $5),
registered as (
    insert into request_registry (key, kind, body_hash, order_id, order_created_at, created_at)
    select $1, 'order', $2, $1, $3, $3 from menu
    on conflict (key) do nothing
    returning key),
attempt_registered as (
    insert into request_registry (key, kind, body_hash, order_id, order_created_at, created_at)
    select $16, 'payment', $2, $1, $3, $3 from registered where $16::uuid is not null
    returning key),
numbered as (
    insert into display_counters as counter (business_date, next_number)
    select $4::date, 2 from registered
    on conflict (business_date) do update set next_number = counter.next_number + 1
    returning next_number - 1 as number),
ordered as (
    insert into orders (id, created_at, business_date, display_number, state, payment_state, payment_method, service_type,
                        language, table_number, currency, total, menu_version, device_id, updated_at)
    select $1, $3, $4, number, $6, $7, $8, $9, $10, $11, $12, $13, $5, $14, $3 from numbered
    returning id, created_at, version, state, payment_state, display_number),
lined as (
    insert into order_lines (id, order_id, order_created_at, position, item_id, name, variant_name, quantity, unit_price,
                             total, tax_rate, tax, options, components, note)
    select line.id, ordered.id, ordered.created_at, line.position, line.item_id, line.name, line.variant_name,
           line.quantity, line.unit_price, line.total, line.tax_rate, line.tax, line.options, line.components, line.note
    from ordered, jsonb_to_recordset($15::jsonb) as line (
        id uuid, position integer, item_id uuid, name jsonb, variant_name jsonb, quantity integer, unit_price bigint,
        total bigint, tax_rate integer, tax bigint, options jsonb, components jsonb, note text)),
order_logged as (
    insert into order_events (order_id, order_created_at, version, kind, state, payment_state, detail, at,
                              actor_kind, actor_id, actor_name)
    select id, created_at, version, 'submitted', state, payment_state, '', created_at, $20, $21, $22 from ordered),
attempted as (
    insert into payments (id, order_id, order_created_at, method, state, amount, currency, attempt, terminal, created_at,
                          updated_at)
    select key, ordered.id, ordered.created_at, 'card_terminal', 'created', $13, $12, 1, $17, $3, $3
    from attempt_registered, ordered
    returning id, order_created_at, version, state),
attempt_logged as (
    insert into payment_events (payment_id, order_created_at, version, state, needs_attention, detail, at,
                                actor_kind, actor_id, actor_name)
    select id, order_created_at, version, state, false, '', $3, $20, $21, $22 from attempted),
ticketed as (
    insert into tickets (id, order_id, order_created_at, state, lines, created_at, state_since)
    select $18, id, created_at, 'queued', $19, $3, $3 from ordered where $18::uuid is not null
    returning id, order_created_at, version, state),
ticket_logged as (
    insert into ticket_events (ticket_id, order_created_at, version, state, at, actor_kind, actor_id, actor_name)
    select id, order_created_at, version, state, $3, $20, $21, $22 from ticketed),
told as (
    insert into outbox (topic, kind, entity_id, version, device_id)
    select 'orders', 'submitted', id::text, version, $14::uuid from ordered
    union all select 'payments', state, id::text, version, $14::uuid from attempted
    union all select 'tickets', state, id::text, version, $14::uuid from ticketed)
select display_number, (select name from devices where id = $14::uuid) from ordered
)");

} // namespace

std::optional<checkout::Known> PgSubmissionStore::known(const OrderId &id, const QByteArray &bodyHash) {
    return m_connection.run(selectKnown, {id, bodyHash}).first([](Rows &row) {
        return checkout::Known{row.take<bool>()};
    });
}

std::variant<checkout::Saved, checkout::Known, checkout::MenuChanged, checkout::AttemptIdReused>
PgSubmissionStore::save(const checkout::Submission &submission) {
    const orders::Order &order = submission.order;
    const auto &attempt = submission.attempt;
    const auto &ticket = submission.ticket;
    try {
        const auto saved =
            m_connection
                .run(submit, {order.id,
                              submission.bodyHash,
                              order.createdAt,
                              order.businessDate,
                              order.menuVersion,
                              order.state,
                              order.paymentState,
                              order.paymentMethod,
                              order.serviceType,
                              order.language,
                              order.tableNumber,
                              order.total.currency.code(),
                              order.total.amount,
                              order.deviceId,
                              linesToJson(order.lines),
                              attempt ? Bind(attempt->id) : Bind(std::nullopt),
                              attempt ? attempt->terminal : QString(),
                              ticket ? Bind(ticket->id) : Bind(std::nullopt),
                              ticketLinesToJson(ticket ? ticket->lines : QList<kitchen::TicketLine>()),
                              submission.by.kind,
                              submission.by.id,
                              submission.by.name})
                .first([](Rows &row) { return checkout::Saved{row.take<int>(), row.take<QString>()}; });
        if (saved) {
            m_outbox.noteWritten();
            return *saved;
        }
    } catch (const DbException &failure) {
        // The order's own key gives no conflict here, so it is the attempt's.
        if (failure.violates("request_registry_pkey"))
            return checkout::AttemptIdReused{};
        throw;
    }
    if (const auto known = this->known(order.id, submission.bodyHash))
        return *known;
    return checkout::MenuChanged{};
}

} // namespace kiosk::storage
