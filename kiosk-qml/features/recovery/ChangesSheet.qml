// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Design
import Kiosk.Session

/// Says exactly what changed since the guest chose, and asks before going on.
Sheet {
    id: root

    required property Session session
    required property ChangeModel changes

    signal accepted
    signal change

    shape: Icon.Info
    title: Words.recoveryTitle
    text: root.changes.count > 0 ? Words.recoveryText : Words.recoveryMenuChanged

    ListView {
        id: list

        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, root.height * 0.34)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        spacing: Theme.space3
        model: root.changes

        delegate: Rectangle {
            id: row

            required property int kind
            required property string name
            required property string option
            required property real oldPrice
            required property real newPrice

            width: list.width
            implicitHeight: texts.implicitHeight + 2 * Theme.space4
            radius: Theme.radiusLg
            color: Theme.surfaceSunken

            RowLayout {
                id: texts

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: Theme.space5
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space4

                ColumnLayout {
                    spacing: 0
                    KText {
                        Layout.fillWidth: true
                        style: KText.Label
                        text: row.name === "" ? Words.recoveryGone : row.name
                    }
                    KText {
                        Layout.fillWidth: true
                        style: KText.Body
                        color: Theme.inkMuted
                        text: {
                            switch (row.kind) {
                            case ChangeModel.SoldOut:
                            case ChangeModel.Gone:
                                return Words.recoverySoldOutText;
                            case ChangeModel.ChoiceGone:
                                return (row.option === "" ? Words.recoveryChangedItemText : Words.recoveryOptionSoldOut.arg(row.option)) + " – " + Words.recoverySoldOutText;
                            default:
                                return Words.recoveryOldPrice.arg(Prices.format(row.oldPrice, Prices.currency, Words.language)) + ", " + Words.recoveryNewPrice.arg(Prices.format(row.newPrice, Prices.currency, Words.language));
                            }
                        }
                    }
                }
                Badge {
                    tone: row.kind === ChangeModel.NewPrice ? Badge.Accent : Badge.Danger
                    text: {
                        switch (row.kind) {
                        case ChangeModel.SoldOut:
                        case ChangeModel.ChoiceGone:
                            return Words.recoverySoldOut;
                        case ChangeModel.Gone:
                            return Words.recoveryGone;
                        default:
                            return Words.recoveryPrice;
                        }
                    }
                }
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: !root.changes.nothingLeft

        KText {
            Layout.fillWidth: true
            style: KText.Title
            text: Words.recoveryNewTotal
        }
        PriceLabel {
            style: KText.Title
            amount: root.changes.newTotal
        }
    }
    KText {
        Layout.fillWidth: true
        style: KText.Lead
        horizontalAlignment: Text.AlignHCenter
        color: Theme.inkMuted
        text: root.changes.nothingLeft ? Words.recoveryNothingLeft : Words.recoveryNotCharged
    }
    KButton {
        objectName: "acceptChanges"
        Layout.fillWidth: true
        visible: !root.changes.nothingLeft
        text: Words.recoveryAccept
        onActivated: root.accepted()
    }
    KButton {
        Layout.fillWidth: true
        kind: root.changes.nothingLeft ? KButton.Primary : KButton.Secondary
        text: Words.recoveryChange
        onActivated: root.change()
    }
}
