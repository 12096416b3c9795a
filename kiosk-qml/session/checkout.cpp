// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkout.h"

#include "cart_state.h"
#include "guest.h"
#include "menu_state.h"

#include "shared/core/logging.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::session {

Checkout::Checkout(Gateway *gateway, MenuState *menu, CartState *cart, Guest *guest, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_menu(menu)
    , m_cart(cart)
    , m_guest(guest) {
    // Events say when to look; the timer is behind them for the case that one is missed.
    m_poll.setInterval(1500ms);
    connect(&m_poll, &QTimer::timeout, this, &Checkout::refresh);
    connect(m_gateway, &Gateway::orderHinted, this, [this](const OrderId &id) {
        if (!m_order.id.isNull() && (id.isNull() || id == m_id))
            refresh();
    });
}

bool Checkout::active() const {
    return isMoving(m_phase) || awaitsGuest(m_phase);
}

void Checkout::place(bool byCard) {
    if (active())
        return;
    const contract::Menu &menu = m_menu->catalogue()->menu();
    contract::OrderSubmit order;
    order.id = OrderId::create();
    order.serviceType = m_guest->serviceType();
    order.language = m_guest->language().isEmpty() ? menu.defaultLanguage : m_guest->language();
    order.menuVersion = menu.version;
    order.lines = m_cart->cart().toWire();
    order.expectedTotal = {m_cart->total(), Currency::fromCode(menu.currency).value_or(Currency())};
    order.payment.method = byCard ? PaymentMethod::CardTerminal : PaymentMethod::Counter;
    if (byCard)
        order.payment.id = PaymentId::create();

    m_order = {};
    m_detail.clear();
    m_cartChanged = false;
    m_shopClosed = false;
    m_cancelWanted = false;
    m_amount = order.expectedTotal.amount;
    m_takeAway = order.serviceType == ServiceType::TakeAway;
    setOrderId(order.id);
    setPhase(PaymentPhase::Sending);
    m_gateway->submit(order).then(this, [this, id = order.id](const Result<contract::Order> &answer) {
        if (id != m_id)
            return;
        if (answer)
            take(*answer);
        else
            refuse(answer.error());
    });
}

void Checkout::resume(const OrderId &id) {
    m_order = {};
    m_resuming = true;
    m_id = id;
    m_amount = m_cart->total();
    m_takeAway = m_guest->takeAway();
    setPhase(PaymentPhase::Sending);
    m_gateway->resume(id).then(this, [this, id](const Result<contract::Order> &answer) {
        if (id != m_id)
            return;
        m_resuming = false;
        if (answer) {
            take(*answer);
        } else {
            setOrderId({});
            setPhase(PaymentPhase::None);
            emit notFound();
        }
    });
}

void Checkout::payAgain(bool byCard) {
    if (m_order.id.isNull() || isMoving(m_phase) || isSettled(m_phase))
        return;
    const contract::PaymentCreate payment{
        PaymentId::create(), byCard ? PaymentMethod::CardTerminal : PaymentMethod::Counter, m_order.total};
    m_detail.clear();
    setPhase(byCard ? PaymentPhase::ReaderPreparing : PaymentPhase::Sending);
    m_asking = true;
    m_gateway->pay(m_id, payment).then(this, [this, id = m_id](const Result<contract::Payment> &answer) {
        if (id != m_id)
            return;
        m_asking = false;
        if (!answer)
            m_detail = answer.error().detail;
        refresh();
    });
}

void Checkout::cancel() {
    stop(u"Cancelled by the guest at the kiosk"_s);
}

void Checkout::abandon() {
    stop(u"The guest left the kiosk before paying"_s);
}

void Checkout::stop(const QString &reason) {
    if (m_order.id.isNull() || m_phase == PaymentPhase::Cancelling || isSettled(m_phase))
        return;
    const bool atReader = m_phase == PaymentPhase::ReaderPreparing || m_phase == PaymentPhase::ReaderWaiting;
    m_cancelWanted = true;
    m_cancelReason = reason;
    if (atReader && !m_order.payments.isEmpty()) {
        m_gateway->abort(m_id, m_order.payments.constLast().id)
            .then(this, [this](const Result<contract::Payment> &) { refresh(); });
        setPhase(PaymentPhase::Cancelling);
    } else {
        sendCancel();
    }
}

void Checkout::sendCancel() {
    m_cancelWanted = false;
    m_asking = true;
    setPhase(PaymentPhase::Cancelling);
    m_gateway->cancel(m_id, m_cancelReason)
        .then(this, [this, id = m_id](const Result<contract::Order> &answer) {
            if (id != m_id)
                return;
            m_asking = false;
            if (answer) {
                take(*answer);
            } else {
                m_detail = answer.error().detail;
                refresh();
            }
        });
}

void Checkout::giveUp() {
    if (m_phase == PaymentPhase::Sending)
        m_gateway->withdraw(m_id);
    setOrderId({});
    m_order = {};
    m_resuming = false;
    setPhase(PaymentPhase::None);
}

void Checkout::reset() {
    if (active())
        return;
    setOrderId({});
    m_order = {};
    m_detail.clear();
    m_cartChanged = false;
    m_shopClosed = false;
    setPhase(PaymentPhase::None);
}

void Checkout::setPhase(PaymentPhase::Phase phase) {
    m_phase = phase;
    if (isMoving(phase) && !m_order.id.isNull())
        m_poll.start();
    else
        m_poll.stop();
    emit changed();
}

void Checkout::setOrderId(const OrderId &id) {
    if (m_id == id)
        return;
    m_id = id;
    emit orderIdChanged();
}

void Checkout::take(const contract::Order &order) {
    // An answer may overtake a later one; the order's version says which is newer.
    if (m_order.id == order.id && order.version < m_order.version)
        return;
    m_order = order;
    m_amount = order.total.amount;
    m_takeAway = order.serviceType == ServiceType::TakeAway;
    const PaymentPhase::Phase phase = phaseOf(order);
    if (m_cancelWanted && awaitsGuest(phase)) {
        sendCancel();
        return;
    }
    if (m_cancelWanted && (phase == PaymentPhase::ReaderPreparing || phase == PaymentPhase::ReaderWaiting)) {
        setPhase(PaymentPhase::Cancelling);
        return;
    }
    setPhase(phase);
}

void Checkout::refuse(const Error &error) {
    qCInfo(lcClient) << "order refused:" << errorCodeName(error.code) << m_id.toString();
    m_detail = error.detail;
    m_cartChanged = error.code == ErrorCode::CartChanged || error.code == ErrorCode::TotalMismatch ||
                    error.code == ErrorCode::OptionsInvalid;
    m_shopClosed = error.code == ErrorCode::NoRoom;
    if (m_cartChanged)
        m_gateway->refreshMenu();
    setOrderId({});
    setPhase(PaymentPhase::Rejected);
}

void Checkout::refresh() {
    if (m_asking || m_id.isNull())
        return;
    m_asking = true;
    m_gateway->order(m_id).then(this, [this, id = m_id](const Result<contract::Order> &answer) {
        m_asking = false;
        // An error here tells nothing about the money; the timer asks again.
        if (answer && id == m_id)
            take(*answer);
    });
}

} // namespace kiosk::session
