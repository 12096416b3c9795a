// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A short word on a soft ground: sold out, required, vegan.
Rectangle {
    id: root

    enum Tone {
        Neutral,
        Accent,
        Success,
        Danger,
        Primary
    }

    property int tone: Badge.Neutral
    property alias text: label.text

    implicitWidth: label.implicitWidth + 2 * Theme.space3
    implicitHeight: label.implicitHeight + Theme.space2
    radius: height / 2
    color: {
        switch (root.tone) {
        case Badge.Accent:
            return Theme.accentSoft;
        case Badge.Success:
            return Theme.successSoft;
        case Badge.Danger:
            return Theme.dangerSoft;
        case Badge.Primary:
            return Theme.primarySoft;
        default:
            return Theme.surfaceSunken;
        }
    }

    KText {
        id: label

        anchors.centerIn: parent
        style: KText.Caption
        font.weight: Theme.weightLabel
        wrapMode: Text.NoWrap
        color: {
            switch (root.tone) {
            case Badge.Accent:
                return Theme.accentInk;
            case Badge.Success:
                return Theme.successInk;
            case Badge.Danger:
                return Theme.dangerInk;
            case Badge.Primary:
                return Theme.primaryInk;
            default:
                return Theme.inkMuted;
            }
        }
    }
}
