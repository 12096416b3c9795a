// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

/// A message across the top that goes away by itself when its reason does.
Rectangle {
    id: root

    property bool shown: false
    property string title: ""
    property string text: ""
    property int shape: Icon.Link
    property bool good: false

    readonly property color ink: root.good ? Theme.successInk : Theme.warningInk

    implicitHeight: root.shown ? row.implicitHeight + 2 * Theme.space3 : 0
    clip: true
    color: root.good ? Theme.successSoft : Theme.warningSoft
    visible: implicitHeight > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title + " " + root.text

    Behavior on implicitHeight {
        NumberAnimation {
            duration: Theme.durationNormal
        }
    }
    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space3
        anchors.leftMargin: Theme.space6
        anchors.rightMargin: Theme.space6
        spacing: Theme.space4

        Icon {
            implicitWidth: Theme.textTitle
            implicitHeight: Theme.textTitle
            shape: root.shape
            color: root.ink
        }
        ColumnLayout {
            spacing: 0
            KText {
                Layout.fillWidth: true
                style: KText.Label
                color: root.ink
                text: root.title
            }
            KText {
                Layout.fillWidth: true
                visible: text !== ""
                style: KText.Body
                color: root.ink
                text: root.text
            }
        }
        BusyDots {
            visible: !root.good
            color: root.ink
        }
    }
}
