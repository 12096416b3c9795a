// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offline_gateway.h"

#include <QFile>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::offline {

namespace {

template <class T>
QFuture<Result<T>> answer(Result<T> result) {
    return QtFuture::makeReadyValueFuture(std::move(result));
}

contract::Menu loadMenu() {
    QFile file(u":/kiosk/offline/menu.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the demo's menu is not part of this build");
    const Result<contract::Menu> menu = wire::fromJson<contract::Menu>(file.readAll());
    if (!menu) {
        const FieldFault fault = menu.error().faults.value(0);
        qFatal("the demo's menu is not valid at %ls: %ls", qUtf16Printable(fault.path),
               qUtf16Printable(fault.message));
    }
    return *menu;
}

} // namespace

OfflineGateway::OfflineGateway(Outcome outcome, QObject *parent)
    : Gateway(parent)
    , m_outcome(outcome)
    , m_menu(loadMenu()) {}

void OfflineGateway::setLink(Link link) {
    emit linkChanged(link);
}

void OfflineGateway::setAvailable(const ItemId &id, bool available) {
    for (contract::MenuItem &item : m_menu.items) {
        if (item.id == id)
            item.available = available;
    }
    ++m_menu.version;
    refreshMenu();
}

void OfflineGateway::start() {
    emit linkChanged(Link::Online);
    refreshMenu();
}

QFuture<Result<void>> OfflineGateway::pair(const QString &) {
    return answer<void>({});
}

void OfflineGateway::refreshMenu() {
    emit menuArrived(m_menu);
}

QFuture<Result<contract::Order>> OfflineGateway::submit(const contract::OrderSubmit &submit) {
    contract::Order order;
    order.id = submit.id;
    order.displayNumber = u"A-"_s + QString::number(++m_number).rightJustified(3, u'0');
    order.businessDate = QDate::currentDate();
    order.serviceType = submit.serviceType;
    order.language = submit.language;
    order.total = submit.expectedTotal;
    order.paymentMethod = submit.payment.method;
    order.createdAt = QDateTime::currentDateTimeUtc();
    order.updatedAt = order.createdAt;
    attempt(order, submit.payment.id.value_or(PaymentId::create()), submit.payment.method);
    m_orders.insert(order.id, order);
    return answer<contract::Order>(order);
}

void OfflineGateway::attempt(contract::Order &order, const PaymentId &id, PaymentMethod method) {
    if (order.total.isZero()) {
        order.paymentState = OrderPayment::NothingDue;
        return;
    }
    if (method == PaymentMethod::Counter) {
        order.paymentState = OrderPayment::AtCounter;
        return;
    }
    contract::Payment payment;
    payment.id = id;
    payment.orderId = order.id;
    payment.method = method;
    payment.state = PaymentState::Created;
    payment.amount = order.total;
    order.payments.append(payment);
    order.paymentState = OrderPayment::Pending;
    QTimer::singleShot(
        600ms, this, [this, order = order.id] { advance(order, PaymentState::Sent, OrderPayment::Pending); });
    QTimer::singleShot(3600ms, this, [this, order = order.id] {
        switch (m_outcome) {
        case Outcome::Approve:
            advance(order, PaymentState::Captured, OrderPayment::Paid);
            break;
        case Outcome::Decline:
            advance(order, PaymentState::Declined, OrderPayment::Unpaid);
            break;
        case Outcome::Unknown:
            advance(order, PaymentState::Unknown, OrderPayment::Unknown);
            break;
        }
    });
}

void OfflineGateway::advance(const OrderId &id, PaymentState state, OrderPayment sum) {
    const auto found = m_orders.find(id);
    if (found == m_orders.end() || found->state == OrderState::Cancelled || found->payments.isEmpty())
        return;
    found->payments.last().state = state;
    found->paymentState = sum;
    ++found->version;
    emit orderHinted(id);
}

QFuture<Result<contract::Order>> OfflineGateway::order(const OrderId &id) {
    if (const auto found = m_orders.constFind(id); found != m_orders.cend())
        return answer<contract::Order>(*found);
    return answer<contract::Order>(fail(ErrorCode::NotFound, u"This order is not known."_s));
}

QFuture<Result<contract::Order>> OfflineGateway::resume(const OrderId &id) {
    return order(id);
}

QFuture<Result<contract::Payment>> OfflineGateway::pay(const OrderId &id,
                                                       const contract::PaymentCreate &payment) {
    const auto found = m_orders.find(id);
    if (found == m_orders.end())
        return answer<contract::Payment>(fail(ErrorCode::NotFound, u"This order is not known."_s));
    ++found->version;
    attempt(*found, payment.id, payment.method);
    return answer<contract::Payment>(found->payments.value(found->payments.size() - 1));
}

QFuture<Result<contract::Payment>> OfflineGateway::abort(const OrderId &id, const PaymentId &) {
    advance(id, PaymentState::Cancelled, OrderPayment::Unpaid);
    return answer<contract::Payment>(m_orders.value(id).payments.value(0));
}

QFuture<Result<contract::Order>> OfflineGateway::cancel(const OrderId &id, const QString &) {
    const auto found = m_orders.find(id);
    if (found == m_orders.end())
        return answer<contract::Order>(fail(ErrorCode::NotFound, u"This order is not known."_s));
    found->state = OrderState::Cancelled;
    ++found->version;
    return answer<contract::Order>(*found);
}

void OfflineGateway::withdraw(const OrderId &id) {
    m_orders.remove(id);
}

QUrl OfflineGateway::mediaUrl(const QString &path) const {
    return QUrl(u"qrc:/kiosk/offline"_s + path);
}

} // namespace kiosk::offline
