// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Kiosk.Design
import Kiosk.Session

/// The lines once more, and where they will be eaten.
Item {
    id: root

    required property Session session
    required property Component summary

    signal serviceToggled

    Surface {
        anchors.fill: parent
        anchors.margins: -reach
        elevation: Surface.Card
        factor: Theme.factor
        radius: Theme.radiusXl
        fill: Theme.surface
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space6
        spacing: Theme.space4

        RowLayout {
            Layout.fillWidth: true
            visible: root.session.menu.asksService
            spacing: Theme.space4

            Rectangle {
                implicitWidth: Theme.sizeTouch
                implicitHeight: Theme.sizeTouch
                radius: width / 2
                color: Theme.accentSoft

                Icon {
                    anchors.centerIn: parent
                    width: parent.width * 0.5
                    height: width
                    shape: root.session.guest.takeAway ? Icon.Bag : Icon.Plate
                    color: Theme.accentInk
                }
            }
            KText {
                Layout.fillWidth: true
                style: KText.Title
                text: root.session.guest.takeAway ? Words.reviewServiceTakeAway : Words.reviewServiceEatIn
            }
            KButton {
                kind: KButton.Secondary
                implicitHeight: Theme.sizeTouch
                text: Words.reviewChangeService
                onActivated: root.serviceToggled()
            }
        }
        Rectangle {
            Layout.fillWidth: true
            visible: root.session.menu.asksService
            implicitHeight: Theme.sizeBorder
            color: Theme.border
        }
        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            sourceComponent: root.summary
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Theme.sizeBorder
            color: Theme.border
        }
        RowLayout {
            Layout.fillWidth: true

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
}
