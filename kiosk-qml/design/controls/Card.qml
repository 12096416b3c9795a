// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// A pressable panel with a baked shadow. Put the content into `contentItem` or as children of `body`.
T.AbstractButton {
    id: root

    property real radius: Theme.radiusLg
    property color fill: root.pressed ? Theme.surfacePressed : Theme.surface
    property color borderColor: "transparent"
    property real borderWidth: 0
    property int elevation: Surface.Card

    focusPolicy: Qt.TabFocus
    Accessible.name: root.text

    background: Item {
        Surface {
            anchors.fill: parent
            anchors.margins: -reach
            elevation: root.elevation
            factor: Theme.factor
            radius: root.radius
            fill: root.fill
            borderColor: root.borderColor
            borderWidth: root.borderWidth
        }
        FocusRing {
            target: root
            targetRadius: root.radius
        }
    }
}
