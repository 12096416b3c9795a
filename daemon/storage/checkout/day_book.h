// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/checkout/submission_store.h"
#include "daemon/domain/events/outbox.h"
#include "daemon/domain/kitchen/ticket_repository.h"
#include "daemon/domain/menu/menu_repository.h"
#include "daemon/domain/orders/order_repository.h"
#include "daemon/domain/payments/payment_repository.h"
#include "daemon/domain/unit_of_work.h"
#include "daemon/storage/engine/connection.h"

#include <QHash>
#include <deque>
#include <utility>
#include <vector>

namespace kiosk::storage {

/// Whole days of orders: use cases run against it in memory, and writeTo() saves what became of them with a
/// few statements, row for row what they would have left in the database one by one (docs/decisions/0015).
/// Nobody else may take orders of these days. It holds orders, payments, tickets and their events, nothing
/// else of a shop; anything else ends in std::logic_error.
class DayBook final : public UnitOfWork,
                      public menu::MenuRepository,
                      public orders::OrderRepository,
                      public payments::PaymentRepository,
                      public kitchen::TicketRepository,
                      public checkout::SubmissionStore,
                      public Outbox {
public:
    /// An event and when it happened.
    struct Told {
        DomainEvent event;
        QDateTime at;
    };
    DayBook(menu::MenuPointer menu, QHash<DeviceId, QString> deviceNames);

    /// The time of the events told from now on.
    void setNow(const QDateTime &now) { m_now = now; }
    /// Saves everything but the events. Throws DbException.
    void writeTo(Connection &connection) const;
    [[nodiscard]] QList<Told> takeEvents() { return std::exchange(m_told, {}); }
    /// Saves events with their own times. Throws DbException.
    static void writeEvents(Connection &connection, const QList<Told> &events);

    [[nodiscard]] menu::MenuRepository &menu() override { return *this; }
    [[nodiscard]] orders::OrderRepository &orders() override { return *this; }
    [[nodiscard]] payments::PaymentRepository &payments() override { return *this; }
    [[nodiscard]] kitchen::TicketRepository &tickets() override { return *this; }
    [[nodiscard]] checkout::SubmissionStore &submissions() override { return *this; }
    [[nodiscard]] Outbox &outbox() override { return *this; }
    [[nodiscard]] checkout::HistoryStore &history() override;
    [[nodiscard]] devices::DeviceRepository &devices() override;
    [[nodiscard]] users::UserRepository &users() override;
    [[nodiscard]] jobs::JobRepository &jobs() override;
    [[nodiscard]] maintenance::MaintenanceRepository &maintenance() override;
    [[nodiscard]] alerts::AlertRepository &alerts() override;
    [[nodiscard]] alerts::MessageRepository &alertMessages() override;
    [[nodiscard]] audit::AuditTrail &audit() override;

    void append(const DomainEvent &event) override { m_told.append({event, m_now}); }

    [[nodiscard]] menu::Menu load() override { return *m_menu; }
    [[nodiscard]] qint64 version() override { return m_menu->version; }
    [[nodiscard]] Result<menu::Availability> setAvailability(const ItemId &item, bool available,
                                                             const std::optional<QDateTime> &until) override;
    [[nodiscard]] QList<menu::Availability> restoreExpired(const QDateTime &now) override;

    [[nodiscard]] std::optional<checkout::Known> known(const OrderId &id,
                                                       const QByteArray &bodyHash) override;
    [[nodiscard]] std::variant<checkout::Saved, checkout::Known, checkout::MenuChanged,
                               checkout::AttemptIdReused>
    save(const checkout::Submission &submission) override;

    [[nodiscard]] std::optional<orders::Order> find(const OrderId &id) override;
    [[nodiscard]] std::optional<orders::Order> lock(const OrderId &id) override { return find(id); }
    [[nodiscard]] bool isFrozen(const OrderId &) override { return false; }
    [[nodiscard]] std::optional<QString> exportedTo(const OrderId &) override { return {}; }
    [[nodiscard]] QList<OrderId> neverPaidBefore(const QDateTime &when, int limit) override;
    [[nodiscard]] Result<orders::OrderSlice> list(const orders::OrderQuery &query) override;
    [[nodiscard]] Result<orders::Order> update(const orders::Order &order, const orders::OrderChange &change,
                                               const QString &event, const Actor &by,
                                               const QDateTime &now) override;

    [[nodiscard]] std::optional<payments::Payment> find(const PaymentId &id) override;
    [[nodiscard]] QList<payments::Payment> ofOrders(const QList<payments::OrderRef> &orders) override;
    [[nodiscard]] payments::Registration registerId(const PaymentId &id, const OrderId &order,
                                                    const QByteArray &bodyHash,
                                                    const QDateTime &now) override;
    [[nodiscard]] Result<void> insert(const payments::Payment &payment, const Actor &by) override;
    [[nodiscard]] Result<payments::Payment> update(const payments::Payment &before,
                                                   const payments::Payment &changed, const QString &detail,
                                                   const Actor &by, const QDateTime &now) override;
    [[nodiscard]] QList<payments::Payment> claimOpen(const QString &owner, const QDateTime &leaseUntil,
                                                     const QDateTime &now) override;

    [[nodiscard]] std::optional<kitchen::Ticket> find(const TicketId &id) override;
    [[nodiscard]] std::optional<kitchen::Ticket> findByOrder(const OrderId &order) override;
    [[nodiscard]] QList<kitchen::Ticket> listOpen(const QDateTime &doneSince) override;
    void insert(const kitchen::Ticket &ticket, const QDateTime &orderCreatedAt, const Actor &by) override;
    [[nodiscard]] Result<kitchen::Ticket> update(const kitchen::Ticket &ticket, TicketState to,
                                                 const Actor &by, const QDateTime &now) override;

private:
    struct OrderEvent {
        qint64 version = 1;
        QString kind;
        OrderState state = OrderState::Submitted;
        OrderPayment paymentState = OrderPayment::Unpaid;
        QString detail;
        QDateTime at;
        Actor by;
    };
    struct PaymentEvent {
        qint64 version = 1;
        PaymentState state = PaymentState::Created;
        bool needsAttention = false;
        QString detail;
        QDateTime at;
        Actor by;
    };
    struct TicketEvent {
        qint64 version = 1;
        TicketState state = TicketState::Queued;
        QDateTime at;
        Actor by;
    };
    struct Attempt {
        payments::Payment payment;
        std::vector<PaymentEvent> events;
    };
    /// A key of the exactly-once registry.
    struct Key {
        QUuid key;
        bool isPayment = false;
        QByteArray bodyHash;
        QDateTime at;
    };
    /// An order with all that belongs to it.
    struct Entry {
        orders::Order order;
        int number = 0;
        std::vector<Key> keys;
        std::vector<OrderEvent> events;
        std::vector<Attempt> attempts;
        std::optional<kitchen::Ticket> ticket;
        std::vector<TicketEvent> ticketEvents;
    };
    struct Tables;

    [[nodiscard]] Entry *entryOf(const OrderId &id) { return m_byOrder.value(id); }
    [[nodiscard]] Attempt *attemptOf(const PaymentId &id);
    void begin(Entry &entry, const payments::Payment &payment, const Actor &by);
    void begin(Entry &entry, const kitchen::Ticket &ticket, const Actor &by);
    static void addOrder(Tables &rows, const Entry &entry);
    static void addAttempts(Tables &rows, const Entry &entry);
    static void addTicket(Tables &rows, const Entry &entry);

    menu::MenuPointer m_menu;
    QHash<DeviceId, QString> m_deviceNames;
    QDateTime m_now;
    std::deque<Entry> m_entries; ///< In the order in which they came; entries never move.
    QHash<OrderId, Entry *> m_byOrder;
    QHash<PaymentId, Entry *> m_byPayment;
    QHash<TicketId, Entry *> m_byTicket;
    QHash<QUuid, Entry *> m_byKey;
    QMap<QDate, int> m_lastNumbers;
    QList<Told> m_told;
};

} // namespace kiosk::storage
