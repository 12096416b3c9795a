// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// All languages side by side, each in its own words; hidden when there is only one.
Rectangle {
    id: root

    property list<string> languages
    property bool onHero: false

    signal chosen(string code)

    visible: root.languages.length > 1
    implicitWidth: visible ? row.implicitWidth + 2 * Theme.space1 : 0
    implicitHeight: Theme.sizeTouch
    radius: height / 2
    color: root.onHero ? Qt.alpha(Theme.onHero, 0.2) : Theme.surfaceSunken

    Row {
        id: row

        x: Theme.space1
        anchors.verticalCenter: parent.verticalCenter

        Repeater {
            model: root.languages

            T.AbstractButton {
                id: button

                required property string modelData
                readonly property bool current: modelData === Words.language

                implicitWidth: label.implicitWidth + 2 * Theme.space5
                implicitHeight: root.height - 2 * Theme.space1
                focusPolicy: Qt.TabFocus
                checkable: false
                Accessible.name: label.text
                Accessible.checked: button.current
                onClicked: root.chosen(button.modelData)

                background: Rectangle {
                    radius: height / 2
                    color: button.current ? Theme.surface : "transparent"

                    FocusRing {
                        target: button
                        targetRadius: parent.height / 2
                    }
                }
                contentItem: Item {
                    KText {
                        id: label

                        anchors.centerIn: parent
                        style: KText.Label
                        text: Words.nameOf(button.modelData)
                        wrapMode: Text.NoWrap
                        color: button.current ? Theme.ink : root.onHero ? Theme.onHero : Theme.inkMuted
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
