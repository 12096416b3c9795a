// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Design

/// One dish: picture, name, price, and a plus that adds it or asks what is to be chosen.
Card {
    id: root

    required property string name
    required property string description
    required property real price
    required property bool priceFrom
    required property url picture
    required property bool available
    required property int inCart
    required property list<string> tags

    signal addTouched

    enabled: root.available
    radius: Theme.radiusXl
    borderColor: Theme.primary
    borderWidth: root.inCart > 0 ? Theme.sizeBorder * 1.5 : 0
    Accessible.name: {
        const price = Prices.format(root.price, Prices.currency, Words.language);
        return root.name + ", " + (root.available ? price : Words.menuSoldOut);
    }

    contentItem: Item {
        Picture {
            id: plate

            anchors.top: parent.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.space2
            height: Theme.length(168)
            radius: Theme.radiusXl - Theme.space2
            padding: Theme.space3
            source: root.picture
            name: root.name
            dimmed: !root.available
        }
        Badge {
            anchors.left: plate.left
            anchors.top: plate.top
            anchors.margins: Theme.space2
            visible: root.available && text !== ""
            tone: Badge.Success
            text: {
                const diet = root.tags.indexOf("vegan") >= 0 ? "vegan" : root.tags.indexOf("vegetarian") >= 0 ? "vegetarian" : "";
                return Words.byKey("tag." + diet, "", Words.language);
            }
        }
        Rectangle {
            anchors.right: plate.right
            anchors.top: plate.top
            anchors.margins: Theme.space2
            visible: root.inCart > 0
            width: Math.max(height, count.implicitWidth + 2 * Theme.space3)
            height: Theme.space10
            radius: height / 2
            color: Theme.primary

            KText {
                id: count

                anchors.centerIn: parent
                style: KText.Label
                font.weight: Theme.weightTitle
                color: Theme.onPrimary
                text: root.inCart
                wrapMode: Text.NoWrap
            }
        }
        KText {
            id: title

            anchors.top: plate.bottom
            anchors.topMargin: Theme.space3
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.space4
            anchors.rightMargin: Theme.space4
            style: KText.Label
            font.weight: Theme.weightTitle
            color: root.available ? Theme.ink : Theme.inkMuted
            text: root.name
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        KText {
            anchors.top: title.bottom
            anchors.topMargin: Theme.space1
            anchors.left: title.left
            anchors.right: title.right
            anchors.bottom: foot.top
            verticalAlignment: Text.AlignTop
            style: KText.Caption
            color: Theme.inkMuted
            text: root.description
            maximumLineCount: title.lineCount > 1 ? 2 : 3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Item {
            id: foot

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.space2
            anchors.leftMargin: Theme.space4
            height: Theme.sizeTouch

            KText {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.available
                width: parent.width - plus.width - Theme.space2
                style: KText.Lead
                font.weight: Theme.weightTitle
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.textCaption
                wrapMode: Text.NoWrap
                text: {
                    const price = Prices.format(root.price, Prices.currency, Words.language);
                    return root.priceFrom ? Words.commonFrom.arg(price) : price;
                }
                Accessible.ignored: true
            }
            Badge {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.available
                tone: Badge.Danger
                text: Words.menuSoldOut
            }
            IconButton {
                id: plus

                anchors.right: parent.right
                visible: root.available
                shape: Icon.Plus
                name: Words.menuAddNamed.arg(root.name)
                ink: Theme.onPrimary
                fill: Theme.primary
                pressedFill: Theme.primaryPressed
                outlined: false
                onClicked: root.addTouched()
            }
        }
    }
}
