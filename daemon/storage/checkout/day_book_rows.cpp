// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/checkout/day_book.h"
#include "daemon/storage/engine/copy.h"
#include "daemon/storage/engine/copy_rows.h"
#include "daemon/storage/kitchen/ticket_json.h"
#include "daemon/storage/orders/line_json.h"

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

/// Appends the rows to \a target, "table (column, …)"; all constraints and triggers hold.
void copyInto(Connection &connection, const QString &target, const CopyRows &rows) {
    CopyIn copy(connection, u"copy %1 from stdin"_s.arg(target));
    copy.write(rows.text());
    copy.finish();
}

} // namespace

struct DayBook::Tables {
    CopyRows registry;
    CopyRows counters;
    CopyRows orders;
    CopyRows lines;
    CopyRows orderEvents;
    CopyRows payments;
    CopyRows paymentEvents;
    CopyRows tickets;
    CopyRows ticketEvents;
};

void DayBook::addOrder(Tables &rows, const Entry &entry) {
    const orders::Order &order = entry.order;
    for (const Key &key : entry.keys)
        rows.registry.add({key.key, key.isPayment ? "payment"_L1 : "order"_L1, key.bodyHash, order.id,
                           order.createdAt, key.at});
    rows.orders.add({order.id, order.createdAt, order.businessDate, entry.number, order.state,
                     order.paymentState, order.paymentMethod, order.serviceType, order.language,
                     order.tableNumber, order.total.currency.code(), order.total.amount, order.menuVersion,
                     order.deviceId, order.cancelReason, order.updatedAt, order.version});
    int position = 0;
    for (const orders::Line &line : order.lines)
        rows.lines.add({line.id, order.id, order.createdAt, ++position, line.itemId, line.name,
                        line.variantName, line.quantity, line.unitPrice, line.total, line.taxRate, line.tax,
                        optionsToJson(line.options), componentsToJson(line.components), line.note});
    for (const OrderEvent &event : entry.events)
        rows.orderEvents.add({order.id, order.createdAt, event.version, event.kind, event.state,
                              event.paymentState, event.detail, event.at, event.by.kind, event.by.id,
                              event.by.name});
}

void DayBook::addAttempts(Tables &rows, const Entry &entry) {
    const QDateTime &orderCreatedAt = entry.order.createdAt;
    for (const Attempt &attempt : entry.attempts) {
        const payments::Payment &payment = attempt.payment;
        rows.payments.add({payment.id,
                           payment.orderId,
                           orderCreatedAt,
                           payment.method,
                           payment.state,
                           payment.amount.amount,
                           payment.amount.currency.code(),
                           payment.attempt,
                           payment.terminal,
                           payment.serviceId,
                           payment.transaction.id,
                           payment.transaction.timestamp,
                           payment.card.scheme,
                           payment.card.maskedPan,
                           payment.card.authorisationCode,
                           payment.declineReason,
                           payment.needsAttention,
                           payment.createdAt,
                           payment.sentAt,
                           payment.updatedAt,
                           payment.version});
        for (const PaymentEvent &event : attempt.events)
            rows.paymentEvents.add({payment.id, orderCreatedAt, event.version, event.state,
                                    event.needsAttention, event.detail, event.at, event.by.kind, event.by.id,
                                    event.by.name});
    }
}

void DayBook::addTicket(Tables &rows, const Entry &entry) {
    if (!entry.ticket)
        return;
    const kitchen::Ticket &ticket = *entry.ticket;
    const QDateTime &orderCreatedAt = entry.order.createdAt;
    rows.tickets.add({ticket.id, ticket.orderId, orderCreatedAt, ticket.state,
                      ticketLinesToJson(ticket.lines), ticket.createdAt, ticket.stateSince, ticket.version});
    for (const TicketEvent &event : entry.ticketEvents)
        rows.ticketEvents.add({ticket.id, orderCreatedAt, event.version, event.state, event.at, event.by.kind,
                               event.by.id, event.by.name});
}

void DayBook::writeTo(Connection &connection) const {
    Tables rows;
    for (const Entry &entry : m_entries) {
        addOrder(rows, entry);
        addAttempts(rows, entry);
        addTicket(rows, entry);
    }
    for (const auto &[date, last] : m_lastNumbers.asKeyValueRange())
        rows.counters.add({date, last + 1});
    const std::pair<const char16_t *, const CopyRows &> targets[] = {
        {u"request_registry (key, kind, body_hash, order_id, order_created_at, created_at)", rows.registry},
        {u"display_counters (business_date, next_number)", rows.counters},
        {u"orders (id, created_at, business_date, display_number, state, payment_state, payment_method, "
         "service_type, language, table_number, currency, total, menu_version, device_id, cancel_reason, "
         "updated_at, version)",
         rows.orders},
        {u"order_lines (id, order_id, order_created_at, position, item_id, name, variant_name, quantity, "
         "unit_price, total, tax_rate, tax, options, components, note)",
         rows.lines},
        {u"order_events (order_id, order_created_at, version, kind, state, payment_state, detail, at, "
         "actor_kind, actor_id, actor_name)",
         rows.orderEvents},
        {u"payments (id, order_id, order_created_at, method, state, amount, currency, attempt, terminal, "
         "service_id, transaction_id, transaction_timestamp, card_scheme, card_masked_pan, "
         "card_authorisation_code, decline_reason, needs_attention, created_at, sent_at, updated_at, "
         "version)",
         rows.payments},
        {u"payment_events (payment_id, order_created_at, version, state, needs_attention, detail, at, "
         "actor_kind, actor_id, actor_name)",
         rows.paymentEvents},
        {u"tickets (id, order_id, order_created_at, state, lines, created_at, state_since, version)",
         rows.tickets},
        {u"ticket_events (ticket_id, order_created_at, version, state, at, actor_kind, actor_id, actor_name)",
         rows.ticketEvents},
    };
    for (const auto &[target, content] : targets)
        if (!content.isEmpty())
            copyInto(connection, QString::fromUtf16(target), content);
}

void DayBook::writeEvents(Connection &connection, const QList<Told> &events) {
    CopyRows rows;
    for (const auto &[event, at] : events)
        rows.add({event.topic, event.kind, event.id, event.version, event.deviceId, at});
    if (!rows.isEmpty())
        copyInto(connection, u"outbox (topic, kind, entity_id, version, device_id, at)"_s, rows);
}

} // namespace kiosk::storage
