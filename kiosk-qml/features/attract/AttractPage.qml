// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Design
import Kiosk.Frame
import Kiosk.Session

/// The first screen: what there is, and one thing to do. A touch anywhere starts.
Item {
    id: root

    required property Session session
    readonly property bool portrait: height > width
    readonly property bool canOrder: root.session.menu.ready && !root.session.lost

    signal begin

    HeroBackdrop {
        anchors.fill: parent
        start: Theme.heroStart
        end: Theme.heroEnd
        glow: Theme.heroGlow
        glowCentre: root.portrait ? Qt.point(0.5, 0.38) : Qt.point(0.73, 0.48)
    }
    MouseArea {
        anchors.fill: parent
        enabled: root.canOrder
        Accessible.ignored: true
        onClicked: root.begin()
    }
    RowLayout {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space8
        height: Theme.sizeTopBar

        KText {
            Layout.fillWidth: true
            style: KText.Title
            font.weight: Theme.weightHeadline
            color: Theme.onHero
            text: root.session.menu.shopName
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }
        LanguageSwitch {
            onHero: true
            languages: root.session.menu.languages
            onChosen: code => root.session.guest.language = code
        }
    }
    DishCloud {
        id: cloud

        session: root.session
        x: root.portrait ? 0 : root.width * 0.46
        y: header.y + header.height
        width: root.portrait ? root.width : root.width * 0.54
        height: root.portrait ? root.height * 0.5 : root.height - y - Theme.space8 - Theme.sizeTouch
    }
    ColumnLayout {
        x: root.portrait ? Theme.space8 : Theme.space16
        y: root.portrait ? cloud.y + cloud.height : Math.max(header.height + Theme.space8, root.height * 0.24)
        width: root.portrait ? root.width - 2 * x : root.width * 0.44
        spacing: Theme.space4

        KText {
            Layout.fillWidth: true
            style: KText.Display
            font.pixelSize: Theme.textDisplay * (root.portrait ? 1.5 : 1.35)
            lineHeight: font.pixelSize * 1.05
            horizontalAlignment: root.portrait ? Text.AlignHCenter : Text.AlignLeft
            color: Theme.onHero
            text: Words.attractHeadline
        }
        KText {
            Layout.fillWidth: true
            style: KText.Title
            font.weight: Theme.weightLead
            horizontalAlignment: root.portrait ? Text.AlignHCenter : Text.AlignLeft
            color: Theme.onHero
            text: root.canOrder ? Words.attractText : Words.attractClosedText
        }
    }
    Item {
        id: action

        width: root.portrait ? Math.min(root.width - 2 * Theme.space8, Theme.sizeMaxText) : Math.min(root.width * 0.4, Theme.sizeMaxText * 0.8)
        height: Theme.space24 * 1.2
        x: root.portrait ? Math.round((root.width - width) / 2) : Theme.space16
        y: root.height - height - (root.portrait ? Theme.space24 * 1.5 : Theme.space16 * 1.4)

        Card {
            id: start

            anchors.fill: parent
            visible: root.canOrder
            radius: height / 2
            elevation: Surface.Raised
            fill: pressed ? Theme.accentPressed : Theme.accent
            text: Words.attractStart
            onClicked: root.begin()

            contentItem: Item {
                Row {
                    anchors.centerIn: parent
                    spacing: Theme.space4

                    KText {
                        style: KText.Headline
                        color: Theme.onAccent
                        text: Words.attractStart
                        wrapMode: Text.NoWrap
                    }
                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.textHeadline
                        height: width
                        stroke: 3
                        shape: Icon.Forward
                        color: Theme.onAccent
                    }
                }
            }
        }
        RowLayout {
            anchors.verticalCenter: parent.verticalCenter
            x: root.portrait ? Math.round((parent.width - width) / 2) : 0
            width: Math.min(implicitWidth, root.portrait ? root.width - 2 * Theme.space8 : root.width * 0.44)
            visible: !root.canOrder
            spacing: Theme.space4

            BusyDots {
                visible: !root.session.online
                color: Theme.onHero
                dotSize: Theme.space4
            }
            KText {
                Layout.fillWidth: true
                style: KText.Title
                color: Theme.onHero
                text: root.session.online && root.session.menu.known ? Words.attractClosed : Words.attractOfflineText
            }
        }
    }
    ComfortButton {
        session: root.session
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space8
        ink: Theme.onHero
        fill: Qt.alpha(Theme.onHero, 0.2)
        pressedFill: Qt.alpha(Theme.onHero, 0.4)
    }
}
