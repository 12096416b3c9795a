// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Kiosk.Design
import Kiosk.Session

/// Larger text, high contrast, reach.
Sheet {
    id: root

    required property Session session
    readonly property Guest guest: root.session.guest

    open: root.guest.comfortShown
    title: Words.accessibilityTitle
    onScrimTouched: root.guest.comfortShown = false

    ComfortSwitch {
        title: Words.accessibilityLargeText
        on: root.guest.largeText
        onSwitched: root.guest.largeText = !root.guest.largeText
    }
    ComfortSwitch {
        title: Words.accessibilityContrast
        on: root.guest.contrast
        onSwitched: root.guest.contrast = !root.guest.contrast
    }
    ComfortSwitch {
        title: Words.accessibilityReach
        text: Words.accessibilityReachText
        on: root.guest.reach
        onSwitched: root.guest.reach = !root.guest.reach
    }
    KButton {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
        text: Words.accessibilityDone
        onActivated: root.guest.comfortShown = false
    }
}
