// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// An amount of money, written for the guest's language.
KText {
    id: root

    /// Minor units of the shop's currency.
    required property real amount

    style: KText.Label
    text: Prices.format(root.amount, Prices.currency, Words.language)
    wrapMode: Text.NoWrap
}
