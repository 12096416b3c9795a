// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <expected>
#include <optional>

namespace kiosk::app {

/// What the command line asks for.
struct Options {
    /// Address of the shop, e.g. https://shop.local/.
    QUrl url;
    /// The shop's own certificate authority as a PEM file; empty for the system's.
    QString caFile;
    /// Where key, cart, outbox and pictures are kept.
    QString dataFolder;
    /// A window of this size instead of the full screen.
    std::optional<QSize> window;
    /// Canned data instead of a shop.
    bool offlineDemo = false;
    /// How card payments end in the demo: approve, decline, unknown.
    QString demoOutcome;
    /// Pairs at once with this code.
    QString pairingCode;
    /// Measures start-up and memory, prints one JSON line and ends.
    bool bench = false;
    /// Walks through the demo's screens, writes a picture of each into this folder and ends.
    QString screenshots;
};

/// Reads the arguments; the error is one sentence for a person. `--help` and `--version` print and exit.
[[nodiscard]] std::expected<Options, QString> parseOptions(const QStringList &arguments);

} // namespace kiosk::app
