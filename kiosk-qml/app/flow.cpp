// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow.h"

namespace kiosk::app {

namespace PaymentPhase = session::PaymentPhase;

Flow::Flow(session::Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session) {
    connect(session->checkout(), &session::Checkout::changed, this, &Flow::follow);
    connect(session, &session::Session::pairedChanged, this, [this] {
        if (!m_session->paired())
            go(Pairing);
        else if (m_screen == Pairing)
            start();
    });
}

void Flow::start() {
    if (!m_session->paired())
        go(Pairing);
    else if (m_session->checkout()->active())
        go(Payment);
    else
        go(m_session->cart()->isEmpty() ? Attract : Menu);
}

bool Flow::choosing() const {
    return m_screen == Service || m_screen == Menu || m_screen == Item || m_screen == Cart ||
           m_screen == Review;
}

bool Flow::idleAllowed() const {
    return choosing() || (m_screen == Payment && !m_session->checkout()->moving());
}

void Flow::begin() {
    if (m_screen == Attract && m_session->menu()->ready())
        go(m_session->menu()->asksService() ? Service : Menu);
}

void Flow::chooseService(bool takeAway) {
    if (m_screen != Service)
        return;
    m_session->guest()->setTakeAway(takeAway);
    go(Menu);
}

void Flow::openItem(const QString &itemId, const QString &lineId) {
    if (m_screen != Menu && m_screen != Cart)
        return;
    m_itemFrom = m_screen;
    m_itemId = itemId;
    m_lineId = lineId;
    go(Item);
}

void Flow::openCart() {
    if (m_screen == Menu || m_screen == Review)
        go(Cart);
}

void Flow::openReview() {
    if (m_screen == Cart && !m_session->cart()->isEmpty())
        go(Review);
}

void Flow::pay(bool byCard) {
    if (m_screen == Review && !m_session->cart()->isEmpty())
        m_session->checkout()->place(byCard);
}

void Flow::back() {
    switch (m_screen) {
    case Service:
        finish();
        break;
    case Menu:
        m_session->cart()->isEmpty() ? finish() : go(Cart);
        break;
    case Item:
        go(m_itemFrom);
        break;
    case Cart:
        go(Menu);
        break;
    case Review:
        go(Cart);
        break;
    default:
        break;
    }
}

void Flow::leavePayment() {
    if (m_screen != Payment)
        return;
    session::Checkout *checkout = m_session->checkout();
    if (checkout->phase() == PaymentPhase::Rejected) {
        checkout->reset();
        go(m_session->cart()->isEmpty() ? Attract : Cart);
        return;
    }
    if (checkout->phase() == PaymentPhase::Sending)
        checkout->giveUp();
    if (!checkout->active())
        finish();
}

void Flow::finish() {
    if (m_session->checkout()->active())
        return;
    m_leaving = false;
    m_session->endVisit();
    go(m_session->paired() ? Attract : Pairing);
}

void Flow::abandon() {
    if (!idleAllowed())
        return;
    if (m_session->checkout()->active()) {
        // The order stands unpaid: it is cancelled first, and the visit ends when the shop has said so.
        m_leaving = true;
        m_session->checkout()->abandon();
    } else {
        finish();
    }
}

void Flow::follow() {
    const session::Checkout *checkout = m_session->checkout();
    const PaymentPhase::Phase phase = checkout->phase();
    if (session::isSettled(phase)) {
        if (m_screen != Confirmation) {
            m_session->forgetCart();
            go(Confirmation);
        }
    } else if (checkout->active()) {
        go(Payment);
    } else if (phase == PaymentPhase::Rejected && checkout->cartChanged() && m_screen == Payment) {
        go(Review);
    } else if (phase == PaymentPhase::None && m_screen == Payment) {
        go(m_session->cart()->isEmpty() ? Attract : Cart);
    } else if (m_leaving && phase != PaymentPhase::Rejected) {
        finish();
    }
    emit changed();
}

void Flow::go(Screen screen) {
    if (m_screen == screen)
        return;
    m_screen = screen;
    emit changed();
}

} // namespace kiosk::app
