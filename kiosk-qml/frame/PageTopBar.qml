// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Design
import Kiosk.Session

/// The top bar of a guest's page, with the language at its right end.
TopBar {
    id: root

    required property Session session

    end: LanguageSwitch {
        languages: root.session.menu.languages
        onChosen: code => root.session.guest.language = code
    }
}
