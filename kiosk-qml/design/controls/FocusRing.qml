// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// Shows which control has the keyboard's focus.
Rectangle {
    id: root

    required property T.Control target
    property real targetRadius: Theme.radiusMd

    anchors.fill: parent
    anchors.margins: -Theme.sizeFocusRing * 1.5
    radius: root.targetRadius + Theme.sizeFocusRing * 1.5
    color: "transparent"
    border.color: Theme.focus
    border.width: Theme.sizeFocusRing
    visible: root.target.visualFocus
}
