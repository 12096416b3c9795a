// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/courier.h"

#include "shared/core/logging.h"

using namespace Qt::StringLiterals;

namespace kiosk::client {

namespace {

/// Refused before anybody looked whether the order is known.
bool isTurnedAway(ErrorCode code) {
    return code == ErrorCode::Unauthenticated || code == ErrorCode::TokenExpired ||
           code == ErrorCode::DeviceRevoked || code == ErrorCode::Forbidden ||
           code == ErrorCode::TooManyAttempts || code == ErrorCode::NoRoom;
}

} // namespace

Courier::Courier(ShopClient *shop, Outbox *outbox, const Clock *clock, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_outbox(outbox)
    , m_clock(clock) {}

QFuture<Result<contract::Order>> Courier::submit(const contract::OrderSubmit &order) {
    return begin({order, m_clock->now(), {}, false});
}

QFuture<Result<contract::Order>> Courier::resume(const OrderId &id) {
    if (const auto record = m_outbox->find(id))
        return begin(*record);
    auto promise = std::make_shared<QPromise<Result<contract::Order>>>();
    promise->start();
    lookOnly(id, promise, Delivery().backoff);
    return promise->future();
}

QFuture<Result<contract::Order>> Courier::begin(const OutboxRecord &record) {
    const OrderId id = record.order.id;
    Delivery delivery;
    delivery.record = record;
    delivery.promise = std::make_shared<QPromise<Result<contract::Order>>>();
    delivery.promise->start();
    delivery.again = std::make_shared<QTimer>();
    delivery.again->setSingleShot(true);
    connect(delivery.again.get(), &QTimer::timeout, this, [this, id] { advance(id); });
    const auto future = delivery.promise->future();
    m_deliveries.insert(id, delivery);
    if (const auto kept = m_outbox->put(record); !kept) {
        // What is not on disk is not sent: after a crash nobody could find it again.
        qCCritical(lcClient) << "an order cannot be kept on disk:" << kept.error().detail;
        finish(id, std::unexpected(kept.error()));
    } else {
        advance(id);
    }
    return future;
}

void Courier::advance(const OrderId &id) {
    const auto found = m_deliveries.find(id);
    if (found == m_deliveries.end() || found->busy)
        return;
    const OutboxRecord &record = found->record;
    const bool late = record.createdAt.secsTo(m_clock->now()) >= resendWithin.count();
    if (record.sentAt.isValid() || record.withdrawn || late)
        look(id);
    else
        send(id);
}

void Courier::send(const OrderId &id) {
    Delivery &delivery = m_deliveries[id];
    OutboxRecord record = delivery.record;
    record.sentAt = m_clock->now();
    if (const auto kept = m_outbox->put(record); !kept) {
        qCCritical(lcClient) << "an order cannot be kept on disk:" << kept.error().detail;
        // An earlier request may still arrive: only an order that was never sent is surely not booked.
        if (delivery.record.sentAt.isValid())
            later(id);
        else
            finish(id, std::unexpected(kept.error()));
        return;
    }
    const bool sentBefore = delivery.record.sentAt.isValid();
    delivery.record = record;
    delivery.busy = true;
    m_shop->submit(record.order).then(this, [this, id, sentBefore](const Result<contract::Order> &answer) {
        const auto found = m_deliveries.find(id);
        if (found == m_deliveries.end())
            return;
        found->busy = false;
        if (answer && found->record.withdrawn)
            cancelWithdrawn(id);
        else if (answer ||
                 (!isTransient(answer.error().code) && !(sentBefore && isTurnedAway(answer.error().code))))
            finish(id, answer);
        else
            later(id);
    });
}

void Courier::look(const OrderId &id) {
    m_deliveries[id].busy = true;
    m_shop->order(id).then(this, [this, id](const Result<contract::Order> &answer) {
        const auto found = m_deliveries.find(id);
        if (found == m_deliveries.end())
            return;
        found->busy = false;
        const OutboxRecord &record = found->record;
        if (answer) {
            if (record.withdrawn && answer->state != OrderState::Cancelled)
                cancelWithdrawn(id);
            else
                finish(id, answer);
        } else if (answer.error().code != ErrorCode::NotFound) {
            later(id);
        } else if (!record.withdrawn && record.createdAt.secsTo(m_clock->now()) < resendWithin.count()) {
            send(id);
        } else if (!record.sentAt.isValid() || record.sentAt.secsTo(m_clock->now()) > inFlight.count()) {
            finish(id, answer);
        } else {
            later(id);
        }
    });
}

void Courier::lookOnly(const OrderId &id, const Promise &promise, Backoff backoff) {
    m_shop->order(id).then(this, [this, id, promise, backoff](const Result<contract::Order> &answer) mutable {
        if (answer || answer.error().code == ErrorCode::NotFound ||
            answer.error().code == ErrorCode::Forbidden) {
            promise->addResult(answer);
            promise->finish();
        } else {
            QTimer::singleShot(backoff.next(), this,
                               [this, id, promise, backoff] { lookOnly(id, promise, backoff); });
        }
    });
}

void Courier::cancelWithdrawn(const OrderId &id) {
    m_deliveries[id].busy = true;
    m_shop->cancel(id, {u"the guest left before the order was confirmed"_s, {}})
        .then(this, [this, id](const Result<contract::Order> &answer) {
            const auto found = m_deliveries.find(id);
            if (found == m_deliveries.end())
                return;
            found->busy = false;
            if (answer || !(isTransient(answer.error().code) || isTurnedAway(answer.error().code)))
                finish(id, answer);
            else
                later(id);
        });
}

void Courier::withdraw(const OrderId &id) {
    const auto found = m_deliveries.find(id);
    if (found == m_deliveries.end())
        return;
    found->record.withdrawn = true;
    if (const auto kept = m_outbox->put(found->record); !kept)
        qCCritical(lcClient) << "a withdrawal cannot be kept on disk:" << kept.error().detail;
    advance(id);
}

void Courier::settleLeftovers(const std::optional<OrderId> &kept) {
    for (OutboxRecord record : m_outbox->all()) {
        if (record.order.id == kept || m_deliveries.contains(record.order.id))
            continue;
        qCInfo(lcClient) << "an earlier run left an order behind:" << record.order.id.toString();
        record.withdrawn = true;
        begin(record);
    }
}

void Courier::nudge() {
    for (const OrderId &id : m_deliveries.keys()) {
        if (m_deliveries.value(id).again->isActive()) {
            m_deliveries[id].again->stop();
            advance(id);
        }
    }
}

void Courier::later(const OrderId &id) {
    Delivery &delivery = m_deliveries[id];
    delivery.again->start(delivery.backoff.next());
}

void Courier::finish(const OrderId &id, const Result<contract::Order> &result) {
    const Delivery delivery = m_deliveries.take(id);
    if (const auto removed = m_outbox->remove(id); !removed)
        qCWarning(lcClient) << removed.error().detail;
    delivery.promise->addResult(result);
    delivery.promise->finish();
}

} // namespace kiosk::client
