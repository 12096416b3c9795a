// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Design
import Kiosk.Frame
import Kiosk.Session

/// The order as it stands: change numbers, change a dish, take one out, go on.
Item {
    id: root

    required property Session session
    property bool asking: false

    signal back
    signal edit(string itemId, string lineId)
    signal toCheckout
    signal startOver

    CartModel {
        id: lines

        session: root.session
    }
    PageTopBar {
        id: top

        anchors.left: parent.left
        anchors.right: parent.right
        session: root.session
        title: Words.cartTitle
        onBack: root.back()

        KButton {
            visible: !root.session.cart.empty
            kind: KButton.Ghost
            implicitHeight: Theme.sizeTouch
            shape: Icon.Trash
            text: Words.commonStartOver
            onActivated: root.asking = true
        }
    }
    ListView {
        id: list

        anchors.top: top.bottom
        anchors.bottom: total.top
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.length(1040))
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        leftMargin: Theme.space8
        rightMargin: Theme.space8
        topMargin: Theme.space3
        bottomMargin: Theme.space6
        spacing: Theme.space4
        model: lines
        delegate: CartRow {
            width: list.width - 2 * Theme.space8
            onEdited: root.edit(itemId, lineId)
            onCounted: value => root.session.cart.setQuantity(lineId, value)
        }
    }
    StateView {
        anchors.fill: list
        visible: root.session.cart.empty
        shape: Icon.Bag
        title: Words.cartEmpty
        text: Words.cartEmptyText
    }
    Item {
        id: total

        anchors.bottom: bottom.top
        anchors.horizontalCenter: parent.horizontalCenter
        width: list.width
        height: root.session.cart.empty ? 0 : row.implicitHeight + 2 * Theme.space5
        visible: !root.session.cart.empty

        Rectangle {
            x: Theme.space8
            width: parent.width - 2 * x
            height: Theme.sizeBorder
            color: Theme.border
        }
        RowLayout {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.space8
            width: parent.width - 2 * x

            ColumnLayout {
                spacing: 0
                KText {
                    style: KText.Title
                    text: Words.commonTotal
                    wrapMode: Text.NoWrap
                }
                KText {
                    style: KText.Caption
                    color: Theme.inkMuted
                    text: Words.reviewTaxIncluded
                    wrapMode: Text.NoWrap
                }
            }
            Item {
                Layout.fillWidth: true
                implicitHeight: 1
            }
            PriceLabel {
                style: KText.Headline
                amount: root.session.cart.total
            }
        }
    }
    PageBottomBar {
        id: bottom

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        session: root.session

        KButton {
            Layout.fillWidth: root.session.cart.empty
            implicitHeight: Theme.sizeTouchLarge
            kind: root.session.cart.empty ? KButton.Primary : KButton.Secondary
            shape: root.session.cart.empty ? Icon.None : Icon.Plus
            text: root.session.cart.empty ? Words.cartToMenu : Words.cartAddMore
            onActivated: root.back()
        }
        KButton {
            objectName: "toCheckout"
            Layout.fillWidth: true
            visible: !root.session.cart.empty
            implicitHeight: Theme.sizeTouchLarge
            shape: Icon.Forward
            iconLast: true
            text: Words.cartCheckout
            onActivated: root.toCheckout()
        }
    }
    Sheet {
        anchors.fill: parent
        open: root.asking
        shape: Icon.Trash
        title: Words.cartStartOverTitle
        text: Words.cartStartOverText
        onScrimTouched: root.asking = false

        KButton {
            Layout.fillWidth: true
            text: Words.cartStartOverNo
            onActivated: root.asking = false
        }
        KButton {
            Layout.fillWidth: true
            kind: KButton.Danger
            text: Words.cartStartOverYes
            onActivated: {
                root.asking = false;
                root.startOver();
            }
        }
    }
}
