// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Design
import Kiosk.Session

/// Opens what makes the kiosk easier to use; stands in the lower part of every screen.
IconButton {
    id: root

    required property Session session

    shape: Icon.Person
    name: Words.accessibilityButton
    ink: Theme.infoInk
    fill: Theme.infoSoft
    outlined: false
    onClicked: root.session.guest.comfortShown = true
}
