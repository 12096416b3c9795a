// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Kiosk.Design

/// One thing that can be made easier, on or off.
T.AbstractButton {
    id: root

    required property string title
    required property bool on

    signal switched

    Layout.fillWidth: true
    implicitHeight: Math.max(Theme.sizePrimary, row.implicitHeight + 2 * Theme.space4)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.title
    Accessible.checked: root.on
    onClicked: root.switched()

    background: Rectangle {
        radius: Theme.radiusLg
        color: root.on ? Theme.primarySoft : Theme.surface
        border.width: Theme.sizeBorder
        border.color: root.on ? Theme.primary : Theme.borderStrong

        FocusRing {
            target: root
            targetRadius: Theme.radiusLg
        }
    }
    contentItem: Item {
        RowLayout {
            id: row

            anchors.fill: parent
            anchors.leftMargin: Theme.space6
            anchors.rightMargin: Theme.space6
            spacing: Theme.space4

            ColumnLayout {
                spacing: 0
                KText {
                    Layout.fillWidth: true
                    style: KText.Label
                    text: root.title
                }
                KText {
                    Layout.fillWidth: true
                    visible: root.text !== ""
                    style: KText.Caption
                    color: Theme.inkMuted
                    text: root.text
                }
            }
            Rectangle {
                implicitWidth: Math.max(Theme.space20, state.implicitWidth + 2 * Theme.space4)
                implicitHeight: state.implicitHeight + 2 * Theme.space2
                radius: height / 2
                color: root.on ? Theme.primary : Theme.surfaceSunken

                KText {
                    id: state

                    anchors.centerIn: parent
                    style: KText.Label
                    text: root.on ? Words.accessibilityOn : Words.accessibilityOff
                    color: root.on ? Theme.onPrimary : Theme.ink
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
