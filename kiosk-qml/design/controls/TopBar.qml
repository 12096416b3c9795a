// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

/// Back at the left, the page's name, and what else belongs to the page at the right.
Item {
    id: root

    property string title: ""
    property string backName: Words.commonBack
    property bool canGoBack: true
    default property alias actions: extra.data
    /// What stands at the very end on every page.
    property alias end: ending.data

    signal back

    implicitHeight: Theme.sizeTopBar

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space6
        anchors.rightMargin: Theme.space6
        spacing: Theme.space4

        IconButton {
            objectName: "back"
            visible: root.canGoBack
            shape: Icon.Back
            name: root.backName
            onClicked: root.back()
        }
        KText {
            Layout.fillWidth: true
            style: KText.Title
            text: root.title
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.textLabel
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.Heading
        }
        RowLayout {
            id: extra

            spacing: Theme.space3
        }
        RowLayout {
            id: ending
        }
    }
}
