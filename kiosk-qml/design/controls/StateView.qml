// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

/// What stands where rows would stand: loading, nothing there, or what went wrong.
Item {
    id: root

    property bool loading: false
    property int shape: Icon.Info
    property string title: ""
    property string text: ""

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space8, Theme.sizeMaxText)
        spacing: Theme.space4

        BusyDots {
            Layout.alignment: Qt.AlignHCenter
            visible: root.loading
            dotSize: Theme.space4
        }
        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            visible: !root.loading
            implicitWidth: Theme.space24 * 1.2
            implicitHeight: implicitWidth
            radius: width / 2
            color: Theme.surfaceSunken

            Icon {
                anchors.centerIn: parent
                width: Theme.space12
                height: width
                shape: root.shape
                color: Theme.inkMuted
            }
        }
        KText {
            Layout.fillWidth: true
            style: KText.Title
            text: root.loading ? Words.commonLoading : root.title
            horizontalAlignment: Text.AlignHCenter
        }
        KText {
            Layout.fillWidth: true
            visible: !root.loading && root.text !== ""
            style: KText.Lead
            color: Theme.inkMuted
            text: root.text
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
