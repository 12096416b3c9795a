// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway.h"

#include <functional>

namespace kiosk::test {

/// A shop whose answers the test gives by hand.
class FakeGateway final : public session::Gateway {
    Q_OBJECT

public:
    template <class T>
    using Promise = std::shared_ptr<QPromise<Result<T>>>;

    void start() override { emit linkChanged(Link::Online); }
    [[nodiscard]] bool isPaired() const override { return paired; }
    QFuture<Result<void>> pair(const QString &code) override {
        codes.append(code);
        return QtFuture::makeReadyValueFuture(pairingAnswer);
    }
    void refreshMenu() override { ++menuRequests; }
    QFuture<Result<contract::Order>> submit(const contract::OrderSubmit &order) override {
        submitted.append(order);
        return open(submitPromise);
    }
    QFuture<Result<contract::Order>> resume(const OrderId &id) override {
        resumed.append(id);
        return open(resumePromise);
    }
    QFuture<Result<contract::Order>> order(const OrderId &) override {
        ++looks;
        return QtFuture::makeReadyValueFuture(known);
    }
    QFuture<Result<contract::Payment>> pay(const OrderId &, const contract::PaymentCreate &payment) override {
        payments.append(payment);
        return open(payPromise);
    }
    QFuture<Result<contract::Payment>> abort(const OrderId &, const PaymentId &payment) override {
        aborted.append(payment);
        return QtFuture::makeReadyValueFuture(Result<contract::Payment>(contract::Payment()));
    }
    QFuture<Result<contract::Order>> cancel(const OrderId &id, const QString &reason) override {
        cancelled.append(id);
        cancelReasons.append(reason);
        return open(cancelPromise);
    }
    void withdraw(const OrderId &id) override { withdrawn.append(id); }
    [[nodiscard]] QUrl mediaUrl(const QString &path) const override {
        return QUrl(QStringLiteral("qrc:") + path);
    }

    template <class T>
    static void answer(Promise<T> &promise, const Result<T> &result) {
        promise->addResult(result);
        promise->finish();
    }

    bool paired = true;
    Result<void> pairingAnswer;
    QStringList codes;
    int menuRequests = 0;
    int looks = 0;
    QList<contract::OrderSubmit> submitted;
    QList<contract::PaymentCreate> payments;
    QList<OrderId> resumed;
    QList<OrderId> cancelled;
    QStringList cancelReasons;
    QList<OrderId> withdrawn;
    QList<PaymentId> aborted;
    Result<contract::Order> known = fail(ErrorCode::OutcomeUnknown, {});
    Promise<contract::Order> submitPromise;
    Promise<contract::Order> resumePromise;
    Promise<contract::Order> cancelPromise;
    Promise<contract::Payment> payPromise;

private:
    template <class T>
    static QFuture<Result<T>> open(Promise<T> &promise) {
        promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        return promise->future();
    }
};

} // namespace kiosk::test
