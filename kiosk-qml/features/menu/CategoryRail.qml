// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Design

/// The categories: a rail at the left in landscape, a strip at the top in portrait.
Item {
    id: root

    required property CategoryModel categories
    required property string current
    property bool horizontal: false

    signal chosen(string categoryId)

    Accessible.role: Accessible.PageTabList
    Accessible.name: Words.menuCategories

    ListView {
        id: list

        anchors.fill: parent
        anchors.leftMargin: root.horizontal ? 0 : Theme.space4
        orientation: root.horizontal ? ListView.Horizontal : ListView.Vertical
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        spacing: root.horizontal ? Theme.space2 : Theme.space2
        leftMargin: root.horizontal ? Theme.space6 : 0
        rightMargin: root.horizontal ? Theme.space6 : 0
        model: root.categories
        currentIndex: root.categories.indexOf(root.current)
        highlightMoveDuration: Theme.durationNormal

        delegate: T.AbstractButton {
            id: tab

            required property string categoryId
            required property string name
            required property url picture
            readonly property bool current: categoryId === root.current

            width: root.horizontal ? Math.max(Theme.length(132), label.implicitWidth + 2 * Theme.space4) : list.width - Theme.space2
            height: root.horizontal ? list.height - Theme.space2 : Theme.length(88)
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.PageTab
            Accessible.name: tab.name
            Accessible.selected: tab.current
            onClicked: root.chosen(tab.categoryId)

            background: Rectangle {
                radius: Theme.radiusLg
                color: tab.current ? Theme.surface : tab.pressed ? Theme.surfacePressed : "transparent"
                border.width: tab.current ? Theme.sizeBorder : 0
                border.color: Theme.primary

                FocusRing {
                    target: tab
                    targetRadius: Theme.radiusLg
                }
            }
            contentItem: Item {
                Image {
                    id: dish

                    anchors.horizontalCenter: root.horizontal ? parent.horizontalCenter : undefined
                    anchors.verticalCenter: root.horizontal ? undefined : parent.verticalCenter
                    x: root.horizontal ? 0 : Theme.space3
                    y: root.horizontal ? Theme.space3 : 0
                    width: root.horizontal ? Theme.length(76) : Theme.length(56)
                    height: width
                    sourceSize: Qt.size(width, height)
                    source: tab.picture
                    asynchronous: true
                    fillMode: Image.PreserveAspectFit
                    Accessible.ignored: true
                }
                KText {
                    id: label

                    anchors.left: root.horizontal ? parent.left : dish.right
                    anchors.right: parent.right
                    anchors.leftMargin: root.horizontal ? 0 : Theme.space3
                    anchors.top: root.horizontal ? dish.bottom : parent.top
                    anchors.bottom: parent.bottom
                    horizontalAlignment: root.horizontal ? Text.AlignHCenter : Text.AlignLeft
                    style: KText.Label
                    font.pixelSize: root.horizontal ? Theme.textBody : Theme.textLabel
                    font.weight: tab.current ? Theme.weightTitle : Theme.weightLabel
                    color: tab.current ? Theme.primaryInk : Theme.ink
                    text: tab.name
                    wrapMode: root.horizontal ? Text.NoWrap : Text.Wrap
                    elide: Text.ElideRight
                    maximumLineCount: 2
                    Accessible.ignored: true
                }
            }
        }
    }
}
