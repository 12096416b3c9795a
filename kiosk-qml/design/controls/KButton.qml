// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// A button with a text and, if wanted, an icon or a price. One press is one click: what follows within the guard time
/// of the tokens is swallowed, so that a nervous finger does not order twice.
T.AbstractButton {
    id: root

    enum Kind {
        Primary,
        Secondary,
        Ghost,
        Danger,
        OnHero
    }

    property int kind: KButton.Primary
    property int shape: Icon.None
    property bool iconLast: false
    /// Text at the right end, for a total.
    property string trailing: ""
    property bool busy: false
    property bool guarded: true

    readonly property color ink: {
        switch (root.kind) {
        case KButton.Primary:
            return Theme.onPrimary;
        case KButton.Danger:
            return Theme.dangerInk;
        case KButton.OnHero:
            return Theme.primaryInk;
        default:
            return Theme.ink;
        }
    }
    readonly property color fill: {
        switch (root.kind) {
        case KButton.Primary:
            return root.pressed ? Theme.primaryPressed : Theme.primary;
        case KButton.Secondary:
            return root.pressed ? Theme.surfacePressed : Theme.surface;
        case KButton.Danger:
            return root.pressed ? Theme.surfacePressed : Theme.dangerSoft;
        case KButton.OnHero:
            return root.pressed ? Theme.primarySoft : Theme.onHero;
        default:
            return root.pressed ? Theme.surfacePressed : "transparent";
        }
    }

    signal activated

    implicitHeight: root.kind === KButton.Primary || root.kind === KButton.OnHero ? Theme.sizePrimary : Theme.sizeTouchLarge
    implicitWidth: Math.max(root.implicitHeight, content.implicitWidth + 2 * Theme.space8)
    focusPolicy: Qt.TabFocus
    Accessible.name: root.trailing === "" ? root.text : root.text + " " + root.trailing
    onClicked: {
        if (guard.running || root.busy)
            return;
        if (root.guarded)
            guard.start();
        root.activated();
    }

    Timer {
        id: guard
        interval: Theme.timeTapGuardMs
    }

    background: Rectangle {
        radius: Theme.radiusLg
        color: root.enabled ? root.fill : Theme.surfaceSunken
        border.width: root.kind === KButton.Secondary ? Theme.sizeBorder : 0
        border.color: Theme.border

        FocusRing {
            target: root
            targetRadius: Theme.radiusLg
        }
    }

    contentItem: Item {
        id: content

        implicitWidth: row.implicitWidth + (root.trailing === "" ? 0 : trail.implicitWidth + Theme.space6)

        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            x: root.trailing === "" ? Math.round((parent.width - width) / 2) : Theme.space8
            spacing: Theme.space3
            layoutDirection: root.iconLast ? Qt.RightToLeft : Qt.LeftToRight

            BusyDots {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.busy
                color: label.color
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.shape !== Icon.None && !root.busy
                width: Theme.textTitle
                height: width
                shape: root.shape
                stroke: 2.4
                color: label.color
            }
            KText {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                style: root.kind === KButton.Primary || root.kind === KButton.OnHero ? KText.Lead : KText.Label
                font.weight: Theme.weightTitle
                text: root.text
                color: root.enabled ? root.ink : Theme.inkDisabled
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        KText {
            id: trail

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            visible: root.trailing !== ""
            style: KText.Lead
            font.weight: Theme.weightTitle
            text: root.trailing
            color: label.color
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
