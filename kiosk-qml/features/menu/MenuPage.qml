// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Design
import Kiosk.Frame
import Kiosk.Session

/// Categories and the dishes of the chosen one; the cart always in sight.
Item {
    id: root

    required property Session session
    readonly property bool portrait: height > width
    property string categoryId: ""

    objectName: "menuPage"

    signal itemChosen(string itemId)
    signal toCart
    signal back

    CategoryModel {
        id: categories

        session: root.session
        onFirstIdChanged: {
            if (indexOf(root.categoryId) < 0)
                root.categoryId = firstId;
        }
        Component.onCompleted: {
            if (indexOf(root.categoryId) < 0)
                root.categoryId = firstId;
        }
    }
    ItemModel {
        id: items

        session: root.session
        categoryId: root.categoryId
    }
    PageTopBar {
        id: top

        anchors.left: parent.left
        anchors.right: parent.right
        session: root.session
        title: root.session.menu.shopName
        backName: Words.commonStartOver
        onBack: root.back()

        Badge {
            visible: root.session.menu.asksService
            text: root.session.guest.takeAway ? Words.serviceTakeAway : Words.serviceEatIn
            tone: Badge.Accent
        }
    }
    CategoryRail {
        id: rail

        anchors.top: top.bottom
        anchors.left: parent.left
        anchors.bottom: root.portrait ? undefined : bar.top
        anchors.right: root.portrait ? parent.right : undefined
        width: root.portrait ? undefined : Theme.sizeRail
        height: root.portrait ? Theme.length(152) : undefined
        horizontal: root.portrait
        categories: categories
        current: root.categoryId
        onChosen: id => {
            root.categoryId = id;
            grid.positionViewAtBeginning();
        }
    }
    ItemGrid {
        id: grid

        objectName: "dishes"
        anchors.top: root.portrait ? rail.bottom : top.bottom
        anchors.bottom: bar.top
        anchors.right: parent.right
        anchors.left: root.portrait ? parent.left : rail.right
        items: items
        visible: root.session.menu.ready
        onChosen: id => root.itemChosen(id)
        onAdded: name => toast.show(Words.menuAdded.arg(name))
    }
    StateView {
        anchors.fill: grid
        visible: !root.session.menu.ready || grid.count === 0
        loading: !root.session.menu.known
        title: root.session.menu.ready ? Words.menuEmptyCategory : Words.menuEmpty
        text: root.session.menu.ready ? "" : Words.menuEmptyText
    }
    Toast {
        id: toast

        anchors.horizontalCenter: grid.horizontalCenter
        anchors.bottom: bar.top
        anchors.bottomMargin: Theme.space5
    }
    CartBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        session: root.session
        onOpened: root.toCart()
    }
}
