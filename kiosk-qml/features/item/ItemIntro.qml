// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Design

/// Picture, name, description and allergens of a dish.
Item {
    id: root

    required property ItemConfigurator config
    property bool tall: false

    implicitHeight: root.tall ? 0 : column.implicitHeight

    ColumnLayout {
        id: column

        anchors.fill: root.tall ? parent : undefined
        width: parent.width
        spacing: Theme.space3

        Picture {
            Layout.fillWidth: true
            Layout.fillHeight: root.tall
            Layout.maximumHeight: root.tall ? root.width : Theme.length(330)
            Layout.minimumHeight: Theme.length(150)
            Layout.preferredHeight: Theme.length(330)
            radius: Theme.radius2xl
            padding: Theme.space6
            source: root.config.picture
            name: root.config.name
        }
        KText {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space3
            style: KText.Headline
            text: root.config.name
            Accessible.role: Accessible.Heading
        }
        KText {
            Layout.fillWidth: true
            visible: text !== ""
            style: KText.Lead
            font.weight: Theme.weightBody
            color: Theme.inkMuted
            text: root.config.description
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2

            Badge {
                visible: root.config.energyKcal > 0
                text: root.config.energyKcal + " kcal"
            }
            KText {
                height: Theme.lineCaption + Theme.space2
                style: KText.Caption
                color: Theme.inkMuted
                text: root.config.allergens.length > 0 ? Words.itemAllergens + ":" : Words.itemAllergensNone
                wrapMode: Text.NoWrap
            }
            Repeater {
                model: root.config.allergens

                Badge {
                    required property string modelData

                    tone: Badge.Accent
                    text: Words.byKey("allergen." + modelData, modelData, Words.language)
                }
            }
        }
        Item {
            visible: root.tall
            Layout.fillHeight: true
        }
    }
}
