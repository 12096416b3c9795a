// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Kiosk.Design

/// Asks whether the guest is still there, with the seconds counting down.
Sheet {
    id: root

    required property IdleGuard guard
    required property bool cartEmpty

    open: root.guard.countdown > 0
    shape: Icon.Clock
    title: Words.idleTitle
    text: Words.plural(root.cartEmpty ? Words.idleTextEmpty : Words.idleText, root.guard.countdown)

    KText {
        Layout.fillWidth: true
        style: KText.Display
        horizontalAlignment: Text.AlignHCenter
        color: Theme.primary
        text: root.guard.countdown
    }
    KButton {
        objectName: "stillHere"
        Layout.fillWidth: true
        guarded: false
        text: Words.idleContinue
        onActivated: root.guard.touch()
    }
}
