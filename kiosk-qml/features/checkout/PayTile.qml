// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Kiosk.Design

/// One way to pay.
Card {
    id: root

    required property string title
    required property int shape
    property bool primary: false
    readonly property color ink: root.primary ? Theme.onPrimary : Theme.ink

    signal chosen

    implicitHeight: content.implicitHeight + 2 * Theme.space6
    radius: Theme.radiusXl
    elevation: root.primary ? Surface.Raised : Surface.Card
    fill: root.primary ? (pressed ? Theme.primaryPressed : Theme.primary) : (pressed ? Theme.surfacePressed : Theme.surface)
    borderColor: Theme.border
    borderWidth: root.primary ? 0 : Theme.sizeBorder
    Accessible.name: root.title + ". " + root.text
    onClicked: {
        if (!guard.running) {
            guard.start();
            root.chosen();
        }
    }

    Timer {
        id: guard
        interval: Theme.timeTapGuardMs
    }
    contentItem: Item {
        RowLayout {
            id: content

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.space6
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space5

            Icon {
                Layout.preferredWidth: Theme.length(60)
                Layout.preferredHeight: Theme.length(60)
                shape: root.shape
                stroke: 1.8
                color: root.ink
            }
            ColumnLayout {
                spacing: 0
                KText {
                    Layout.fillWidth: true
                    style: KText.Title
                    color: root.ink
                    text: root.title
                    Accessible.ignored: true
                }
                KText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    style: KText.Body
                    color: root.primary ? Theme.onPrimary : Theme.inkMuted
                    text: root.text
                    Accessible.ignored: true
                }
            }
            Icon {
                Layout.preferredWidth: Theme.textTitle
                Layout.preferredHeight: Theme.textTitle
                shape: Icon.Forward
                stroke: 2.6
                color: root.ink
            }
        }
    }
}
