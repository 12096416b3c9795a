// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/checkout/submission_store.h"
#include "daemon/domain/events/outbox.h"
#include "daemon/domain/kitchen/ticket_repository.h"
#include "daemon/domain/menu/menu_repository.h"
#include "daemon/domain/orders/numbers.h"
#include "daemon/domain/orders/order_repository.h"
#include "daemon/domain/payments/payment_repository.h"
#include "daemon/domain/payments/payment_states.h"
#include "daemon/domain/unit_of_work.h"

#include <QHash>
#include <algorithm>

namespace kiosk::test {

/// What a shop remembers; copied to roll back.
struct ShopMemory {
    struct Key {
        OrderId order;
        QByteArray bodyHash;
        bool isPayment = false;
    };
    menu::Menu menu;
    QHash<QUuid, Key> registry;
    QHash<OrderId, orders::Order> orders;
    QList<payments::Payment> payments;
    QHash<PaymentId, std::pair<QString, QDateTime>> leases;
    QList<kitchen::Ticket> tickets;
    QList<DomainEvent> outbox;
    int nextNumber = 1;
};

/// The repositories of orders, payments and kitchen in memory, with the rules that the database holds: unique
/// ids, one live attempt, versions that fit.
class MemoryShop final : public UnitOfWork,
                         public menu::MenuRepository,
                         public orders::OrderRepository,
                         public payments::PaymentRepository,
                         public kitchen::TicketRepository,
                         public checkout::SubmissionStore,
                         public Outbox {
public:
    ShopMemory data;
    int loads = 0; ///< How often the whole menu was read.

    explicit MemoryShop(menu::Menu menu) { data.menu = std::move(menu); }

    /// Runs a use case as a transaction: an error leaves nothing behind.
    template <class Work>
    auto run(Work work) -> decltype(work(std::declval<UnitOfWork &>())) {
        const ShopMemory before = data;
        auto answer = work(*this);
        if (!answer)
            data = before;
        return answer;
    }
    [[nodiscard]] payments::Payment payment(const PaymentId &id) { return *paymentAt(id); }
    [[nodiscard]] QStringList eventNames() const {
        QStringList names;
        for (const DomainEvent &event : data.outbox)
            names << QString(nameOf(*event.topic)) + u':' + event.kind;
        return names;
    }

    menu::MenuRepository &menu() override { return *this; }
    orders::OrderRepository &orders() override { return *this; }
    payments::PaymentRepository &payments() override { return *this; }
    kitchen::TicketRepository &tickets() override { return *this; }
    checkout::SubmissionStore &submissions() override { return *this; }
    Outbox &outbox() override { return *this; }
    checkout::HistoryStore &history() override { qFatal("tested with the database"); }
    audit::AuditTrail &audit() override { qFatal("not part of this shop"); }
    devices::DeviceRepository &devices() override { qFatal("not part of this shop"); }
    users::UserRepository &users() override { qFatal("not part of this shop"); }
    jobs::JobRepository &jobs() override { qFatal("not part of this shop"); }
    maintenance::MaintenanceRepository &maintenance() override { qFatal("not part of this shop"); }
    alerts::AlertRepository &alerts() override { qFatal("not part of this shop"); }
    alerts::MessageRepository &alertMessages() override { qFatal("not part of this shop"); }

    void append(const DomainEvent &event) override { data.outbox.append(event); }

    menu::Menu load() override {
        ++loads;
        return data.menu;
    }
    qint64 version() override { return data.menu.version; }
    Result<menu::Availability> setAvailability(const ItemId &, bool,
                                               const std::optional<QDateTime> &) override {
        qFatal("not part of this shop");
    }
    QList<menu::Availability> restoreExpired(const QDateTime &) override { return {}; }

    std::optional<orders::Order> find(const OrderId &id) override {
        if (!data.orders.contains(id))
            return std::nullopt;
        orders::Order order = data.orders.value(id);
        if (const auto ticket = findByOrder(id))
            order.ticketState = ticket->state;
        return order;
    }
    std::optional<orders::Order> lock(const OrderId &id) override { return find(id); }
    bool isFrozen(const OrderId &) override { return false; }
    std::optional<QString> exportedTo(const OrderId &) override { return {}; }
    QList<OrderId> neverPaidBefore(const QDateTime &, int) override { qFatal("tested with the database"); }
    Result<orders::OrderSlice> list(const orders::OrderQuery &) override {
        qFatal("tested with the database");
    }
    Result<orders::Order> update(const orders::Order &order, const orders::OrderChange &change,
                                 const QString &, const Actor &, const QDateTime &now) override {
        orders::Order &stored = data.orders[order.id];
        if (stored.version != order.version)
            return fail(ErrorCode::VersionConflict, {});
        orders::Order updated = order;
        updated.state = change.state;
        updated.paymentState = change.paymentState;
        updated.paymentMethod = change.paymentMethod;
        updated.cancelReason = change.cancelReason;
        updated.updatedAt = now;
        ++updated.version;
        stored = updated;
        return updated;
    }

    std::optional<payments::Payment> find(const PaymentId &id) override {
        const auto found = paymentAt(id);
        return found == data.payments.end() ? std::nullopt : std::optional(*found);
    }
    QList<payments::Payment> ofOrder(const OrderId &order) { return ofOrders({{.id = order}}); }
    QList<payments::Payment> ofOrders(const QList<payments::OrderRef> &orders) override {
        QList<payments::Payment> found;
        for (const payments::Payment &payment : std::as_const(data.payments))
            if (std::ranges::contains(orders, payment.orderId, &payments::OrderRef::id))
                found.append(payment);
        return found;
    }
    payments::Registration registerId(const PaymentId &id, const OrderId &order, const QByteArray &bodyHash,
                                      const QDateTime &) override {
        const auto key = data.registry.constFind(id.uuid());
        if (key == data.registry.cend()) {
            data.registry.insert(id.uuid(), {order, bodyHash, true});
            return payments::Registration::New;
        }
        return key->isPayment && key->order == order && key->bodyHash == bodyHash
                   ? payments::Registration::SameRequest
                   : payments::Registration::OtherRequest;
    }
    Result<void> insert(const payments::Payment &payment, const Actor &) override {
        data.payments.append(payment);
        requireOneLive(payment.orderId);
        return {};
    }
    Result<payments::Payment> update(const payments::Payment &before, const payments::Payment &changed,
                                     const QString &, const Actor &, const QDateTime &now) override {
        const auto stored = paymentAt(before.id);
        if (stored->version != before.version)
            return fail(ErrorCode::VersionConflict, {});
        *stored = changed;
        stored->updatedAt = now;
        stored->version = before.version + 1;
        requireOneLive(before.orderId);
        return *stored;
    }
    QList<payments::Payment> claimOpen(const QString &owner, const QDateTime &leaseUntil,
                                       const QDateTime &now) override {
        QList<payments::Payment> claimed;
        for (const payments::Payment &payment : std::as_const(data.payments)) {
            const auto lease = data.leases.value(payment.id);
            const bool free = !lease.second.isValid() || lease.second < now || lease.first == owner;
            if (payment.method == PaymentMethod::CardTerminal && payments::needsTerminal(payment.state) &&
                free) {
                data.leases.insert(payment.id, {owner, leaseUntil});
                claimed.append(payment);
            }
        }
        return claimed;
    }

    std::optional<kitchen::Ticket> find(const TicketId &id) override {
        const auto found = std::ranges::find(data.tickets, id, &kitchen::Ticket::id);
        return found == data.tickets.end() ? std::nullopt : std::optional(*found);
    }
    std::optional<kitchen::Ticket> findByOrder(const OrderId &order) override {
        const auto found = std::ranges::find(data.tickets, order, &kitchen::Ticket::orderId);
        return found == data.tickets.end() ? std::nullopt : std::optional(*found);
    }
    QList<kitchen::Ticket> listOpen(const QDateTime &) override { return data.tickets; }
    void insert(const kitchen::Ticket &ticket, const QDateTime &, const Actor &) override {
        if (findByOrder(ticket.orderId))
            qFatal("a second ticket for one order");
        data.tickets.append(ticket);
    }
    Result<kitchen::Ticket> update(const kitchen::Ticket &ticket, TicketState to, const Actor &,
                                   const QDateTime &now) override {
        const auto stored = std::ranges::find(data.tickets, ticket.id, &kitchen::Ticket::id);
        if (stored->version != ticket.version)
            return fail(ErrorCode::VersionConflict, {});
        stored->state = to;
        stored->stateSince = now;
        ++stored->version;
        return *stored;
    }

    std::optional<checkout::Known> known(const OrderId &id, const QByteArray &bodyHash) override {
        const auto key = data.registry.constFind(id.uuid());
        if (key == data.registry.cend())
            return std::nullopt;
        return checkout::Known{!key->isPayment && key->bodyHash == bodyHash};
    }
    std::variant<checkout::Saved, checkout::Known, checkout::MenuChanged, checkout::AttemptIdReused>
    save(const checkout::Submission &submission) override {
        orders::Order order = submission.order;
        if (order.menuVersion != data.menu.version)
            return checkout::MenuChanged{};
        if (const auto first = known(order.id, submission.bodyHash))
            return *first;
        data.registry.insert(order.id.uuid(), {order.id, submission.bodyHash, false});
        if (submission.attempt) {
            if (data.registry.contains(submission.attempt->id.uuid()))
                return checkout::AttemptIdReused{};
            data.registry.insert(submission.attempt->id.uuid(), {order.id, submission.bodyHash, true});
            data.payments.append(*submission.attempt);
        }
        const int number = data.nextNumber++;
        order.displayNumber = orders::displayNumber(orders::Channel::Kiosk, number);
        data.orders.insert(order.id, order);
        append({Topic::Orders, QStringLiteral("submitted"), order.id.toString(), 1, order.deviceId});
        if (submission.ticket) {
            kitchen::Ticket ticket = *submission.ticket;
            ticket.displayNumber = order.displayNumber;
            data.tickets.append(ticket);
        }
        return checkout::Saved{number, {}};
    }

private:
    [[nodiscard]] QList<payments::Payment>::iterator paymentAt(const PaymentId &id) {
        return std::ranges::find(data.payments, id, &payments::Payment::id);
    }
    void requireOneLive(const OrderId &order) {
        const auto live = std::ranges::count_if(data.payments, [&](const payments::Payment &payment) {
            return payment.orderId == order && payment.state != PaymentState::Reversing &&
                   payments::isLive(payment.state);
        });
        if (live > 1)
            qFatal("two live attempts for one order");
    }
};

} // namespace kiosk::test
