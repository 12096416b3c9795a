// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Design
import Kiosk.Session

/// An order on its way to be paid. Says what happens, whether anything was charged, and what to do next.
Item {
    id: root

    required property Session session
    readonly property Checkout checkout: root.session.checkout
    readonly property int phase: root.checkout.phase
    readonly property bool portrait: height > width
    // Who is asked not to pay again must not read "to pay" beside it.
    readonly property bool paying: root.phase !== PaymentPhase.Checking && root.phase !== PaymentPhase.Reversing
    property bool asking: false
    property bool slow: false

    signal leave

    readonly property string heading: {
        switch (root.phase) {
        case PaymentPhase.Sending:
            return root.checkout.resuming ? Words.connectionResuming : Words.paymentSending;
        case PaymentPhase.ReaderPreparing:
            return Words.paymentPreparing;
        case PaymentPhase.ReaderWaiting:
            return Words.paymentCard;
        case PaymentPhase.Checking:
            return Words.paymentUnknown;
        case PaymentPhase.Declined:
            return Words.paymentDeclined;
        case PaymentPhase.AttemptCancelled:
            return Words.paymentCancelled;
        case PaymentPhase.ReaderUnavailable:
            return Words.paymentUnavailable;
        case PaymentPhase.Cancelling:
            return Words.paymentCancelling;
        case PaymentPhase.Cancelled:
            return Words.confirmationCancelled;
        case PaymentPhase.Reversing:
            return Words.paymentReversing;
        case PaymentPhase.Reversed:
            return Words.paymentReversed;
        case PaymentPhase.ReverseFailed:
            return Words.paymentReverseFailed;
        case PaymentPhase.Rejected:
            return root.checkout.shopClosed ? Words.recoveryClosed : Words.recoveryRejected;
        default:
            return Words.paymentApproved;
        }
    }
    readonly property string explanation: {
        switch (root.phase) {
        case PaymentPhase.Sending:
            return root.session.lost ? (root.session.lostLong ? Words.connectionLostLong : Words.connectionLostPaying) : Words.paymentSendingText;
        case PaymentPhase.ReaderWaiting:
            return Words.paymentCardText;
        case PaymentPhase.Checking:
            return root.slow ? Words.paymentUnknownLong : Words.paymentUnknownText;
        case PaymentPhase.Declined:
            return Words.paymentDeclinedText;
        case PaymentPhase.AttemptCancelled:
            return Words.paymentCancelledText;
        case PaymentPhase.ReaderUnavailable:
            return Words.paymentUnavailableText;
        case PaymentPhase.Cancelled:
            return Words.confirmationCancelledText;
        case PaymentPhase.Reversing:
            return Words.paymentReversingText;
        case PaymentPhase.Reversed:
            return Words.paymentReversedText;
        case PaymentPhase.ReverseFailed:
            return Words.paymentReverseFailedText;
        case PaymentPhase.Rejected:
            return Words.recoveryRejectedText.arg(root.checkout.shopClosed ? Words.attractClosedText : root.checkout.detail);
        default:
            return "";
        }
    }
    readonly property bool canPayAgain: root.phase === PaymentPhase.Declined || root.phase === PaymentPhase.AttemptCancelled || root.phase === PaymentPhase.ReaderUnavailable
    readonly property bool canCancel: root.canPayAgain || root.phase === PaymentPhase.ReaderWaiting
    readonly property bool ended: root.phase === PaymentPhase.Cancelled || root.phase === PaymentPhase.Reversed || root.phase === PaymentPhase.ReverseFailed || root.phase === PaymentPhase.Rejected

    onPhaseChanged: {
        root.asking = false;
        root.slow = false;
        patience.restart();
    }

    Timer {
        id: patience

        interval: Theme.timeCallStaffSeconds * 1000
        running: true
        onTriggered: root.slow = true
    }
    // Large text on a low screen may need more room than there is.
    Scroller {
        anchors.fill: parent
        contentHeight: Math.max(height, content.height + 2 * Theme.space6)

        GridLayout {
            id: content

            anchors.centerIn: parent
            width: Math.min(root.width - 2 * Theme.space10, root.portrait ? Theme.length(760) : Theme.length(1240))
            columns: root.portrait ? 1 : 2
            rowSpacing: Theme.space6
            columnSpacing: Theme.space16

            PaymentFigure {
                Layout.alignment: Qt.AlignCenter
                phase: root.phase
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space6

                KText {
                    Layout.fillWidth: true
                    style: KText.Headline
                    horizontalAlignment: Text.AlignHCenter
                    text: root.heading
                    Accessible.role: Accessible.AlertMessage
                }
                KText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    style: KText.Title
                    font.weight: Theme.weightBody
                    color: Theme.inkMuted
                    horizontalAlignment: Text.AlignHCenter
                    text: root.explanation
                }
                Rectangle {
                    Layout.alignment: Qt.AlignHCenter
                    Layout.topMargin: Theme.space2
                    visible: !root.ended
                    implicitWidth: amounts.implicitWidth + 2 * Theme.space12
                    implicitHeight: amounts.implicitHeight + 2 * Theme.space5
                    radius: Theme.radiusXl
                    color: Theme.surfaceSunken

                    ColumnLayout {
                        id: amounts

                        anchors.centerIn: parent
                        spacing: 0

                        KText {
                            Layout.alignment: Qt.AlignHCenter
                            style: KText.Label
                            color: Theme.inkMuted
                            text: root.paying ? Words.paymentAmount : Words.commonTotal
                            wrapMode: Text.NoWrap
                        }
                        PriceLabel {
                            Layout.alignment: Qt.AlignHCenter
                            style: KText.Display
                            amount: root.checkout.amount
                        }
                        KText {
                            Layout.alignment: Qt.AlignHCenter
                            visible: root.checkout.displayNumber !== ""
                            style: KText.Body
                            color: Theme.inkMuted
                            text: Words.paymentOrderNumber.arg(root.checkout.displayNumber)
                            wrapMode: Text.NoWrap
                        }
                    }
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.space6
                    spacing: Theme.space4

                    KButton {
                        objectName: "payAgain"
                        Layout.fillWidth: true
                        visible: root.canPayAgain && root.session.menu.cardAccepted
                        shape: Icon.Card
                        text: Words.paymentTryAgain
                        onActivated: root.checkout.payAgain(true)
                    }
                    KButton {
                        objectName: "payAtCounter"
                        Layout.fillWidth: true
                        visible: root.canPayAgain && root.session.menu.counterAccepted
                        kind: KButton.Secondary
                        shape: Icon.Counter
                        text: Words.paymentPayAtCounter
                        onActivated: root.checkout.payAgain(false)
                    }
                    KButton {
                        objectName: "cancelOrder"
                        Layout.fillWidth: true
                        visible: root.canCancel
                        kind: root.canPayAgain ? KButton.Ghost : KButton.Secondary
                        text: Words.paymentCancelOrder
                        onActivated: root.asking = true
                    }
                    KButton {
                        Layout.fillWidth: true
                        visible: root.phase === PaymentPhase.Sending && root.session.lostLong
                        kind: KButton.Ghost
                        text: Words.commonStartOver
                        onActivated: root.leave()
                    }
                    KButton {
                        objectName: "leave"
                        Layout.fillWidth: true
                        visible: root.ended
                        text: root.phase === PaymentPhase.Rejected ? Words.recoveryChange : Words.confirmationDone
                        onActivated: root.leave()
                    }
                    KButton {
                        objectName: "backToCart"
                        Layout.fillWidth: true
                        visible: root.phase === PaymentPhase.Cancelled
                        kind: KButton.Secondary
                        text: Words.recoveryChange
                        onActivated: root.checkout.reset()
                    }
                    KText {
                        Layout.fillWidth: true
                        visible: root.phase === PaymentPhase.ReverseFailed || (root.phase === PaymentPhase.Checking && root.slow)
                        style: KText.Lead
                        horizontalAlignment: Text.AlignHCenter
                        text: Words.commonHelp
                    }
                }
            }
        }
    }
    Sheet {
        anchors.fill: parent
        open: root.asking
        shape: Icon.Warning
        title: Words.paymentCancelTitle
        text: Words.paymentCancelText
        onScrimTouched: root.asking = false

        KButton {
            Layout.fillWidth: true
            text: Words.paymentCancelNo
            onActivated: root.asking = false
        }
        KButton {
            objectName: "cancelYes"
            Layout.fillWidth: true
            kind: KButton.Danger
            text: Words.paymentCancelYes
            onActivated: {
                root.asking = false;
                root.checkout.cancel();
            }
        }
    }
}
