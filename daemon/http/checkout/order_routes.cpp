// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/checkout/checkout_routes.h"
#include "daemon/http/orders/order_mapping.h"
#include "daemon/http/payments/payment_mapping.h"
#include "daemon/http/support/futures.h"
#include "shared/contract/orders/orders_operations.h"

using namespace Qt::StringLiterals;

namespace kiosk::http {

namespace {

std::optional<QString> unlessEmpty(const QString &text) {
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

QList<contract::HistoryEntry> historyOf(const QList<checkout::HistoryEntry> &history) {
    QList<contract::HistoryEntry> told;
    for (const checkout::HistoryEntry &entry : history)
        told.append({entry.at, entry.about, entry.what, unlessEmpty(entry.detail),
                     contract::HistoryActor{entry.by.kind, unlessEmpty(entry.by.name)}});
    return told;
}

/// Whoever may look through the orders may know who did what; a kiosk and the kitchen may not.
bool mayReadHistory(const Principal &principal) {
    return mayUse(contract::operations::listOrders.access, principal);
}

} // namespace

contract::Order toContract(const checkout::OrderView &view) {
    contract::Order order = toContract(view.order);
    for (const payments::Payment &payment : view.payments)
        order.payments.append(toContract(payment));
    if (view.history)
        order.history = historyOf(*view.history);
    return order;
}

checkout::Viewer viewerOf(const Request &request) {
    return {request.principal->device};
}

namespace {

contract::Order orderOf(const checkout::OrderView &view) {
    return toContract(view);
}

Result<checkout::OrderFilter> filterOf(const Request &request) {
    checkout::OrderFilter filter;
    if (const auto state = request.parameter(u"state"_s)) {
        filter.state = valueOf<OrderState>(*state);
        if (!filter.state)
            return std::unexpected(invalidParameter(u"state"_s, "enum", u"is no state of an order"_s));
    }
    const auto day = [&](const QString &name, std::optional<QDate> &into) -> Result<void> {
        const auto text = request.parameter(name);
        if (!text)
            return {};
        into = QDate::fromString(*text, Qt::ISODate);
        if (!into->isValid() || text->size() != 10)
            return std::unexpected(invalidParameter(name, "date", u"must be a date like 2026-01-31"_s));
        return {};
    };
    std::optional<QDate> date;
    for (const auto &[name, into] :
         {std::pair(u"businessDate"_s, &date), {u"from"_s, &filter.fromDate}, {u"to"_s, &filter.toDate}})
        if (const auto fine = day(name, *into); !fine)
            return std::unexpected(fine.error());
    if (date)
        filter.fromDate = filter.toDate = date;
    if (const auto number = request.parameter(u"displayNumber"_s)) {
        filter.number = orders::parseNumber(*number);
        if (!filter.number)
            return std::unexpected(
                invalidParameter(u"displayNumber"_s, "format", u"must be a number like A-042 or 42"_s));
    }
    const auto limit = limitParameter(request, 100, filter.limit);
    if (!limit)
        return std::unexpected(limit.error());
    filter.limit = *limit;
    filter.cursor = request.parameter(u"cursor"_s).value_or(QString());
    return filter;
}

contract::OrderPage pageOf(const checkout::OrderPage &page) {
    contract::OrderPage result;
    for (const checkout::OrderView &view : page.orders)
        result.orders.append(toContract(view));
    if (!page.nextCursor.isEmpty())
        result.nextCursor = page.nextCursor;
    return result;
}

} // namespace

void bindOrders(Router &router, const CheckoutPorts &ports) {
    router.bind<contract::operations::submitOrder, contract::OrderSubmit, contract::Order>(
        [ports](const Request &request, const contract::OrderSubmit &body) {
            if (const auto admitted = ports.admitsOrders(); !admitted)
                return failed<contract::Order>(admitted.error());
            const orders::OrderRequest order =
                toDomain(body, request.principal->device, actorOf(*request.principal));
            return ports.transactor
                .run([order, menu = ports.menu(), now = ports.clock.now()](UnitOfWork &unit) {
                    return checkout::submitOrder(unit, menu, order, now);
                })
                .then([ports](const Result<checkout::OrderView> &view) {
                    if (view && !view->payments.isEmpty())
                        ports.kick();
                    return view.transform(orderOf);
                });
        });

    router.bind<contract::operations::listOrders, void, contract::OrderPage>([ports](const Request &request) {
        const auto filter = filterOf(request);
        if (!filter)
            return failed<contract::OrderPage>(filter.error());
        return mapped(ports.transactor.read([filter = *filter](UnitOfWork &unit) {
            return checkout::listOrders(unit, filter);
        }),
                      pageOf);
    });

    router.bind<contract::operations::getOrder, void, contract::Order>([ports](const Request &request) {
        return mapped(
            ports.transactor.read([id = request.id<OrderId>(u"id"_s), viewer = viewerOf(request),
                                   withHistory = mayReadHistory(*request.principal)](UnitOfWork &unit) {
                return withHistory ? checkout::getOrderWithHistory(unit, id)
                                   : checkout::getOrder(unit, id, viewer);
            }),
            orderOf);
    });

    router.bind<contract::operations::cancelOrder, contract::OrderCancel, contract::Order>(
        [ports](const Request &request, const contract::OrderCancel &body) {
            return ports.transactor
                .run([id = request.id<OrderId>(u"id"_s), by = actorOf(*request.principal), body,
                      now = ports.clock.now()](UnitOfWork &unit) {
                    return checkout::cancelOrder(unit, id, body.reason, body.version, by, now);
                })
                .then([ports](const Result<checkout::OrderView> &view) {
                    if (view) {
                        for (const payments::Payment &payment : view->payments)
                            if (payment.state == PaymentState::Sent)
                                ports.abort(payment);
                        ports.kick(); // money to give back
                    }
                    return view.transform(orderOf);
                });
        });
}

} // namespace kiosk::http
