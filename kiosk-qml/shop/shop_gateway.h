// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device_key.h"
#include "gateway.h"

#include "shared/client/courier.h"
#include "shared/client/realtime_client.h"

namespace kiosk::shop {

/// The daemon of the shop, through REST and realtime hints. The last menu is kept on disk, so that a kiosk
/// that starts while the shop is away (or before the network is up) shows it at once.
class ShopGateway final : public session::Gateway {
    Q_OBJECT

public:
    ShopGateway(const client::ShopAddress &address, const QDir &folder, QObject *parent = nullptr);

    void start() override;
    [[nodiscard]] bool isPaired() const override { return !m_http.bearer().isEmpty(); }
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
    Result<void> adopt(const contract::PairedDevice &device);
    void unpair(bool forget);
    void connectToShop();
    void loadKeptMenu();
    void setLink(Link link);
    void hear(const contract::RealtimeEvent &event);
    template <class T>
    QFuture<Result<T>> insist(std::function<QFuture<Result<T>>()> ask, client::Backoff backoff);

    QDir m_folder;
    devices::DeviceKeyStore m_keys;
    SystemClock m_clock;
    client::HttpClient m_http;
    client::ShopClient m_shop;
    client::Outbox m_outbox;
    client::Courier m_courier;
    client::RealtimeClient m_realtime;
    QTimer m_probe;
    client::Backoff m_probeBackoff;
    QByteArray m_menuEtag;
    bool m_menuBusy = false;
    bool m_menuStale = false;
    Link m_link = Link::Connecting;
    std::optional<OrderId> m_resumed;
};

} // namespace kiosk::shop
