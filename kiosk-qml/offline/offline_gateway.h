// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway.h"

#include <QHash>

namespace kiosk::offline {

/// A shop that exists only in this process: a canned menu, orders in memory, a card reader that ends as
/// asked.
class OfflineGateway final : public session::Gateway {
    Q_OBJECT

public:
    enum class Outcome { Approve, Decline, Unknown };

    explicit OfflineGateway(Outcome outcome, QObject *parent = nullptr);

    void setOutcome(Outcome outcome) { m_outcome = outcome; }
    /// Shows how the kiosk behaves while the shop is away.
    void setLink(Link link);
    /// The terminal tells at last that an unknown payment was captured.
    void approve(const OrderId &id) { advance(id, PaymentState::Captured, OrderPayment::Paid); }
    /// Marks an item sold out, or sells it again.
    void setAvailable(const ItemId &id, bool available);
    [[nodiscard]] const contract::Menu &menu() const { return m_menu; }

    void start() override;
    [[nodiscard]] bool isPaired() const override { return true; }
    QFuture<Result<void>> pair(const QString &code) override;
    void refreshMenu() override;
    QFuture<Result<contract::Order>> submit(const contract::OrderSubmit &order) override;
    QFuture<Result<contract::Order>> resume(const OrderId &id) override;
    QFuture<Result<contract::Order>> order(const OrderId &id) override;
    QFuture<Result<contract::Payment>> pay(const OrderId &order,
                                           const contract::PaymentCreate &payment) override;
    QFuture<Result<contract::Payment>> abort(const OrderId &order, const PaymentId &payment) override;
    QFuture<Result<contract::Order>> cancel(const OrderId &id, const QString &reason) override;
    void withdraw(const OrderId &id) override;
    [[nodiscard]] QUrl mediaUrl(const QString &path) const override;

private:
    void attempt(contract::Order &order, const PaymentId &id, PaymentMethod method);
    void advance(const OrderId &id, PaymentState state, OrderPayment sum);

    Outcome m_outcome;
    contract::Menu m_menu;
    QHash<OrderId, contract::Order> m_orders;
    int m_number = 41;
};

} // namespace kiosk::offline
