// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QSslCertificate>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

std::optional<QSize> sizeFrom(const QString &text) {
    const QStringList parts = text.split(u'x');
    if (parts.size() != 2)
        return std::nullopt;
    const QSize size(parts.first().toInt(), parts.last().toInt());
    return size.width() >= 320 && size.height() >= 320 ? std::optional(size) : std::nullopt;
}

} // namespace

std::expected<Options, QString> parseOptions(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The guest's ordering screen for a touch panel."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption url(u"url"_s, u"Address of the shop."_s, u"https://…"_s);
    const QCommandLineOption ca(u"ca"_s, u"The shop's certificate authority (PEM), from its /ca.crt."_s,
                                u"file"_s);
    const QCommandLineOption data(u"data"_s, u"Folder for key, cart and pictures."_s, u"folder"_s,
                                  QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QCommandLineOption windowed(u"windowed"_s, u"A window instead of the full screen."_s, u"WxH"_s);
    const QCommandLineOption demo(u"offline-demo"_s, u"Canned data, no shop needed."_s);
    const QCommandLineOption outcome(u"demo-outcome"_s,
                                     u"How cards end in the demo: approve, decline, unknown."_s, u"outcome"_s,
                                     u"approve"_s);
    const QCommandLineOption pair(u"pair"_s, u"Pair with this code at once."_s, u"code"_s);
    const QCommandLineOption bench(u"bench"_s, u"Measure start-up and memory, print them and end."_s);
    const QCommandLineOption shots(
        u"screenshot"_s, u"Walk through the demo and keep a picture of each screen."_s, u"folder"_s);
    parser.addOptions({url, ca, data, windowed, demo, outcome, pair, bench, shots});
    if (!parser.parse(arguments))
        return std::unexpected(parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return std::unexpected(
            u"“%1” is not expected here; see --help."_s.arg(parser.positionalArguments().first()));

    Options options;
    options.url = QUrl(parser.value(url), QUrl::StrictMode);
    options.caFile = parser.value(ca);
    options.dataFolder = parser.value(data);
    options.offlineDemo = parser.isSet(demo) || parser.isSet(shots);
    options.demoOutcome = parser.value(outcome);
    options.pairingCode = parser.value(pair);
    options.bench = parser.isSet(bench);
    options.screenshots = parser.value(shots);
    if (parser.isSet(windowed)) {
        options.window = sizeFrom(parser.value(windowed));
        if (!options.window)
            return std::unexpected(u"--windowed wants a size such as 1080x1920, at least 320x320."_s);
    }
    if (!QStringList{u"approve"_s, u"decline"_s, u"unknown"_s}.contains(options.demoOutcome))
        return std::unexpected(u"--demo-outcome is approve, decline or unknown."_s);
    const bool web = options.url.scheme() == "https"_L1 || options.url.scheme() == "http"_L1;
    if (!options.offlineDemo && (!web || options.url.host().isEmpty()))
        return std::unexpected(u"Give the shop's address with --url https://…, or try --offline-demo."_s);
    if (!options.caFile.isEmpty() && !QFileInfo(options.caFile).isReadable())
        return std::unexpected(u"The certificate file %1 cannot be read."_s.arg(options.caFile));
    if (!options.caFile.isEmpty() && QSslCertificate::fromPath(options.caFile).isEmpty())
        return std::unexpected(
            u"%1 holds no certificate; take the file that the shop offers at /ca.crt."_s.arg(options.caFile));
    return options;
}

} // namespace kiosk::app
