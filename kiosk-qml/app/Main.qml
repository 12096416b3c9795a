// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk.App
import Kiosk.Attract
import Kiosk.Cart
import Kiosk.Checkout
import Kiosk.Confirmation
import Kiosk.Design
import Kiosk.Frame
import Kiosk.Idle
import Kiosk.Item
import Kiosk.Menu
import Kiosk.Pairing
import Kiosk.Payment
import Kiosk.Recovery
import Kiosk.Session

/// The window: one screen of the flow at a time, and what may lie over it.
Window {
    id: root

    required property Session session
    required property GuestFlow flow
    readonly property real reachOffset: root.session.guest.reach ? Math.round(root.height * (root.height > root.width ? 0.34 : 0.2)) : 0

    visible: true
    color: Theme.page
    title: root.session.menu.shopName

    Binding {
        target: Theme
        property: "shortSide"
        value: Math.min(root.width, root.height)
    }
    Binding {
        target: Theme
        property: "largeText"
        value: root.session.guest.largeText
    }
    Binding {
        target: Theme
        property: "contrast"
        value: root.session.guest.contrast
    }
    Binding {
        target: Words
        property: "language"
        value: root.session.language
    }
    Binding {
        target: Prices
        property: "currency"
        value: root.session.menu.currency
    }
    IdleGuard {
        id: idle

        active: root.flow.idleAllowed
        seconds: (root.session.menu.idleSeconds > 0 ? root.session.menu.idleSeconds : Theme.timeIdleSeconds) * (root.session.guest.reach ? 3 : 1)
        warningSeconds: root.session.menu.idleWarningSeconds > 0 ? root.session.menu.idleWarningSeconds : Theme.timeIdleCountdownSeconds
        onExpired: root.flow.abandon()
    }
    ChangeModel {
        id: changes

        session: root.session
    }

    Item {
        id: stage

        anchors.fill: parent
        anchors.topMargin: banner.height + root.reachOffset

        // The menu stays while the guest looks at a dish or at the cart, with its scroll position.
        Loader {
            anchors.fill: parent
            active: root.flow.choosing
            visible: root.flow.screen === GuestFlow.Menu
            asynchronous: root.flow.screen === GuestFlow.Service
            sourceComponent: Component {
                MenuPage {
                    session: root.session
                    onItemChosen: id => root.flow.openItem(id, "")
                    onToCart: root.flow.openCart()
                    onBack: root.flow.back()
                }
            }
        }
        Loader {
            id: page

            anchors.fill: parent
            focus: true
            sourceComponent: {
                switch (root.flow.screen) {
                case GuestFlow.Pairing:
                    return pairingPage;
                case GuestFlow.Attract:
                    return attractPage;
                case GuestFlow.Service:
                    return servicePage;
                case GuestFlow.Item:
                    return itemPage;
                case GuestFlow.Cart:
                    return cartPage;
                case GuestFlow.Review:
                    return reviewPage;
                case GuestFlow.Payment:
                    return paymentPage;
                case GuestFlow.Confirmation:
                    return confirmationPage;
                default:
                    return null;
                }
            }
        }
    }
    ConnectionBanner {
        id: banner

        anchors.left: parent.left
        anchors.right: parent.right
        session: root.session
        paying: root.flow.screen === GuestFlow.Payment
        shown: (root.session.lost || back) && root.flow.screen !== GuestFlow.Pairing && root.flow.screen !== GuestFlow.Attract
    }
    ChangesSheet {
        anchors.fill: parent
        session: root.session
        changes: changes
        open: root.flow.screen === GuestFlow.Review && (changes.count > 0 || (root.session.checkout.phase === PaymentPhase.Rejected && root.session.checkout.cartChanged))
        onAccepted: {
            root.session.cart.adoptMenu();
            root.session.checkout.reset();
        }
        onChange: {
            root.session.checkout.reset();
            root.flow.back();
        }
    }
    ComfortSheet {
        anchors.fill: parent
        session: root.session
    }
    IdleSheet {
        anchors.fill: parent
        guard: idle
        cartEmpty: root.session.cart.empty
    }

    Component {
        id: pairingPage

        PairingPage {
            session: root.session
        }
    }
    Component {
        id: attractPage

        AttractPage {
            session: root.session
            onBegin: root.flow.begin()
        }
    }
    Component {
        id: servicePage

        ServicePage {
            session: root.session
            onBack: root.flow.back()
            onChosen: takeAway => root.flow.chooseService(takeAway)
        }
    }
    Component {
        id: itemPage

        ItemPage {
            session: root.session
            itemId: root.flow.itemId
            lineId: root.flow.lineId
            onBack: root.flow.back()
            onDone: root.flow.back()
        }
    }
    Component {
        id: cartPage

        CartPage {
            session: root.session
            onBack: root.flow.back()
            onEdit: (itemId, lineId) => root.flow.openItem(itemId, lineId)
            onToCheckout: root.flow.openReview()
            onStartOver: root.flow.finish()
        }
    }
    Component {
        id: reviewPage

        CheckoutPage {
            session: root.session
            onBack: root.flow.back()
            onServiceToggled: root.session.guest.takeAway = !root.session.guest.takeAway
            onConfirmed: byCard => root.flow.pay(byCard)
            summary: Component {
                CartSummary {
                    session: root.session
                }
            }
        }
    }
    Component {
        id: paymentPage

        PaymentPage {
            session: root.session
            onLeave: root.flow.leavePayment()
        }
    }
    Component {
        id: confirmationPage

        ConfirmationPage {
            session: root.session
            onDone: root.flow.finish()
        }
    }
}
