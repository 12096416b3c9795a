// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_gateway.h"

#include "shared/client/answer.h"
#include "shared/client/durable_file.h"
#include "shared/core/logging.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::shop {

namespace {

constexpr client::Backoff patience{400ms, 5s};

} // namespace

ShopGateway::ShopGateway(const client::ShopAddress &address, const QDir &folder, QObject *parent)
    : Gateway(parent)
    , m_folder(folder)
    , m_keys(folder)
    , m_http(address)
    , m_shop(&m_http)
    , m_outbox(QDir(folder.filePath(u"outbox"_s)))
    , m_courier(&m_shop, &m_outbox, &m_clock)
    , m_realtime(&m_http)
    , m_probeBackoff(500ms, 5s) {
    if (const auto key = m_keys.load())
        m_http.setBearer(key->key);
    m_probe.setSingleShot(true);
    connect(&m_probe, &QTimer::timeout, this, &ShopGateway::refreshMenu);
    connect(&m_http, &client::HttpClient::reached, this, [this] { setLink(Link::Online); });
    connect(&m_http, &client::HttpClient::unreachable, this, [this] { setLink(Link::Offline); });
    connect(&m_http, &client::HttpClient::refused, this, &ShopGateway::unpair);
    connect(&m_realtime, &client::RealtimeClient::snapshotNeeded, this, [this] {
        refreshMenu();
        emit orderHinted({});
    });
    connect(&m_realtime, &client::RealtimeClient::event, this, &ShopGateway::hear);
    // The socket is the first to notice that the daemon went; a request tells whether it is really away.
    connect(&m_realtime, &client::RealtimeClient::disconnected, this, &ShopGateway::refreshMenu);
}

void ShopGateway::start() {
    if (!isPaired())
        return;
    loadKeptMenu();
    connectToShop();
    m_courier.settleLeftovers(m_resumed);
}

void ShopGateway::connectToShop() {
    refreshMenu();
    m_realtime.start();
}

void ShopGateway::loadKeptMenu() {
    QFile file(m_folder.filePath(u"menu.json"_s));
    QFile etag(m_folder.filePath(u"menu.etag"_s));
    if (!file.open(QIODevice::ReadOnly))
        return;
    if (const auto menu = client::readAnswer<contract::Menu>(file.readAll())) {
        if (etag.open(QIODevice::ReadOnly))
            m_menuEtag = etag.readAll();
        emit menuArrived(*menu);
    }
}

void ShopGateway::refreshMenu() {
    if (!isPaired())
        return;
    if (m_menuBusy) {
        // What is on its way may be older than what was asked for now.
        m_menuStale = true;
        return;
    }
    m_menuBusy = true;
    m_menuStale = false;
    m_shop.menu(m_menuEtag).then(this, [this](const Result<client::MenuAnswer> &answer) {
        m_menuBusy = false;
        if (!answer) {
            qCInfo(lcClient) << "menu:" << answer.error().detail;
            if (isPaired())
                m_probe.start(m_probeBackoff.next());
            return;
        }
        m_probeBackoff.reset();
        if (answer->menu) {
            m_menuEtag = answer->etag;
            // The ETag last: a crash in between only means that the menu is fetched once more.
            QFile::remove(m_folder.filePath(u"menu.etag"_s));
            if (client::writeDurably(m_folder.filePath(u"menu.json"_s), answer->body))
                (void)client::writeDurably(m_folder.filePath(u"menu.etag"_s), answer->etag);
            emit menuArrived(*answer->menu);
        }
        if (m_menuStale)
            refreshMenu();
    });
}

void ShopGateway::setLink(Link link) {
    if (m_link == link)
        return;
    m_link = link;
    emit linkChanged(link);
    if (link == Link::Online) {
        m_courier.nudge();
        emit orderHinted({});
    } else if (!m_probe.isActive() && isPaired()) {
        m_probe.start(m_probeBackoff.next());
    }
}

void ShopGateway::hear(const contract::RealtimeEvent &event) {
    switch (event.topic.value_or(Topic::Devices)) {
    case Topic::Menu:
    case Topic::Items:
        refreshMenu();
        break;
    case Topic::Orders:
    case Topic::Payments:
    case Topic::Tickets:
        emit orderHinted(event.topic == Topic::Orders
                             ? OrderId::fromString(event.id.value_or(QString())).value_or(OrderId())
                             : OrderId());
        break;
    case Topic::Devices:
    case Topic::Alerts:
        break;
    }
}

QFuture<Result<void>> ShopGateway::pair(const QString &code) {
    return m_shop.pair(code).then(this, [this](const Result<contract::PairedDevice> &answer) -> Result<void> {
        if (!answer)
            return std::unexpected(answer.error());
        return adopt(*answer);
    });
}

Result<void> ShopGateway::adopt(const contract::PairedDevice &device) {
    if (device.kind != DeviceKind::Kiosk)
        return fail(ErrorCode::Forbidden, u"This code is for another kind of device."_s);
    if (!m_keys.save({device.deviceId.toString(), device.key.toUtf8()}))
        return fail(ErrorCode::Internal, u"The key cannot be kept in %1."_s.arg(m_folder.path()));
    m_http.setBearer(device.key.toUtf8());
    emit pairedChanged();
    connectToShop();
    return {};
}

void ShopGateway::unpair(bool forget) {
    if (!isPaired())
        return;
    qCWarning(lcClient, "The shop does not accept this kiosk's key any more.");
    m_realtime.stop();
    m_probe.stop();
    m_http.setBearer({});
    // A shop that does not know the key may have been restored from a backup; the next start tries it once
    // more.
    if (forget)
        m_keys.forget();
    emit revoked();
}

template <class T>
QFuture<Result<T>> ShopGateway::insist(std::function<QFuture<Result<T>>()> ask, client::Backoff backoff) {
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto attempt = std::make_shared<std::function<void()>>();
    *attempt = [this, promise, ask = std::move(ask), backoff, attempt]() mutable {
        ask().then(this, [this, promise, &backoff, attempt](const Result<T> &answer) {
            if (!answer && client::isTransient(answer.error().code) && isPaired()) {
                QTimer::singleShot(backoff.next(), this, [attempt] { (*attempt)(); });
                return;
            }
            promise->addResult(answer);
            promise->finish();
            *attempt = nullptr;
        });
    };
    (*attempt)();
    return promise->future();
}

QFuture<Result<contract::Order>> ShopGateway::submit(const contract::OrderSubmit &order) {
    return m_courier.submit(order);
}

QFuture<Result<contract::Order>> ShopGateway::resume(const OrderId &id) {
    m_resumed = id;
    return m_courier.resume(id);
}

QFuture<Result<contract::Order>> ShopGateway::order(const OrderId &id) {
    return m_shop.order(id);
}

QFuture<Result<contract::Payment>> ShopGateway::pay(const OrderId &order,
                                                    const contract::PaymentCreate &payment) {
    // The same attempt id each time: the shop answers a repeat with the first answer.
    return insist<contract::Payment>([this, order, payment] { return m_shop.createPayment(order, payment); },
                                     patience);
}

QFuture<Result<contract::Payment>> ShopGateway::abort(const OrderId &order, const PaymentId &payment) {
    return m_shop.abort(order, payment);
}

QFuture<Result<contract::Order>> ShopGateway::cancel(const OrderId &id, const QString &reason) {
    return insist<contract::Order>([this, id, reason] { return m_shop.cancel(id, {reason, {}}); }, patience);
}

void ShopGateway::withdraw(const OrderId &id) {
    m_courier.withdraw(id);
}

QUrl ShopGateway::mediaUrl(const QString &path) const {
    return m_http.address().url.resolved(QUrl(path));
}

} // namespace kiosk::shop
