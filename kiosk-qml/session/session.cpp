// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "shared/core/logging.h"

using namespace std::chrono_literals;

namespace kiosk::session {

Session::Session(Gateway *gateway, const QDir &folder, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_store(folder) {
    m_lostTimer.setSingleShot(true);
    m_lostTimer.setInterval(30s);
    connect(&m_lostTimer, &QTimer::timeout, this, [this] {
        m_lostLong = true;
        emit linkChanged();
    });
    connect(m_gateway, &Gateway::menuArrived, this, [this](const contract::Menu &menu) {
        m_menu.setMenu(menu);
        emit languageChanged();
    });
    connect(m_gateway, &Gateway::linkChanged, this, [this](Gateway::Link link) {
        m_link = link;
        m_lostLong = false;
        if (link == Gateway::Link::Offline)
            m_lostTimer.start();
        else
            m_lostTimer.stop();
        emit linkChanged();
    });
    connect(m_gateway, &Gateway::pairedChanged, this, [this] {
        m_revoked = false;
        emit pairedChanged();
    });
    connect(m_gateway, &Gateway::revoked, this, [this] {
        m_revoked = true;
        emit pairedChanged();
    });
    connect(&m_guest, &Guest::languageChanged, this, &Session::languageChanged);
    connect(&m_guest, &Guest::languageChanged, this, &Session::save);
    connect(&m_guest, &Guest::takeAwayChanged, this, &Session::save);
    connect(&m_cart, &CartState::changed, this, &Session::save);
    connect(&m_checkout, &Checkout::orderIdChanged, this, &Session::save);
}

QString Session::language() const {
    if (!m_guest.language().isEmpty())
        return m_guest.language();
    return m_menu.defaultLanguage();
}

QUrl Session::picture(const std::optional<QString> &path) const {
    return path && !path->isEmpty() ? m_gateway->mediaUrl(*path) : QUrl();
}

void Session::start() {
    m_loading = true;
    const Visit visit = m_store.load();
    m_guest.setLanguage(visit.language);
    m_guest.setTakeAway(visit.serviceType == ServiceType::TakeAway);
    m_cart.setCart(visit.cart);
    if (visit.openOrder)
        m_checkout.resume(*visit.openOrder);
    m_loading = false;
    m_gateway->start();
}

void Session::forgetCart() {
    m_loading = true;
    m_cart.clear();
    m_loading = false;
    m_store.clear();
}

void Session::endVisit() {
    m_checkout.reset();
    if (m_checkout.active())
        return;
    m_loading = true;
    m_cart.clear();
    m_guest.reset();
    m_loading = false;
    m_store.clear();
}

void Session::save() {
    if (m_loading)
        return;
    Visit visit;
    visit.cart = m_cart.cart();
    visit.language = m_guest.language();
    visit.serviceType = m_guest.serviceType();
    if (!m_checkout.orderId().isNull())
        visit.openOrder = m_checkout.orderId();
    if (!m_store.save(visit))
        qCWarning(lcClient, "The visit cannot be kept on disk; a restart would lose the cart.");
}

} // namespace kiosk::session
