// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Design
import Kiosk.Session

/// The large sign of a phase: a card moving to the reader, a clock, a tick, a cross.
Item {
    id: root

    required property int phase

    readonly property bool waiting: root.phase === PaymentPhase.ReaderWaiting
    readonly property bool busy: root.phase === PaymentPhase.Sending || root.phase === PaymentPhase.ReaderPreparing || root.phase === PaymentPhase.Checking || root.phase === PaymentPhase.Cancelling || root.phase === PaymentPhase.Reversing
    readonly property bool good: root.phase === PaymentPhase.Approved || root.phase === PaymentPhase.AtCounter || root.phase === PaymentPhase.NothingDue

    implicitWidth: Theme.length(280)
    implicitHeight: Theme.length(280)

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: {
            if (root.good)
                return Theme.successSoft;
            if (root.waiting || root.phase === PaymentPhase.Sending || root.phase === PaymentPhase.ReaderPreparing)
                return Theme.primarySoft;
            if (root.phase === PaymentPhase.Checking || root.phase === PaymentPhase.Reversing || root.phase === PaymentPhase.Cancelling)
                return Theme.infoSoft;
            if (root.phase === PaymentPhase.ReverseFailed || root.phase === PaymentPhase.Declined || root.phase === PaymentPhase.Rejected)
                return Theme.dangerSoft;
            return Theme.warningSoft;
        }
    }
    Item {
        id: reader

        anchors.centerIn: parent
        width: parent.width
        height: parent.height
        visible: root.waiting

        Icon {
            id: card

            property real lift

            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.length(52) + lift
            width: Theme.length(112)
            height: width
            shape: Icon.Card
            stroke: 1.7
            color: Theme.primary

            SequentialAnimation on lift {
                loops: Animation.Infinite
                running: root.waiting && !Theme.reducedMotion

                NumberAnimation {
                    to: Theme.length(26)
                    duration: 900
                    easing.type: Easing.InOutCubic
                }
                PauseAnimation {
                    duration: 350
                }
                NumberAnimation {
                    to: 0
                    duration: 900
                    easing.type: Easing.InOutCubic
                }
            }
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.length(182)
            width: Theme.length(150)
            height: Theme.length(46)
            radius: Theme.radiusMd
            color: Theme.primary

            Row {
                anchors.centerIn: parent
                spacing: Theme.space2

                Repeater {
                    model: 4
                    Rectangle {
                        width: Theme.space3
                        height: width
                        radius: width / 2
                        color: Theme.onPrimary
                    }
                }
            }
        }
    }
    BusyDots {
        anchors.centerIn: parent
        visible: root.busy
        dotSize: Theme.length(26)
        spacing: Theme.space4
        color: root.phase === PaymentPhase.Sending || root.phase === PaymentPhase.ReaderPreparing ? Theme.primary : Theme.info
    }
    Icon {
        anchors.centerIn: parent
        width: Theme.length(130)
        height: width
        visible: !root.waiting && !root.busy
        stroke: 2
        shape: {
            if (root.good)
                return Icon.Check;
            if (root.phase === PaymentPhase.Declined || root.phase === PaymentPhase.Cancelled || root.phase === PaymentPhase.AttemptCancelled || root.phase === PaymentPhase.Rejected)
                return Icon.Close;
            if (root.phase === PaymentPhase.Reversed)
                return Icon.Check;
            return Icon.Warning;
        }
        color: {
            if (root.good)
                return Theme.success;
            if (root.phase === PaymentPhase.Declined || root.phase === PaymentPhase.ReverseFailed || root.phase === PaymentPhase.Rejected)
                return Theme.danger;
            return Theme.warning;
        }
    }
}
