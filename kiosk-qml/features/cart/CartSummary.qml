// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Design
import Kiosk.Session

/// The lines of the cart in short, to read only.
ListView {
    id: root

    required property Session session

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    spacing: Theme.space4
    model: CartModel {
        session: root.session
    }
    delegate: RowLayout {
        id: line

        required property string name
        required property string details
        required property int quantity
        required property real total
        required property url picture

        width: root.width
        spacing: Theme.space4

        Picture {
            Layout.preferredWidth: Theme.length(68)
            Layout.preferredHeight: Theme.length(68)
            radius: Theme.radiusMd
            padding: Theme.space1
            source: line.picture
            name: line.name
        }
        KText {
            style: KText.Lead
            font.weight: Theme.weightTitle
            color: Theme.primaryInk
            text: line.quantity + " ×"
            wrapMode: Text.NoWrap
        }
        ColumnLayout {
            spacing: 0
            KText {
                Layout.fillWidth: true
                style: KText.Label
                text: line.name
            }
            KText {
                Layout.fillWidth: true
                visible: text !== ""
                style: KText.Caption
                color: Theme.inkMuted
                text: line.details
            }
        }
        PriceLabel {
            Layout.alignment: Qt.AlignVCenter
            style: KText.Lead
            amount: line.total
        }
    }
}
