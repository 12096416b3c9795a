// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/client/backoff.h"
#include "shared/client/outbox.h"
#include "shared/client/shop_client.h"
#include "shared/core/clock.h"

#include <QHash>
#include <QTimer>

namespace kiosk::client {

/// Brings orders to the shop, exactly once each, over lost answers, restarts of the daemon and restarts of
/// the kiosk.
///
/// An order is on disk before it is first sent. After a lost answer the order is looked for by its id before
/// the same bytes are sent again with the same id. An error from `submit` means that nothing was booked.
class Courier : public QObject {
    Q_OBJECT

public:
    /// An order that the shop does not know is sent again only while its guest can still be there.
    static constexpr std::chrono::seconds resendWithin{120};
    /// Longer than a request can be on its way: only after this does "not found" mean that it never arrived.
    static constexpr std::chrono::seconds inFlight{30};

    Courier(ShopClient *shop, Outbox *outbox, const Clock *clock, QObject *parent = nullptr);

    QFuture<Result<contract::Order>> submit(const contract::OrderSubmit &order);
    /// Goes on with an order of an earlier run: what the disk holds is delivered, else the shop is asked.
    QFuture<Result<contract::Order>> resume(const OrderId &id);
    /// The guest left while it is not known whether the order arrived: if it did, it is cancelled.
    void withdraw(const OrderId &id);
    /// Withdraws what earlier runs left behind, except `kept`.
    void settleLeftovers(const std::optional<OrderId> &kept);
    /// The shop can be reached again: tries now instead of later.
    void nudge();

private:
    using Promise = std::shared_ptr<QPromise<Result<contract::Order>>>;
    struct Delivery {
        OutboxRecord record;
        Promise promise;
        Backoff backoff{std::chrono::milliseconds(400), std::chrono::milliseconds(5000)};
        std::shared_ptr<QTimer> again;
        bool busy = false;
    };

    QFuture<Result<contract::Order>> begin(const OutboxRecord &record);
    void advance(const OrderId &id);
    void send(const OrderId &id);
    void look(const OrderId &id);
    void lookOnly(const OrderId &id, const Promise &promise, Backoff backoff);
    void cancelWithdrawn(const OrderId &id);
    void later(const OrderId &id);
    void finish(const OrderId &id, const Result<contract::Order> &result);

    ShopClient *m_shop;
    Outbox *m_outbox;
    const Clock *m_clock;
    QHash<OrderId, Delivery> m_deliveries;
};

} // namespace kiosk::client
