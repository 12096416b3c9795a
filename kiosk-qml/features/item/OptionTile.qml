// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Kiosk.Design

/// One choice: touch to take it, touch again to leave it, or count it where several are allowed.
T.AbstractButton {
    id: root

    required property string choiceId
    required property string name
    required property url picture
    required property real price
    required property int count
    required property int most
    required property bool available
    property bool absolute: false
    property bool single: false
    property bool full: false
    property bool marked: false
    readonly property bool chosen: root.count > 0
    readonly property bool counting: root.chosen && root.most > 1

    signal touched(string choice)
    signal counted(string choice, int count)

    enabled: root.available && (root.chosen || root.single || !root.full)
    implicitHeight: Math.max(Theme.sizePrimary, content.implicitHeight + 2 * Theme.space3)
    focusPolicy: Qt.TabFocus
    Accessible.role: root.single ? Accessible.RadioButton : Accessible.CheckBox
    Accessible.name: root.name
    Accessible.checked: root.chosen
    onClicked: root.touched(root.choiceId)

    background: Rectangle {
        radius: Theme.radiusLg
        color: root.chosen ? Theme.primarySoft : root.pressed ? Theme.surfacePressed : Theme.surface
        border.width: root.chosen || root.marked ? Theme.sizeBorder * 1.5 : Theme.sizeBorder
        border.color: root.chosen ? Theme.primary : root.marked ? Theme.danger : Theme.border

        FocusRing {
            target: root
            targetRadius: Theme.radiusLg
        }
    }
    contentItem: Item {
        RowLayout {
            id: content

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.space3
            anchors.rightMargin: Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space3

            Image {
                visible: root.picture.toString() !== ""
                Layout.preferredWidth: Theme.length(56)
                Layout.preferredHeight: Theme.length(56)
                sourceSize: Qt.size(Theme.length(56), Theme.length(56))
                source: root.picture
                asynchronous: true
                opacity: root.available ? 1 : Theme.opacitySoldOut
                Accessible.ignored: true
            }
            ColumnLayout {
                spacing: 0
                KText {
                    Layout.fillWidth: true
                    style: KText.Body
                    font.weight: Theme.weightLabel
                    color: root.enabled ? Theme.ink : Theme.inkDisabled
                    text: root.name
                    Accessible.ignored: true
                }
                KText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    style: KText.Caption
                    color: root.available ? Theme.inkMuted : Theme.dangerInk
                    text: {
                        if (!root.available)
                            return Words.menuSoldOut;
                        const price = Prices.format(Math.abs(root.price), Prices.currency, Words.language);
                        if (root.absolute)
                            return price;
                        if (root.price === 0)
                            return "";
                        return root.price > 0 ? Words.commonPlusPrice.arg(price) : Words.commonMinusPrice.arg(price);
                    }
                    Accessible.ignored: true
                }
            }
            Rectangle {
                visible: !root.counting && root.available
                implicitWidth: Theme.space8
                implicitHeight: Theme.space8
                radius: root.single ? width / 2 : Theme.radiusSm
                color: root.chosen ? Theme.primary : "transparent"
                border.width: root.chosen ? 0 : Theme.sizeBorder
                border.color: root.enabled ? Theme.borderStrong : Theme.border

                Icon {
                    anchors.fill: parent
                    anchors.margins: parent.width * 0.18
                    visible: root.chosen
                    shape: Icon.Check
                    stroke: 3.4
                    color: Theme.onPrimary
                }
            }
            KText {
                visible: root.counting
                style: KText.Label
                font.weight: Theme.weightTitle
                color: Theme.primaryInk
                text: root.count + " ×"
                wrapMode: Text.NoWrap
            }
            IconButton {
                visible: root.counting
                enabled: !root.full && root.count < root.most
                shape: Icon.Plus
                name: Words.itemMore
                onClicked: root.counted(root.choiceId, root.count + 1)
            }
        }
    }
}
