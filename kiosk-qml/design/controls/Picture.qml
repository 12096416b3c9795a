// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A dish on its plate-coloured ground. Shows the ground alone while the picture comes, and the first letter when none does.
Item {
    id: root

    property url source
    property string name: ""
    property real radius: Theme.radiusLg
    property real padding: Theme.space4
    property bool dimmed: false
    property bool plate: true

    implicitWidth: 256
    implicitHeight: 256

    Surface {
        anchors.fill: parent
        visible: root.plate
        radius: root.radius
        fill: Theme.plateStart
        fillEnd: Theme.plateEnd
    }
    KText {
        anchors.centerIn: parent
        visible: image.status === Image.Error || root.source.toString() === ""
        style: KText.Display
        text: root.name.charAt(0)
        color: Theme.borderStrong
        Accessible.ignored: true
    }
    Image {
        id: image

        anchors.centerIn: parent
        width: Math.max(1, Math.min(root.width, root.height) - 2 * root.padding)
        height: width
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        source: root.source
        // The files are 256 px; drawing one larger is cheaper than decoding it to another size.
        smooth: true
        opacity: root.dimmed ? Theme.opacitySoldOut : 1
        Accessible.ignored: true
    }
}
