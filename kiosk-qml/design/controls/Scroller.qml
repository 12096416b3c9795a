// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A vertical scroll area with a slim bar that shows there is more below.
Flickable {
    id: root

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    flickDeceleration: 3000
    contentWidth: width

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
