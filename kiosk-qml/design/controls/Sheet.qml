// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

/// A question or a message over a page. Swallows every touch outside of it.
Item {
    id: root

    property bool open: false
    property string title: ""
    property string text: ""
    property int shape: Icon.None
    property int tone: Badge.Primary
    default property alias content: body.data

    signal scrimTouched

    visible: scrim.opacity > 0
    enabled: root.open
    Accessible.role: Accessible.Dialog
    Accessible.name: root.title

    Rectangle {
        id: scrim

        anchors.fill: parent
        color: Theme.scrim
        opacity: root.open ? Theme.opacityScrim : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.durationQuick
            }
        }
        TapHandler {
            onTapped: root.scrimTouched()
        }
        MouseArea {
            anchors.fill: parent
            onClicked: root.scrimTouched()
            onWheel: wheel => wheel.accepted = true
        }
    }
    Item {
        id: panel

        width: Math.min(root.width - 2 * Theme.space6, Theme.sizeMaxText)
        height: column.implicitHeight + 2 * Theme.space10
        x: Math.round((root.width - width) / 2)
        y: Math.round((root.height - height) / 2) + (root.open ? 0 : Theme.space12)
        visible: root.open

        Behavior on y {
            NumberAnimation {
                duration: Theme.durationNormal
                easing.type: Easing.BezierSpline
                easing.bezierCurve: Theme.easeEnter
            }
        }
        Surface {
            id: surface

            anchors.fill: parent
            anchors.margins: -reach
            elevation: Surface.Dialog
            factor: Theme.factor
            radius: Theme.radiusXl
            fill: Theme.surface
        }
        MouseArea {
            anchors.fill: parent
        }
        ColumnLayout {
            id: column

            anchors.fill: parent
            anchors.margins: Theme.space10
            spacing: Theme.space4

            Rectangle {
                Layout.alignment: Qt.AlignHCenter
                visible: root.shape !== Icon.None
                implicitWidth: Theme.space20
                implicitHeight: implicitWidth
                radius: width / 2
                color: Theme.primarySoft

                Icon {
                    anchors.centerIn: parent
                    width: Theme.space10
                    height: width
                    shape: root.shape
                    color: Theme.primaryInk
                }
            }
            KText {
                Layout.fillWidth: true
                visible: root.title !== ""
                style: KText.Title
                text: root.title
                horizontalAlignment: Text.AlignHCenter
            }
            KText {
                Layout.fillWidth: true
                visible: root.text !== ""
                style: KText.Lead
                color: Theme.inkMuted
                text: root.text
                horizontalAlignment: Text.AlignHCenter
            }
            ColumnLayout {
                id: body

                Layout.fillWidth: true
                Layout.topMargin: Theme.space4
                spacing: Theme.space3
            }
        }
    }
}
