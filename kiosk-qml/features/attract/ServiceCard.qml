// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Kiosk.Design

/// One way to take the food, as a large card.
Card {
    id: root

    required property string title
    required property url picture

    Layout.fillWidth: true
    Layout.fillHeight: true
    radius: Theme.radius2xl
    elevation: Surface.Raised
    borderColor: Theme.primary
    borderWidth: root.pressed ? Theme.sizeBorder * 1.5 : 0
    Accessible.name: root.title + ". " + root.text

    contentItem: Item {
        Picture {
            id: plate

            anchors.top: parent.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: texts.top
            anchors.margins: Theme.space3
            anchors.bottomMargin: 0
            source: root.picture
            radius: Theme.radiusXl
            padding: Math.max(Theme.space4, (Math.min(width, height) - Theme.length(256)) / 2)
        }
        ColumnLayout {
            id: texts

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.space6
            anchors.bottomMargin: Theme.space8
            spacing: Theme.space1

            KText {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space6
                style: KText.Headline
                horizontalAlignment: Text.AlignHCenter
                text: root.title
            }
            KText {
                Layout.fillWidth: true
                style: KText.Lead
                color: Theme.inkMuted
                horizontalAlignment: Text.AlignHCenter
                text: root.text
            }
        }
    }
}
