// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway.h"
#include "payment_phase.h"

#include <QObject>
#include <QTimer>

namespace kiosk::session {

class CartState;
class Guest;
class MenuState;

/// One order on its way: sent, paid, found again. The screens show its phase; it never guesses one.
class Checkout : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(kiosk::session::PaymentPhase::Phase phase READ phase NOTIFY changed FINAL)
    /// The order was begun and is neither through nor given up.
    Q_PROPERTY(bool active READ active NOTIFY changed FINAL)
    /// Something happens that the guest has to wait for: no idle count-down now.
    Q_PROPERTY(bool moving READ moving NOTIFY changed FINAL)
    Q_PROPERTY(bool resuming READ resuming NOTIFY changed FINAL)
    Q_PROPERTY(QString displayNumber READ displayNumber NOTIFY changed FINAL)
    /// What is to pay, in minor units.
    Q_PROPERTY(qint64 amount READ amount NOTIFY changed FINAL)
    Q_PROPERTY(bool takeAway READ takeAway NOTIFY changed FINAL)
    /// The shop's words about a refusal, in English; may be empty.
    Q_PROPERTY(QString detail READ detail NOTIFY changed FINAL)
    /// The shop refused because the cart is no longer what the guest saw.
    Q_PROPERTY(bool cartChanged READ cartChanged NOTIFY changed FINAL)
    /// The shop refused because it can take no order from anybody just now.
    Q_PROPERTY(bool shopClosed READ shopClosed NOTIFY changed FINAL)

public:
    Checkout(Gateway *gateway, MenuState *menu, CartState *cart, Guest *guest, QObject *parent = nullptr);

    [[nodiscard]] PaymentPhase::Phase phase() const { return m_phase; }
    [[nodiscard]] bool active() const;
    [[nodiscard]] bool moving() const { return isMoving(m_phase); }
    [[nodiscard]] bool resuming() const { return m_resuming; }
    [[nodiscard]] QString displayNumber() const { return m_order.displayNumber; }
    [[nodiscard]] qint64 amount() const { return m_amount; }
    [[nodiscard]] bool takeAway() const { return m_takeAway; }
    [[nodiscard]] QString detail() const { return m_detail; }
    [[nodiscard]] bool cartChanged() const { return m_cartChanged; }
    [[nodiscard]] bool shopClosed() const { return m_shopClosed; }
    [[nodiscard]] const OrderId &orderId() const { return m_id; }
    /// The order of this checkout, once the shop has it.
    [[nodiscard]] const contract::Order &order() const { return m_order; }

    /// Sends the cart as a new order. Does nothing while an order is active.
    Q_INVOKABLE void place(bool byCard);
    /// Tries again to pay the order, after an attempt ended without money.
    Q_INVOKABLE void payAgain(bool byCard);
    /// Cancels the order; an attempt at the card reader is stopped first.
    Q_INVOKABLE void cancel();
    /// The same, because nobody is there any more.
    void abandon();
    /// The guest leaves while nobody knows whether the order arrived.
    Q_INVOKABLE void giveUp();
    /// Takes up the order of an earlier run.
    void resume(const OrderId &id);
    /// Forgets the order; only when it is no longer active.
    Q_INVOKABLE void reset();

Q_SIGNALS:
    void changed();
    /// The id of the order under way changed; it must be on disk before it is sent.
    void orderIdChanged();
    /// An order found in an earlier run is not known to the shop: the cart is still the guest's.
    void notFound();

private:
    void setPhase(PaymentPhase::Phase phase);
    void setOrderId(const OrderId &id);
    void take(const contract::Order &order);
    void refuse(const Error &error);
    void refresh();
    /// The reason is for the people who read it in the order list.
    void stop(const QString &reason);
    void sendCancel();

    Gateway *m_gateway;
    MenuState *m_menu;
    CartState *m_cart;
    Guest *m_guest;
    QTimer m_poll;
    OrderId m_id;
    contract::Order m_order;
    PaymentPhase::Phase m_phase = PaymentPhase::None;
    qint64 m_amount = 0;
    bool m_takeAway = false;
    bool m_resuming = false;
    bool m_cancelWanted = false;
    bool m_cartChanged = false;
    bool m_shopClosed = false;
    bool m_asking = false;
    QString m_detail;
    QString m_cancelReason;
};

} // namespace kiosk::session
