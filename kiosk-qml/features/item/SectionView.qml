// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Design

/// One question and its choices as tiles.
ColumnLayout {
    id: root

    required property OptionSection modelData
    property bool marked: false
    readonly property int columns: Math.max(2, Math.floor(width / Theme.length(236)))

    signal touched(string choice)
    signal counted(string choice, int count)

    function hint(min: int, max: int): string {
        if (max === 0 || (min === 1 && max === 1))
            return "";
        if (min === max)
            return Words.plural(Words.itemChooseExactly, min);
        if (min === 0)
            return Words.plural(Words.itemChooseUpTo, max);
        return Words.itemChooseBetween.arg(min).arg(max);
    }

    spacing: Theme.space3

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        ColumnLayout {
            spacing: 0
            KText {
                Layout.fillWidth: true
                style: KText.Title
                text: root.modelData.title === "" ? Words.itemVariant : root.modelData.title
                Accessible.role: Accessible.Heading
            }
            KText {
                Layout.fillWidth: true
                visible: text !== ""
                style: KText.Body
                color: Theme.inkMuted
                text: root.hint(root.modelData.min, root.modelData.max)
            }
        }
        Badge {
            tone: root.modelData.min === 0 ? Badge.Neutral : root.modelData.satisfied ? Badge.Success : root.marked ? Badge.Danger : Badge.Accent
            text: root.modelData.min === 0 ? Words.itemOptional : root.modelData.satisfied ? Words.itemDone : Words.itemRequired
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: root.columns
        uniformCellWidths: true
        rowSpacing: Theme.space3
        columnSpacing: Theme.space3

        Repeater {
            model: root.modelData

            OptionTile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                absolute: root.modelData.absolutePrices
                single: root.modelData.max === 1
                full: root.modelData.chosen >= root.modelData.max
                marked: root.marked
                onTouched: choice => root.touched(choice)
                onCounted: (choice, count) => root.counted(choice, count)
            }
        }
    }
}
