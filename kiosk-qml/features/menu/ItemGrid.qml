// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Design

/// The dishes of one category as cards in as many columns as fit.
GridView {
    id: root

    required property ItemModel items
    readonly property int columns: Math.max(2, Math.floor((width - 2 * Theme.space4) / Theme.length(246)))

    signal chosen(string itemId)
    signal added(string name)

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    flickDeceleration: 3000
    reuseItems: true
    cacheBuffer: 600
    leftMargin: Theme.space4
    topMargin: Theme.space2
    bottomMargin: Theme.space6
    cellWidth: Math.floor((width - 2 * Theme.space4) / root.columns)
    cellHeight: Theme.length(176) + Theme.lineLabel * 2 + Theme.lineCaption * 2 + Theme.sizeTouch + Theme.space12
    model: root.items

    delegate: Item {
        id: cell

        required property string itemId
        required property string name
        required property string description
        required property real price
        required property bool priceFrom
        required property url picture
        required property bool available
        required property int inCart
        required property bool simple
        required property list<string> tags

        width: root.cellWidth
        height: root.cellHeight

        ItemCard {
            anchors.fill: parent
            anchors.margins: Theme.space2
            name: cell.name
            description: cell.description
            price: cell.price
            priceFrom: cell.priceFrom
            picture: cell.picture
            available: cell.available
            inCart: cell.inCart
            tags: cell.tags
            onClicked: root.chosen(cell.itemId)
            onAddTouched: {
                if (cell.simple && root.items.addToCart(cell.itemId))
                    root.added(cell.name);
                else
                    root.chosen(cell.itemId);
            }
        }
    }
    Rectangle {
        parent: root
        z: 2
        visible: root.contentHeight > root.height + 1
        x: root.width - width - Theme.space1
        y: root.visibleArea.yPosition * root.height
        width: Theme.space1 * 1.5
        height: Math.max(Theme.space8, root.visibleArea.heightRatio * root.height)
        radius: width / 2
        color: Theme.borderStrong
        opacity: root.moving ? 0.8 : 0.35
    }
}
