// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Kiosk.Design
import Kiosk.Frame

/// What is in the cart and what it costs, always in sight.
PageBottomBar {
    id: root

    signal opened

    Item {
        Layout.fillWidth: true
        implicitHeight: Theme.sizeTouch

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space4

            Item {
                width: Theme.sizeTouch
                height: Theme.sizeTouch

                Rectangle {
                    anchors.fill: parent
                    radius: width / 2
                    color: root.session.cart.empty ? Theme.surfaceSunken : Theme.accentSoft

                    Icon {
                        anchors.centerIn: parent
                        width: parent.width * 0.5
                        height: width
                        shape: Icon.Bag
                        color: root.session.cart.empty ? Theme.inkDisabled : Theme.accentInk
                    }
                }
            }
            KText {
                anchors.verticalCenter: parent.verticalCenter
                style: KText.Lead
                color: root.session.cart.empty ? Theme.inkMuted : Theme.ink
                text: root.session.cart.empty ? Words.cartEmptyBar : Words.plural(Words.cartItems, root.session.cart.count)
                wrapMode: Text.NoWrap
            }
        }
    }
    KButton {
        objectName: "openCart"
        visible: !root.session.cart.empty
        implicitHeight: Theme.sizeTouchLarge
        implicitWidth: Math.max(Theme.length(360), root.width * 0.42)
        text: Words.cartView
        trailing: Prices.format(root.session.cart.total, Prices.currency, Words.language)
        onActivated: root.opened()
    }
}
