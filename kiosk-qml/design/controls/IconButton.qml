// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// A square button with an icon only; its name is read aloud and must be given.
T.AbstractButton {
    id: root

    required property int shape
    required property string name
    property color ink: Theme.ink
    property color fill: Theme.surface
    property color pressedFill: Theme.surfacePressed
    property bool outlined: true

    implicitWidth: Theme.sizeTouch
    implicitHeight: Theme.sizeTouch
    focusPolicy: Qt.TabFocus
    Accessible.name: root.name

    background: Rectangle {
        radius: Theme.radiusMd
        color: root.pressed ? root.pressedFill : root.fill
        border.width: root.outlined ? Theme.sizeBorder : 0
        border.color: Theme.border

        FocusRing {
            target: root
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            width: Theme.textTitle
            height: width
            stroke: 2.4
            shape: root.shape
            color: root.enabled ? root.ink : Theme.inkDisabled
        }
    }
}
