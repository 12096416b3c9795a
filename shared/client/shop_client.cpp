// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/shop_client.h"

#include "shared/client/answer.h"
#include "shared/contract/devices/devices_operations.h"
#include "shared/contract/menu/menu_operations.h"
#include "shared/contract/orders/orders_operations.h"
#include "shared/contract/payments/payments_operations.h"

using namespace Qt::StringLiterals;

namespace kiosk::client {

namespace operations = contract::operations;

namespace {

/// An answer we cannot read says nothing about what was done.
Error unreadable(const Error &error) {
    const FieldFault fault = error.faults.value(0);
    return {ErrorCode::OutcomeUnknown,
            u"The shop's answer cannot be read (%1 %2)."_s.arg(fault.path, fault.message),
            {},
            {}};
}

template <class T>
Result<T> parse(const Result<HttpReply> &reply) {
    if (!reply)
        return std::unexpected(reply.error());
    return readAnswer<T>(reply->body).transform_error(unreadable);
}

} // namespace

QString pathOf(const contract::Operation &operation, const QStringList &names) {
    QString path = QString::fromLatin1(operation.path);
    for (const QString &name : names) {
        const qsizetype open = path.indexOf(u'{');
        path.replace(open, path.indexOf(u'}', open) - open + 1, name);
    }
    return path;
}

ShopClient::ShopClient(HttpClient *http)
    : m_http(http) {}

template <class T>
QFuture<Result<T>> ShopClient::call(const contract::Operation &operation, const QStringList &names,
                                    const QByteArray &body) {
    const QLatin1StringView method = contract::methodName(operation.method);
    return m_http->send({QByteArray(method.data(), method.size()), pathOf(operation, names), body, {}})
        .then([](const Result<HttpReply> &reply) { return parse<T>(reply); });
}

QFuture<Result<contract::PairedDevice>> ShopClient::pair(const QString &code) {
    return call<contract::PairedDevice>(operations::pairDevice, {}, wire::toJson(contract::DevicePair{code}));
}

QFuture<Result<MenuAnswer>> ShopClient::menu(const QByteArray &knownEtag) {
    return m_http->send({"GET", pathOf(operations::getMenu, {}), {}, knownEtag})
        .then([](const Result<HttpReply> &reply) -> Result<MenuAnswer> {
            if (!reply)
                return std::unexpected(reply.error());
            if (reply->status == 304)
                return MenuAnswer{};
            return parse<contract::Menu>(reply).transform(
                [&](contract::Menu menu) { return MenuAnswer{std::move(menu), reply->etag, reply->body}; });
        });
}

QFuture<Result<contract::Order>> ShopClient::submit(const contract::OrderSubmit &order) {
    return call<contract::Order>(operations::submitOrder, {}, wire::toJson(order));
}

QFuture<Result<contract::Order>> ShopClient::order(const OrderId &id) {
    return call<contract::Order>(operations::getOrder, {id.toString()}, {});
}

QFuture<Result<contract::Order>> ShopClient::cancel(const OrderId &id, const contract::OrderCancel &why) {
    return call<contract::Order>(operations::cancelOrder, {id.toString()}, wire::toJson(why));
}

QFuture<Result<contract::Payment>> ShopClient::createPayment(const OrderId &id,
                                                             const contract::PaymentCreate &payment) {
    return call<contract::Payment>(operations::createPayment, {id.toString()}, wire::toJson(payment));
}

QFuture<Result<contract::Payment>> ShopClient::payment(const OrderId &id, const PaymentId &payment) {
    return call<contract::Payment>(operations::getPayment, {id.toString(), payment.toString()}, {});
}

QFuture<Result<contract::Payment>> ShopClient::abort(const OrderId &id, const PaymentId &payment) {
    return call<contract::Payment>(operations::abortPayment, {id.toString(), payment.toString()}, {});
}

} // namespace kiosk::client
