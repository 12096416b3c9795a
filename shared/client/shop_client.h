// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/client/http_client.h"
#include "shared/contract/devices/devices.h"
#include "shared/contract/menu/menu.h"
#include "shared/contract/operation.h"
#include "shared/contract/orders/orders.h"

namespace kiosk::client {

/// The menu, or the news that the known one is still right.
struct MenuAnswer {
    std::optional<contract::Menu> menu;
    QByteArray etag;
    /// The answer's bytes, to keep for the next start.
    QByteArray body;
};

/// The shop's API as a device uses it: one typed function a call, after the operations of the contract.
class ShopClient {
public:
    explicit ShopClient(HttpClient *http);

    [[nodiscard]] HttpClient *http() const { return m_http; }

    QFuture<Result<contract::PairedDevice>> pair(const QString &code);
    /// With the ETag of the known menu, the answer is empty when nothing changed.
    QFuture<Result<MenuAnswer>> menu(const QByteArray &knownEtag);
    QFuture<Result<contract::Order>> submit(const contract::OrderSubmit &order);
    QFuture<Result<contract::Order>> order(const OrderId &id);
    QFuture<Result<contract::Order>> cancel(const OrderId &id, const contract::OrderCancel &why);
    QFuture<Result<contract::Payment>> createPayment(const OrderId &id,
                                                     const contract::PaymentCreate &payment);
    QFuture<Result<contract::Payment>> payment(const OrderId &id, const PaymentId &payment);
    QFuture<Result<contract::Payment>> abort(const OrderId &id, const PaymentId &payment);

private:
    template <class T>
    QFuture<Result<T>> call(const contract::Operation &operation, const QStringList &names,
                            const QByteArray &body);

    HttpClient *m_http;
};

/// The path of an operation with its {names} replaced in order.
[[nodiscard]] QString pathOf(const contract::Operation &operation, const QStringList &names);

} // namespace kiosk::client
