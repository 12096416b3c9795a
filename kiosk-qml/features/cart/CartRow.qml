// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Kiosk.Design

/// One line of the cart.
Item {
    id: root

    required property string lineId
    required property string itemId
    required property string name
    required property string details
    required property int quantity
    required property real total
    required property url picture
    required property bool available
    required property bool editable

    signal edited
    signal counted(int value)

    implicitHeight: Math.max(picture.height, texts.implicitHeight) + 2 * Theme.space4
    Accessible.role: Accessible.ListItem
    Accessible.name: root.quantity + " × " + root.name

    Surface {
        anchors.fill: parent
        anchors.margins: -reach
        elevation: Surface.Card
        factor: Theme.factor
        radius: Theme.radiusXl
        fill: Theme.surface
        borderColor: root.available ? "transparent" : Theme.danger
        borderWidth: root.available ? 0 : Theme.sizeBorder
    }
    Picture {
        id: picture

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.space4
        width: Theme.length(112)
        height: width
        padding: Theme.space2
        source: root.picture
        name: root.name
        dimmed: !root.available
    }
    ColumnLayout {
        id: texts

        anchors.left: picture.right
        anchors.right: right.left
        anchors.margins: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space1

        KText {
            Layout.fillWidth: true
            style: KText.Lead
            font.weight: Theme.weightTitle
            text: root.name === "" ? Words.cartUnavailable : root.name
        }
        KText {
            Layout.fillWidth: true
            visible: text !== ""
            style: KText.Body
            color: Theme.inkMuted
            text: root.details
        }
        Badge {
            visible: !root.available
            tone: Badge.Danger
            text: Words.cartUnavailable
        }
        KButton {
            visible: root.editable
            Layout.topMargin: Theme.space1
            kind: KButton.Secondary
            implicitHeight: Theme.sizeTouch
            shape: Icon.Pencil
            text: Words.cartEdit
            Accessible.name: Words.cartEditNamed.arg(root.name)
            onActivated: root.edited()
        }
    }
    ColumnLayout {
        id: right

        anchors.right: parent.right
        anchors.rightMargin: Theme.space5
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space3

        PriceLabel {
            Layout.alignment: Qt.AlignRight
            style: KText.Title
            amount: root.total
        }
        Stepper {
            value: root.quantity
            to: 20
            removes: true
            lessName: root.quantity > 1 ? Words.cartLessNamed.arg(root.name) : Words.cartRemoveNamed.arg(root.name)
            moreName: Words.cartMoreNamed.arg(root.name)
            onWanted: value => root.counted(value)
        }
    }
}
