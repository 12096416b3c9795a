// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Design
import Kiosk.Session

/// Staff types the pairing code on large keys; no keyboard needs to be loaded for eight characters.
Item {
    id: root

    required property Session session
    readonly property bool portrait: height > width

    signal paired

    readonly property string message: {
        switch (pairing.failure) {
        case Pairing.Invalid:
            return Words.pairingFailedInvalid;
        case Pairing.TooMany:
            return Words.pairingFailedTooMany;
        case Pairing.WrongKind:
            return Words.pairingFailedKind;
        case Pairing.Network:
            return Words.pairingFailedNetwork;
        case Pairing.Other:
            return Words.pairingFailedOther.arg(pairing.detail);
        default:
            return root.session.revoked ? Words.pairingRevoked : "";
        }
    }

    focus: true
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            pairing.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            pairing.submit();
        else if (/^[0-9A-Za-z]$/.test(event.text))
            pairing.type(event.text);
    }

    Pairing {
        id: pairing

        session: root.session
        onPaired: root.paired()
    }
    LanguageSwitch {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space6
        languages: Words.languages
        onChosen: code => root.session.guest.language = code
    }
    GridLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space8, root.portrait ? Theme.length(760) : Theme.length(1280))
        columns: root.portrait ? 1 : 2
        columnSpacing: Theme.space12
        rowSpacing: Theme.space8

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: Theme.space4

            KText {
                Layout.fillWidth: true
                style: KText.Headline
                text: Words.pairingTitle
                Accessible.role: Accessible.Heading
            }
            KText {
                Layout.fillWidth: true
                style: KText.Lead
                font.weight: Theme.weightBody
                color: Theme.inkMuted
                text: Words.pairingText
            }
            CodeBoxes {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space4
                code: pairing.code
                length: pairing.length
                wrong: pairing.failure !== Pairing.None
            }
            KText {
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.lineLabel * 2
                style: KText.Label
                verticalAlignment: Text.AlignTop
                color: Theme.dangerInk
                text: root.message
                Accessible.role: Accessible.AlertMessage
            }
            KButton {
                objectName: "connect"
                Layout.fillWidth: true
                enabled: pairing.complete
                busy: pairing.working
                text: pairing.working ? Words.pairingWorking : Words.pairingSubmit
                onActivated: pairing.submit()
            }
        }
        CodeKeys {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onTyped: character => pairing.type(character)
            onErased: pairing.erase()
        }
    }
}
