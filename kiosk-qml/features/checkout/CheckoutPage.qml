// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Design
import Kiosk.Frame
import Kiosk.Session

/// The last look before paying, and the ways to pay. `summary` lists the lines; the application gives it.
Item {
    id: root

    required property Session session
    required property Component summary
    readonly property bool portrait: height > width

    signal back
    signal serviceToggled
    signal confirmed(bool byCard)

    PageTopBar {
        id: top

        anchors.left: parent.left
        anchors.right: parent.right
        session: root.session
        title: Words.reviewTitle
        onBack: root.back()
    }
    GridLayout {
        anchors.top: top.bottom
        anchors.bottom: bottom.top
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.topMargin: Theme.space3
        anchors.bottomMargin: Theme.space6
        width: Math.min(parent.width - 2 * Theme.space8, root.portrait ? Theme.length(1000) : Theme.length(1360))
        columns: root.portrait ? 1 : 2
        uniformCellWidths: !root.portrait
        columnSpacing: Theme.space10
        rowSpacing: Theme.space6

        ReviewCard {
            Layout.fillWidth: true
            Layout.fillHeight: true
            session: root.session
            summary: root.summary
            onServiceToggled: root.serviceToggled()
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space4

            KText {
                Layout.fillWidth: true
                style: KText.Title
                text: root.session.cart.total > 0 ? Words.reviewHowToPay : ""
                visible: text !== ""
                Accessible.role: Accessible.Heading
            }
            PayTile {
                objectName: "payCard"
                Layout.fillWidth: true
                visible: root.session.menu.cardAccepted && root.session.cart.total > 0
                primary: true
                shape: Icon.Card
                title: Words.reviewPayCard
                text: Words.reviewPayCardText
                onChosen: root.confirmed(true)
            }
            PayTile {
                objectName: "payCounter"
                Layout.fillWidth: true
                visible: root.session.menu.counterAccepted && root.session.cart.total > 0
                shape: Icon.Counter
                title: Words.reviewPayCounter
                text: Words.reviewPayCounterText
                onChosen: root.confirmed(false)
            }
            PayTile {
                Layout.fillWidth: true
                visible: root.session.cart.total === 0
                primary: true
                shape: Icon.Check
                title: Words.reviewConfirmFree
                onChosen: root.confirmed(false)
            }
        }
    }
    PageBottomBar {
        id: bottom

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        session: root.session

        KText {
            Layout.fillWidth: true
            style: KText.Title
            text: Words.commonTotal
            wrapMode: Text.NoWrap
        }
        PriceLabel {
            style: KText.Headline
            amount: root.session.cart.total
        }
    }
}
