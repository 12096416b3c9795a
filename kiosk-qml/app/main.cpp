// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "theme.h"

#include <QDir>
#include <QFont>
#include <QGuiApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Without a graphics card the software renderer takes a fifth of the time and half of the memory of emulated
/// OpenGL.
void chooseRenderer() {
    const bool card = !QDir(u"/dev/dri"_s).entryList({u"renderD*"_s}, QDir::System).isEmpty();
    if (!card && qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
}

int complain(const QString &sentence) {
    std::fprintf(stderr, "kiosk-qml: %s\n", qUtf8Printable(sentence));
    return 64;
}

} // namespace

int main(int argc, char *argv[]) {
    chooseRenderer();
    QGuiApplication gui(argc, argv);
    QGuiApplication::setApplicationName(u"kiosk-qml"_s);
    QGuiApplication::setApplicationVersion(QStringLiteral(KIOSK_VERSION));
    QFont font;
    font.setFamilies(Theme::fontFamilies());
    QGuiApplication::setFont(font);

    auto options = kiosk::app::parseOptions(QGuiApplication::arguments());
    if (!options)
        return complain(options.error());
    kiosk::app::Application application(std::move(*options));
    if (const auto started = application.start(); !started)
        return complain(started.error());
    return QGuiApplication::exec();
}
