// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Kiosk.Design
import Kiosk.Session

/// Where the hand is: what makes the kiosk easier to use at the left, the page's one primary action at the right.
Item {
    id: root

    required property Session session
    default property alias content: row.data

    implicitHeight: Theme.sizeCartBar

    Surface {
        anchors.fill: parent
        anchors.margins: -reach
        elevation: Surface.Bar
        factor: Theme.factor
        fill: Theme.surface
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space6
        anchors.rightMargin: Theme.space6
        spacing: Theme.space4

        ComfortButton {
            session: root.session
        }
        RowLayout {
            id: row

            Layout.fillWidth: true
            spacing: Theme.space4
        }
    }
}
