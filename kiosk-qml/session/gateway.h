// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/menu/menu.h"
#include "shared/contract/orders/orders.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

namespace kiosk::session {

/// The kiosk's way to the shop. One implementation speaks to the daemon, one carries canned data.
///
/// Obligations of an implementer: futures finish in the GUI thread; `submit`, `pay`, `cancel` and `resume`
/// keep what they were given on disk before sending and go on over lost connections and restarts until there
/// is a definite answer, so that an error from them means that nothing was booked; repeating an id never
/// books twice.
class Gateway : public QObject {
    Q_OBJECT

public:
    enum class Link { Connecting, Online, Offline };

    using QObject::QObject;

    /// Begins to fetch the menu and to listen for changes, as soon as the kiosk is paired.
    virtual void start() = 0;
    [[nodiscard]] virtual bool isPaired() const = 0;
    /// Trades a pairing code for this kiosk's key.
    virtual QFuture<Result<void>> pair(const QString &code) = 0;
    /// Asks for the menu now; the answer is menuArrived.
    virtual void refreshMenu() = 0;

    virtual QFuture<Result<contract::Order>> submit(const contract::OrderSubmit &order) = 0;
    /// Finds an order of an earlier run again: by reading it, or by sending what was kept on disk.
    virtual QFuture<Result<contract::Order>> resume(const OrderId &id) = 0;
    virtual QFuture<Result<contract::Order>> order(const OrderId &id) = 0;
    virtual QFuture<Result<contract::Payment>> pay(const OrderId &order,
                                                   const contract::PaymentCreate &payment) = 0;
    /// Asks the terminal to stop. How the attempt ended is read from the order.
    virtual QFuture<Result<contract::Payment>> abort(const OrderId &order, const PaymentId &payment) = 0;
    virtual QFuture<Result<contract::Order>> cancel(const OrderId &id, const QString &reason) = 0;
    /// The guest gave up while it is not known whether the order arrived: if it did, it is cancelled.
    virtual void withdraw(const OrderId &id) = 0;

    /// The address of a picture of the menu.
    [[nodiscard]] virtual QUrl mediaUrl(const QString &path) const = 0;

Q_SIGNALS:
    void menuArrived(const kiosk::contract::Menu &menu);
    void linkChanged(kiosk::session::Gateway::Link link);
    /// Something about this order changed; or, with a null id, anything may have.
    void orderHinted(const kiosk::OrderId &id);
    /// The kiosk got its key.
    void pairedChanged();
    /// The key is no longer accepted: the kiosk must be paired anew.
    void revoked();
};

} // namespace kiosk::session
