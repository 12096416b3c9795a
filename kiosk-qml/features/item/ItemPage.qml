// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Design
import Kiosk.Frame
import Kiosk.Session

/// One dish with everything that can be chosen about it.
Item {
    id: root

    required property Session session
    required property string itemId
    required property string lineId
    readonly property bool portrait: height > width
    readonly property alias configurator: config
    /// The guest tried to go on: what is missing is marked now.
    property bool marking: false

    signal back
    signal done

    function confirm(): void {
        if (config.commit()) {
            root.done();
            return;
        }
        root.marking = true;
        for (let i = 0; i < sections.count; ++i) {
            const section = sections.itemAt(i) as SectionView;
            if (section !== null && section.modelData.key === config.openSection) {
                const y = section.mapToItem(scroll.contentItem, 0, 0).y;
                glide.to = Math.max(0, Math.min(y - Theme.space4, scroll.contentHeight - scroll.height));
                glide.restart();
                return;
            }
        }
    }

    ItemConfigurator {
        id: config

        session: root.session
        itemId: root.itemId
        lineId: root.lineId
    }
    NumberAnimation {
        id: glide

        target: scroll
        property: "contentY"
        duration: Theme.durationSlow
        easing.type: Easing.BezierSpline
        easing.bezierCurve: Theme.easeStandard
    }
    PageTopBar {
        id: top

        anchors.left: parent.left
        anchors.right: parent.right
        session: root.session
        title: ""
        onBack: root.back()
    }
    StateView {
        anchors.top: top.bottom
        anchors.bottom: bottom.top
        anchors.left: parent.left
        anchors.right: parent.right
        visible: !config.known
        title: Words.itemGone
        text: Words.itemGoneText
    }
    ItemIntro {
        id: side

        anchors.top: top.bottom
        anchors.bottom: bottom.top
        anchors.left: parent.left
        anchors.margins: Theme.space6
        anchors.topMargin: 0
        width: Math.min(root.width * 0.36, Theme.length(600))
        visible: !root.portrait && config.known
        config: config
        tall: true
    }
    Scroller {
        id: scroll

        anchors.top: top.bottom
        anchors.bottom: bottom.top
        anchors.right: parent.right
        anchors.left: root.portrait ? parent.left : side.right
        visible: config.known
        contentHeight: column.implicitHeight + Theme.space12

        ColumnLayout {
            id: column

            x: Theme.space8
            width: scroll.width - 2 * x
            spacing: Theme.space8

            ItemIntro {
                Layout.fillWidth: true
                visible: root.portrait
                config: config
            }
            Repeater {
                id: sections

                model: config.sections

                SectionView {
                    Layout.fillWidth: true
                    marked: root.marking && !modelData.satisfied
                    onTouched: choice => config.touch(modelData.key, choice)
                    onCounted: (choice, count) => config.setCount(modelData.key, choice, count)
                }
            }
        }
    }
    PageBottomBar {
        id: bottom

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        session: root.session

        Stepper {
            visible: config.available
            value: config.quantity
            to: config.maxQuantity
            onWanted: value => config.quantity = value
        }
        Item {
            Layout.fillWidth: true
            implicitHeight: 1
        }
        KText {
            visible: config.known && !config.available
            style: KText.Lead
            color: Theme.dangerInk
            text: Words.itemSoldOut
        }
        KButton {
            objectName: "confirm"
            visible: config.available
            Layout.preferredWidth: Math.max(implicitWidth, root.width * 0.42)
            implicitHeight: Theme.sizeTouchLarge
            text: {
                const price = Prices.format(config.total, Prices.currency, Words.language);
                return root.lineId === "" ? Words.itemAddPrice.arg(price) : Words.itemSavePrice.arg(price);
            }
            onActivated: root.confirm()
        }
    }
    Toast {
        id: toast

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: bottom.top
        anchors.bottomMargin: Theme.space5
    }
    Connections {
        target: root

        function onMarkingChanged(): void {
            if (root.marking)
                toast.show(Words.itemMissing.arg(config.openTitle === "" ? Words.itemVariant : config.openTitle));
        }
    }
}
