// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Design
import Kiosk.Session

/// Dishes of the shop, floating: the largest in the middle.
Item {
    id: root

    required property Session session
    readonly property real unit: Math.min(width, height)
    readonly property list<point> places: [Qt.point(0.5, 0.5), Qt.point(0.17, 0.2), Qt.point(0.84, 0.17), Qt.point(0.15, 0.82), Qt.point(0.85, 0.82)]

    DishModel {
        id: dishes

        session: root.session
        most: root.places.length
    }
    Repeater {
        model: dishes

        Item {
            id: dish

            required property int index
            required property url picture
            readonly property real side: root.unit * (index === 0 ? 0.52 : 0.25)
            property real lift

            x: root.width / 2 + (root.places[index].x - 0.5) * Math.min(root.width, root.unit * 1.25) - side / 2
            y: root.places[index].y * root.height - side / 2 + lift
            width: side
            height: side

            Image {
                anchors.fill: parent
                source: dish.picture
                asynchronous: true
                smooth: true
                fillMode: Image.PreserveAspectFit
                Accessible.ignored: true
            }
            SequentialAnimation on lift {
                loops: Animation.Infinite
                running: root.visible && !Theme.reducedMotion

                NumberAnimation {
                    to: Theme.space3
                    duration: 2600 + dish.index * 300
                    easing.type: Easing.InOutSine
                }
                NumberAnimation {
                    to: -Theme.space3
                    duration: 2600 + dish.index * 300
                    easing.type: Easing.InOutSine
                }
            }
        }
    }
}
