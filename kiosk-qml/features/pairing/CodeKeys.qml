// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Design

/// Keys for digits and capital letters.
Flow {
    id: root

    readonly property string characters: "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    readonly property int columns: 7
    readonly property real keyWidth: Math.floor((root.width - (root.columns - 1) * root.spacing) / root.columns)

    signal typed(string character)
    signal erased

    spacing: Theme.space2

    Repeater {
        model: root.characters.length

        T.AbstractButton {
            id: key

            required property int index
            readonly property string character: root.characters.charAt(index)

            objectName: "key" + key.character
            width: root.keyWidth
            height: Theme.sizeTouchLarge
            Accessible.name: key.character
            onClicked: root.typed(key.character)

            background: Rectangle {
                radius: Theme.radiusMd
                color: key.pressed ? Theme.surfacePressed : Theme.surface
                border.width: Theme.sizeBorder
                border.color: Theme.border
            }
            contentItem: Item {
                KText {
                    anchors.centerIn: parent
                    style: KText.Title
                    text: key.character
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
    IconButton {
        objectName: "keyErase"
        // What the last letter leaves of its row.
        width: 6 * root.keyWidth + 5 * root.spacing
        height: Theme.sizeTouchLarge
        shape: Icon.Delete
        name: Words.pairingDelete
        fill: Theme.surfaceSunken
        onClicked: root.erased()
    }
}
