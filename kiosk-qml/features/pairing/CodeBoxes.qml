// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Design

/// The typed characters, one box each.
RowLayout {
    id: root

    required property string code
    required property int length
    property bool wrong: false

    spacing: Theme.space2
    Accessible.role: Accessible.EditableText
    Accessible.name: Words.pairingCode + " " + root.code

    Repeater {
        model: root.length

        Rectangle {
            id: box

            required property int index

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: Theme.sizePrimary
            radius: Theme.radiusMd
            color: Theme.surface
            border.width: Theme.sizeBorder * (box.index === root.code.length ? 1.5 : 1)
            border.color: root.wrong ? Theme.danger : box.index === root.code.length ? Theme.primary : Theme.border

            KText {
                anchors.centerIn: parent
                style: KText.Title
                text: root.code.charAt(box.index)
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
