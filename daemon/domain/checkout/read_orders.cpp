// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/checkout/checkout.h"
#include "daemon/domain/checkout/order_ref.h"
#include "daemon/domain/kitchen/ticket_repository.h"
#include "daemon/domain/orders/order_repository.h"
#include "daemon/domain/payments/payment_repository.h"

using namespace Qt::StringLiterals;

namespace kiosk::checkout {

namespace {

/// Handed-over tickets stay visible so long, for the undo.
constexpr int doneSeconds = 300;

} // namespace

Result<OrderView> getOrder(UnitOfWork &unit, const OrderId &id, const Viewer &viewer) {
    const auto order = unit.orders().find(id);
    if (!order && !viewer.device)
        if (const auto folder = unit.orders().exportedTo(id))
            return fail(
                ErrorCode::NotFound,
                u"The order has left the archive: its month is in the folder exports/%1 of the shop's data."_s
                    .arg(*folder));
    if (!order || (viewer.device && order->deviceId != viewer.device))
        return fail(ErrorCode::NotFound, u"There is no such order."_s);
    return OrderView{*order, unit.payments().ofOrders({refTo(*order)}), {}};
}

Result<OrderView> getOrderWithHistory(UnitOfWork &unit, const OrderId &id) {
    auto view = getOrder(unit, id, {});
    if (view)
        view->history = unit.history().of(view->order);
    return view;
}

Result<OrderPage> listOrders(UnitOfWork &unit, const OrderFilter &filter) {
    orders::OrderQuery query{.state = filter.state,
                             .fromDate = filter.fromDate,
                             .toDate = filter.toDate,
                             .number = {},
                             .fromKiosk = {},
                             .cursor = filter.cursor,
                             .limit = qBound(1, filter.limit, 100)};
    if (filter.number) {
        query.number = filter.number->number;
        query.fromKiosk =
            filter.number->channel.transform([](auto channel) { return channel == orders::Channel::Kiosk; });
    }
    const auto slice = unit.orders().list(query);
    if (!slice)
        return std::unexpected(slice.error());
    QList<payments::OrderRef> refs;
    for (const orders::Order &order : slice->orders)
        refs.append(refTo(order));
    QHash<OrderId, QList<payments::Payment>> attempts;
    for (const payments::Payment &attempt : unit.payments().ofOrders(refs))
        attempts[attempt.orderId].append(attempt);
    OrderPage page{{}, slice->nextCursor};
    for (const orders::Order &order : slice->orders)
        page.orders.append({order, attempts.value(order.id), {}});
    return page;
}

Result<payments::Payment> getPayment(UnitOfWork &unit, const OrderId &order, const PaymentId &id,
                                     const Viewer &viewer) {
    const auto view = getOrder(unit, order, viewer);
    if (!view)
        return std::unexpected(view.error());
    for (const payments::Payment &payment : view->payments)
        if (payment.id == id)
            return payment;
    return fail(ErrorCode::NotFound, u"The order has no such payment."_s);
}

Result<QList<kitchen::Ticket>> listTickets(UnitOfWork &unit, const QDateTime &now) {
    return unit.tickets().listOpen(now.addSecs(-doneSeconds));
}

} // namespace kiosk::checkout
