// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Text in one of the styles of the tokens.
Text {
    id: root

    enum Style {
        Caption,
        Body,
        Label,
        Lead,
        Title,
        Headline,
        Display,
        Number
    }

    property int style: KText.Body

    readonly property int lineSize: {
        switch (root.style) {
        case KText.Caption:
            return Theme.lineCaption;
        case KText.Label:
            return Theme.lineLabel;
        case KText.Lead:
            return Theme.lineLead;
        case KText.Title:
            return Theme.lineTitle;
        case KText.Headline:
            return Theme.lineHeadline;
        case KText.Display:
            return Theme.lineDisplay;
        case KText.Number:
            return Theme.lineNumber;
        default:
            return Theme.lineBody;
        }
    }

    color: Theme.ink
    font.pixelSize: {
        switch (root.style) {
        case KText.Caption:
            return Theme.textCaption;
        case KText.Label:
            return Theme.textLabel;
        case KText.Lead:
            return Theme.textLead;
        case KText.Title:
            return Theme.textTitle;
        case KText.Headline:
            return Theme.textHeadline;
        case KText.Display:
            return Theme.textDisplay;
        case KText.Number:
            return Theme.textNumber;
        default:
            return Theme.textBody;
        }
    }
    font.weight: {
        switch (root.style) {
        case KText.Caption:
            return Theme.weightCaption;
        case KText.Label:
            return Theme.weightLabel;
        case KText.Lead:
            return Theme.weightLead;
        case KText.Title:
            return Theme.weightTitle;
        case KText.Headline:
            return Theme.weightHeadline;
        case KText.Display:
            return Theme.weightDisplay;
        case KText.Number:
            return Theme.weightNumber;
        default:
            return Theme.weightBody;
        }
    }
    font.letterSpacing: {
        switch (root.style) {
        case KText.Title:
            return Theme.trackingTitle;
        case KText.Headline:
            return Theme.trackingHeadline;
        case KText.Display:
            return Theme.trackingDisplay;
        case KText.Number:
            return Theme.trackingNumber;
        default:
            return 0;
        }
    }
    lineHeight: root.lineSize
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    verticalAlignment: Text.AlignVCenter
    // Without a name of its own a text with a role is silent to a screen reader.
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
