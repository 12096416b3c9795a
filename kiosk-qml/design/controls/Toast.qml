// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A short confirmation that leaves by itself.
Rectangle {
    id: root

    property string message: ""

    function show(text: string): void {
        root.message = text;
        timer.restart();
    }

    visible: timer.running
    implicitWidth: label.implicitWidth + 2 * Theme.space6
    implicitHeight: label.implicitHeight + 2 * Theme.space4
    radius: height / 2
    color: Theme.ink
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.message

    Timer {
        id: timer
        interval: 1800
    }
    Row {
        id: label

        anchors.centerIn: parent
        spacing: Theme.space3

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.textLead
            height: width
            shape: Icon.Check
            stroke: 3
            color: Theme.accent
        }
        KText {
            style: KText.Label
            color: Theme.surface
            text: root.message
            wrapMode: Text.NoWrap
        }
    }
}
