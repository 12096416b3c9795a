// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

namespace kiosk::app {

/// Which screen the guest sees, and every way from one to the next. Screens send wishes; what is not possible
/// from the present screen is ignored, so that two quick touches cannot leave the kiosk in a place that does
/// not exist.
class Flow : public QObject {
    Q_OBJECT
    // Flow alone is the name of a positioner of Qt Quick.
    QML_NAMED_ELEMENT(GuestFlow)
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(Screen screen READ screen NOTIFY changed FINAL)
    Q_PROPERTY(QString itemId READ itemId NOTIFY changed FINAL)
    /// The line being changed; empty for a new one.
    Q_PROPERTY(QString lineId READ lineId NOTIFY changed FINAL)
    /// A guest is choosing: the menu stays as it was left.
    Q_PROPERTY(bool choosing READ choosing NOTIFY changed FINAL)
    /// The idle count-down may run.
    Q_PROPERTY(bool idleAllowed READ idleAllowed NOTIFY changed FINAL)

public:
    enum Screen { Pairing, Attract, Service, Menu, Item, Cart, Review, Payment, Confirmation };
    Q_ENUM(Screen)

    explicit Flow(session::Session *session, QObject *parent = nullptr);

    [[nodiscard]] Screen screen() const { return m_screen; }
    [[nodiscard]] QString itemId() const { return m_itemId; }
    [[nodiscard]] QString lineId() const { return m_lineId; }
    [[nodiscard]] bool choosing() const;
    [[nodiscard]] bool idleAllowed() const;

    /// Chooses the first screen from what the last run left behind.
    void start();

    Q_INVOKABLE void begin();
    Q_INVOKABLE void chooseService(bool takeAway);
    Q_INVOKABLE void openItem(const QString &itemId, const QString &lineId);
    Q_INVOKABLE void openCart();
    Q_INVOKABLE void openReview();
    Q_INVOKABLE void pay(bool byCard);
    /// One step back; from the menu's first page the cart decides what "back" may lose, see MenuPage.
    Q_INVOKABLE void back();
    /// Leaves the payment screen, where that is possible.
    Q_INVOKABLE void leavePayment();
    /// The visit is over: everything of this guest goes.
    Q_INVOKABLE void finish();
    /// Nobody answered the idle question.
    Q_INVOKABLE void abandon();

Q_SIGNALS:
    void changed();

private:
    void go(Screen screen);
    void follow();

    session::Session *m_session;
    Screen m_screen = Pairing;
    Screen m_itemFrom = Menu;
    QString m_itemId;
    QString m_lineId;
    bool m_leaving = false;
};

} // namespace kiosk::app
