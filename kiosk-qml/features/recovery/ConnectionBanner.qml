// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Design
import Kiosk.Session

/// Says that the shop cannot be reached and that nothing is lost; says so too when it is back.
Banner {
    id: root

    required property Session session
    property bool paying: false
    property bool back: false

    shown: root.session.lost || root.back
    good: root.back && !root.session.lost
    shape: root.good ? Icon.Check : Icon.Link
    title: root.good ? Words.connectionBack : Words.connectionLost
    text: {
        if (root.good)
            return "";
        if (root.paying)
            return Words.connectionLostPaying;
        return root.session.lostLong ? Words.connectionLostLong : Words.connectionLostText;
    }

    Timer {
        id: timer

        interval: 2500
        onTriggered: root.back = false
    }
    Connections {
        target: root.session

        function onLinkChanged(): void {
            if (root.session.lost) {
                root.back = true;
            } else if (root.back && root.session.online) {
                timer.restart();
            }
        }
    }
}
