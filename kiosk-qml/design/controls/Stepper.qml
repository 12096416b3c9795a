// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// One less, how many, one more. The owner keeps the value: react to `wanted`.
Row {
    id: root

    required property int value
    property int from: 1
    property int to: 99
    property string lessName: Words.itemLess
    property string moreName: Words.itemMore
    /// Shows a bin instead of a minus where one less means none.
    property bool removes: false

    signal wanted(int value)

    spacing: Theme.space1

    IconButton {
        objectName: "less"
        shape: root.removes && root.value <= root.from ? Icon.Trash : Icon.Minus
        name: root.lessName
        enabled: root.removes || root.value > root.from
        onClicked: root.wanted(root.value - 1)
    }
    KText {
        width: Theme.sizeTouch
        height: parent.height
        horizontalAlignment: Text.AlignHCenter
        style: KText.Title
        font.features: ({
                "tnum": 1
            })
        text: root.value
        wrapMode: Text.NoWrap
    }
    IconButton {
        objectName: "more"
        shape: Icon.Plus
        name: root.moreName
        enabled: root.value < root.to
        onClicked: root.wanted(root.value + 1)
    }
}
