// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Design
import Kiosk.Session

/// The number, very large, and where to go with it. Closes by itself.
Item {
    id: root

    required property Session session
    readonly property Checkout checkout: root.session.checkout
    readonly property bool portrait: height > width
    readonly property bool atCounter: root.checkout.phase === PaymentPhase.AtCounter
    property int secondsLeft: Theme.timeConfirmationSeconds

    signal done

    Timer {
        interval: 1000
        repeat: true
        running: root.visible
        onTriggered: {
            root.secondsLeft -= 1;
            if (root.secondsLeft <= 0)
                root.done();
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }
    GridLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space10, root.portrait ? Theme.length(820) : Theme.length(1320))
        columns: root.portrait ? 1 : 2
        rowSpacing: Theme.space6
        columnSpacing: Theme.space12

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: Theme.space6

            Rectangle {
                Layout.alignment: Qt.AlignHCenter
                implicitWidth: Theme.length(108)
                implicitHeight: implicitWidth
                radius: width / 2
                color: root.atCounter ? Theme.accentSoft : Theme.successSoft

                Icon {
                    anchors.centerIn: parent
                    width: parent.width * 0.55
                    height: width
                    stroke: 2.6
                    shape: root.atCounter ? Icon.Counter : Icon.Check
                    color: root.atCounter ? Theme.accentInk : Theme.success
                }
            }
            KText {
                Layout.fillWidth: true
                style: KText.Headline
                horizontalAlignment: Text.AlignHCenter
                text: root.atCounter ? Words.confirmationCounterTitle : Words.confirmationThanks
                Accessible.role: Accessible.Heading
            }
            Item {
                Layout.fillWidth: true
                implicitHeight: number.implicitHeight + 2 * Theme.space8

                Surface {
                    anchors.fill: parent
                    anchors.margins: -reach
                    elevation: Surface.Raised
                    factor: Theme.factor
                    radius: Theme.radius2xl
                    fill: Theme.surface
                }
                ColumnLayout {
                    id: number

                    anchors.centerIn: parent
                    width: parent.width - 2 * Theme.space6
                    spacing: 0

                    KText {
                        Layout.fillWidth: true
                        style: KText.Title
                        color: Theme.inkMuted
                        horizontalAlignment: Text.AlignHCenter
                        text: Words.confirmationYourNumber
                    }
                    KText {
                        objectName: "number"
                        Layout.fillWidth: true
                        style: KText.Number
                        color: Theme.primary
                        horizontalAlignment: Text.AlignHCenter
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Theme.textDisplay
                        wrapMode: Text.NoWrap
                        text: root.checkout.displayNumber
                    }
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: Theme.space6

            KText {
                Layout.fillWidth: true
                style: KText.Title
                font.weight: Theme.weightLead
                horizontalAlignment: Text.AlignHCenter
                text: {
                    if (root.atCounter)
                        return Words.confirmationCounterText.arg(Prices.format(root.checkout.amount, Prices.currency, Words.language));
                    return root.checkout.phase === PaymentPhase.NothingDue ? Words.confirmationFreeText : Words.confirmationPaidText;
                }
            }
            KText {
                Layout.fillWidth: true
                style: KText.Lead
                color: Theme.inkMuted
                horizontalAlignment: Text.AlignHCenter
                text: root.checkout.takeAway ? Words.confirmationTakeAwayText : Words.confirmationEatInText
            }
            KButton {
                objectName: "done"
                Layout.fillWidth: true
                Layout.topMargin: Theme.space6
                text: Words.confirmationDoneIn.arg(root.secondsLeft)
                onActivated: root.done()
            }
        }
    }
}
