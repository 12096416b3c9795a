// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Three calm dots: something is going on. Stands still with reduced motion.
Row {
    id: root

    property color color: Theme.primary
    property real dotSize: Theme.space2 * 1.4
    property int phase: 0

    spacing: Theme.space2
    Accessible.ignored: true

    Timer {
        interval: 320
        repeat: true
        running: root.visible && !Theme.reducedMotion
        onTriggered: root.phase = (root.phase + 1) % 3
    }
    Repeater {
        model: 3
        Rectangle {
            required property int index

            width: root.dotSize
            height: root.dotSize
            radius: width / 2
            color: index === root.phase ? root.color : Qt.alpha(root.color, 0.35)
        }
    }
}
