// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Kiosk.Design
import Kiosk.Frame
import Kiosk.Session

/// Eat in or take away; it decides the tax, so it comes before the menu.
Item {
    id: root

    required property Session session
    readonly property bool portrait: height > width

    signal back
    signal chosen(bool takeAway)

    PageTopBar {
        id: top

        anchors.left: parent.left
        anchors.right: parent.right
        session: root.session
        title: root.session.menu.shopName
        onBack: root.back()
    }
    ColumnLayout {
        anchors.top: top.bottom
        anchors.bottom: bottom.top
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.topMargin: Theme.space4
        anchors.bottomMargin: Theme.space8
        width: Math.min(parent.width - 2 * Theme.space8, Theme.length(1120))
        spacing: Theme.space8

        KText {
            Layout.fillWidth: true
            style: KText.Headline
            horizontalAlignment: Text.AlignHCenter
            text: Words.serviceTitle
            Accessible.role: Accessible.Heading
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: root.portrait ? Theme.length(1060) : -1
            columns: root.portrait ? 1 : 2
            rowSpacing: Theme.space8
            columnSpacing: Theme.space8

            ServiceCard {
                objectName: "eatIn"
                title: Words.serviceEatIn
                text: Words.serviceEatInText
                picture: "qrc:/qt/qml/Kiosk/Attract/pictures/eat-in.webp"
                onClicked: root.chosen(false)
            }
            ServiceCard {
                objectName: "takeAway"
                title: Words.serviceTakeAway
                text: Words.serviceTakeAwayText
                picture: "qrc:/qt/qml/Kiosk/Attract/pictures/take-away.webp"
                onClicked: root.chosen(true)
            }
        }
        Item {
            visible: root.portrait
            Layout.fillHeight: true
        }
    }
    PageBottomBar {
        id: bottom

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        session: root.session
    }
}
