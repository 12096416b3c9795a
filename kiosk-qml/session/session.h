// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cart_state.h"
#include "checkout.h"
#include "gateway.h"
#include "guest.h"
#include "menu_state.h"
#include "visit_store.h"

#include <QTimer>

namespace kiosk::session {

/// Everything a guest's visit consists of, and the way to the shop. The screens get it as a property.
class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(kiosk::session::MenuState *menu READ menu CONSTANT FINAL)
    Q_PROPERTY(kiosk::session::CartState *cart READ cart CONSTANT FINAL)
    Q_PROPERTY(kiosk::session::Guest *guest READ guest CONSTANT FINAL)
    Q_PROPERTY(kiosk::session::Checkout *checkout READ checkout CONSTANT FINAL)
    /// The language the screens speak now.
    Q_PROPERTY(QString language READ language NOTIFY languageChanged FINAL)
    Q_PROPERTY(bool paired READ paired NOTIFY pairedChanged FINAL)
    /// A manager disconnected this kiosk while it ran.
    Q_PROPERTY(bool revoked READ revoked NOTIFY pairedChanged FINAL)
    Q_PROPERTY(bool online READ online NOTIFY linkChanged FINAL)
    /// The connection was there and is gone.
    Q_PROPERTY(bool lost READ lost NOTIFY linkChanged FINAL)
    /// It has been gone for so long that the guest should ask for help.
    Q_PROPERTY(bool lostLong READ lostLong NOTIFY linkChanged FINAL)

public:
    Session(Gateway *gateway, const QDir &folder, QObject *parent = nullptr);

    [[nodiscard]] MenuState *menu() { return &m_menu; }
    [[nodiscard]] CartState *cart() { return &m_cart; }
    [[nodiscard]] Guest *guest() { return &m_guest; }
    [[nodiscard]] Checkout *checkout() { return &m_checkout; }
    [[nodiscard]] Gateway *gateway() { return m_gateway; }
    [[nodiscard]] QString language() const;
    [[nodiscard]] bool paired() const { return m_gateway->isPaired(); }
    [[nodiscard]] bool revoked() const { return m_revoked; }
    [[nodiscard]] bool online() const { return m_link == Gateway::Link::Online; }
    [[nodiscard]] bool lost() const { return m_link == Gateway::Link::Offline; }
    [[nodiscard]] bool lostLong() const { return m_lostLong; }
    /// The address of a picture of the menu; empty for none.
    [[nodiscard]] QUrl picture(const std::optional<QString> &path) const;

    /// Loads what the last run left behind and begins to talk to the shop.
    void start();
    /// The order is through: a restart must not bring its cart back.
    void forgetCart();
    /// The guest is gone: nothing of the visit stays.
    Q_INVOKABLE void endVisit();

Q_SIGNALS:
    void languageChanged();
    void pairedChanged();
    void linkChanged();

private:
    void save();

    Gateway *m_gateway;
    VisitStore m_store;
    MenuState m_menu;
    CartState m_cart{&m_menu};
    Guest m_guest;
    Checkout m_checkout{m_gateway, &m_menu, &m_cart, &m_guest};
    QTimer m_lostTimer;
    Gateway::Link m_link = Gateway::Link::Connecting;
    bool m_lostLong = false;
    bool m_revoked = false;
    bool m_loading = false;
};

} // namespace kiosk::session
