// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/storage/checkout/day_book.h"

#include "daemon/domain/orders/numbers.h"

#include <algorithm>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace kiosk::storage {

namespace {

[[noreturn]] void notInADay() {
    throw std::logic_error("a day's book was asked for what it does not hold");
}

/// As the index payments_one_live_key has it: money may be on its way, or is there.
bool mayHaveMoney(PaymentState state) {
    return state == PaymentState::Created || state == PaymentState::Sent || state == PaymentState::Unknown ||
           state == PaymentState::Captured;
}

} // namespace

DayBook::DayBook(menu::MenuPointer menu, QHash<DeviceId, QString> deviceNames)
    : m_menu(std::move(menu))
    , m_deviceNames(std::move(deviceNames)) {}

checkout::HistoryStore &DayBook::history() {
    notInADay();
}
devices::DeviceRepository &DayBook::devices() {
    notInADay();
}
users::UserRepository &DayBook::users() {
    notInADay();
}
jobs::JobRepository &DayBook::jobs() {
    notInADay();
}
maintenance::MaintenanceRepository &DayBook::maintenance() {
    notInADay();
}
alerts::AlertRepository &DayBook::alerts() {
    notInADay();
}
alerts::MessageRepository &DayBook::alertMessages() {
    notInADay();
}
audit::AuditTrail &DayBook::audit() {
    notInADay();
}
Result<menu::Availability> DayBook::setAvailability(const ItemId &, bool, const std::optional<QDateTime> &) {
    notInADay();
}
QList<menu::Availability> DayBook::restoreExpired(const QDateTime &) {
    notInADay();
}
QList<OrderId> DayBook::neverPaidBefore(const QDateTime &, int) {
    notInADay();
}
Result<orders::OrderSlice> DayBook::list(const orders::OrderQuery &) {
    notInADay();
}
QList<payments::Payment> DayBook::claimOpen(const QString &, const QDateTime &, const QDateTime &) {
    notInADay();
}

std::optional<checkout::Known> DayBook::known(const OrderId &id, const QByteArray &bodyHash) {
    const Entry *entry = m_byKey.value(id.uuid());
    if (!entry)
        return std::nullopt;
    const auto key = std::ranges::find(entry->keys, id.uuid(), &Key::key);
    return checkout::Known{!key->isPayment && key->bodyHash == bodyHash};
}

std::variant<checkout::Saved, checkout::Known, checkout::MenuChanged, checkout::AttemptIdReused>
DayBook::save(const checkout::Submission &submission) {
    const orders::Order &order = submission.order;
    if (order.menuVersion != m_menu->version)
        return checkout::MenuChanged{};
    if (const auto first = known(order.id, submission.bodyHash))
        return *first;
    if (submission.attempt && m_byKey.contains(submission.attempt->id.uuid()))
        return checkout::AttemptIdReused{};

    Entry &entry = m_entries.emplace_back();
    entry.order = order;
    entry.number = ++m_lastNumbers[order.businessDate];
    entry.order.displayNumber = orders::displayNumber(
        order.deviceId ? orders::Channel::Kiosk : orders::Channel::Counter, entry.number);
    entry.order.deviceName = order.deviceId ? m_deviceNames.value(*order.deviceId) : QString();
    entry.keys.push_back({order.id.uuid(), false, submission.bodyHash, order.createdAt});
    entry.events.push_back(
        {order.version, u"submitted"_s, order.state, order.paymentState, {}, order.createdAt, submission.by});
    m_byOrder.insert(order.id, &entry);
    m_byKey.insert(order.id.uuid(), &entry);
    append({Topic::Orders, u"submitted"_s, order.id.toString(), order.version, order.deviceId});
    if (const auto &attempt = submission.attempt) {
        entry.keys.push_back({attempt->id.uuid(), true, submission.bodyHash, order.createdAt});
        m_byKey.insert(attempt->id.uuid(), &entry);
        begin(entry, *attempt, submission.by);
        append({Topic::Payments, nameOf(attempt->state), attempt->id.toString(), attempt->version,
                order.deviceId});
    }
    if (const auto &ticket = submission.ticket) {
        begin(entry, *ticket, submission.by);
        append(
            {Topic::Tickets, nameOf(ticket->state), ticket->id.toString(), ticket->version, order.deviceId});
    }
    return checkout::Saved{entry.number, entry.order.deviceName};
}

std::optional<orders::Order> DayBook::find(const OrderId &id) {
    const Entry *entry = entryOf(id);
    if (!entry)
        return std::nullopt;
    orders::Order order = entry->order;
    order.ticketState = entry->ticket ? std::optional(entry->ticket->state) : std::nullopt;
    return order;
}

Result<orders::Order> DayBook::update(const orders::Order &order, const orders::OrderChange &change,
                                      const QString &event, const Actor &by, const QDateTime &now) {
    Entry *entry = entryOf(order.id);
    if (!entry || entry->order.version != order.version)
        return fail(ErrorCode::VersionConflict, u"The order has changed meanwhile."_s);
    orders::Order updated = order;
    updated.state = change.state;
    updated.paymentState = change.paymentState;
    updated.paymentMethod = change.paymentMethod;
    updated.cancelReason = change.cancelReason;
    updated.updatedAt = now;
    ++updated.version;
    entry->order = updated;
    entry->events.push_back(
        {updated.version, event, updated.state, updated.paymentState, change.cancelReason, now, by});
    return updated;
}

DayBook::Attempt *DayBook::attemptOf(const PaymentId &id) {
    Entry *entry = m_byPayment.value(id);
    if (!entry)
        return nullptr;
    return &*std::ranges::find(entry->attempts, id,
                               [](const Attempt &attempt) { return attempt.payment.id; });
}

std::optional<payments::Payment> DayBook::find(const PaymentId &id) {
    const Attempt *attempt = attemptOf(id);
    return attempt ? std::optional(attempt->payment) : std::nullopt;
}

QList<payments::Payment> DayBook::ofOrders(const QList<payments::OrderRef> &orders) {
    QList<payments::Payment> found;
    for (const payments::OrderRef &order : orders)
        if (const Entry *entry = entryOf(order.id))
            for (const Attempt &attempt : entry->attempts)
                found.append(attempt.payment);
    return found;
}

payments::Registration DayBook::registerId(const PaymentId &id, const OrderId &order,
                                           const QByteArray &bodyHash, const QDateTime &now) {
    if (const Entry *taken = m_byKey.value(id.uuid())) {
        const auto key = std::ranges::find(taken->keys, id.uuid(), &Key::key);
        return key->isPayment && taken->order.id == order && key->bodyHash == bodyHash
                   ? payments::Registration::SameRequest
                   : payments::Registration::OtherRequest;
    }
    // An order that does not exist gets no key, as in the database.
    if (Entry *entry = entryOf(order)) {
        entry->keys.push_back({id.uuid(), true, bodyHash, now});
        m_byKey.insert(id.uuid(), entry);
        return payments::Registration::New;
    }
    return payments::Registration::OtherRequest;
}

void DayBook::begin(Entry &entry, const payments::Payment &payment, const Actor &by) {
    entry.attempts.push_back(
        {payment, {{payment.version, payment.state, payment.needsAttention, {}, payment.createdAt, by}}});
    m_byPayment.insert(payment.id, &entry);
}

Result<void> DayBook::insert(const payments::Payment &payment, const Actor &by) {
    Entry *entry = entryOf(payment.orderId);
    if (!entry)
        return fail(ErrorCode::NotFound, u"There is no such order."_s);
    if (std::ranges::any_of(entry->attempts,
                            [](const Attempt &attempt) { return mayHaveMoney(attempt.payment.state); }))
        return fail(ErrorCode::PaymentInProgress, u"Another payment of this order is running."_s);
    begin(*entry, payment, by);
    return {};
}

Result<payments::Payment> DayBook::update(const payments::Payment &before, const payments::Payment &changed,
                                          const QString &detail, const Actor &by, const QDateTime &now) {
    Attempt *attempt = attemptOf(before.id);
    if (!attempt || attempt->payment.version != before.version)
        return fail(ErrorCode::VersionConflict, u"The payment has changed meanwhile."_s);
    attempt->payment = changed;
    attempt->payment.updatedAt = now;
    attempt->payment.version = before.version + 1;
    attempt->events.push_back(
        {attempt->payment.version, changed.state, changed.needsAttention, detail, now, by});
    return attempt->payment;
}

std::optional<kitchen::Ticket> DayBook::find(const TicketId &id) {
    const Entry *entry = m_byTicket.value(id);
    return entry ? findByOrder(entry->order.id) : std::nullopt;
}

std::optional<kitchen::Ticket> DayBook::findByOrder(const OrderId &order) {
    const Entry *entry = entryOf(order);
    if (!entry || !entry->ticket)
        return std::nullopt;
    kitchen::Ticket ticket = *entry->ticket;
    ticket.displayNumber = entry->order.displayNumber;
    ticket.paymentState = entry->order.paymentState;
    return ticket;
}

QList<kitchen::Ticket> DayBook::listOpen(const QDateTime &) {
    notInADay();
}

void DayBook::begin(Entry &entry, const kitchen::Ticket &ticket, const Actor &by) {
    entry.ticket = ticket;
    entry.ticketEvents.push_back({ticket.version, ticket.state, ticket.createdAt, by});
    m_byTicket.insert(ticket.id, &entry);
}

void DayBook::insert(const kitchen::Ticket &ticket, const QDateTime &, const Actor &by) {
    Entry *entry = entryOf(ticket.orderId);
    if (!entry || entry->ticket)
        throw std::logic_error("a ticket without its order, or a second one");
    begin(*entry, ticket, by);
}

Result<kitchen::Ticket> DayBook::update(const kitchen::Ticket &ticket, TicketState to, const Actor &by,
                                        const QDateTime &now) {
    Entry *entry = m_byTicket.value(ticket.id);
    if (!entry || entry->ticket->version != ticket.version)
        return fail(ErrorCode::VersionConflict, u"Another screen has moved this ticket already."_s);
    kitchen::Ticket updated = ticket;
    updated.state = to;
    updated.stateSince = now;
    ++updated.version;
    entry->ticket = updated;
    entry->ticketEvents.push_back({updated.version, to, now, by});
    return updated;
}

} // namespace kiosk::storage
