// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/app/cli/command_line.h"
#include "daemon/app/commands/commands.h"
#include "daemon/app/logging/log_sink.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace kiosk::app {

namespace {

QMap<QString, QString> environment() {
    QMap<QString, QString> variables;
    const QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const QString &name : all.keys())
        variables.insert(name, all.value(name));
    return variables;
}

int dispatch(const Config &config, const CommandLine &line, logs::LogFeed &feed) {
    if (line.command == "serve"_L1)
        return serve(config, feed);
    if (line.command == "migrate"_L1)
        return migrate(config);
    if (line.command == "doctor"_L1)
        return doctor(config);
    if (line.command == "opening-hours"_L1)
        return printOpeningHours(config);
    if (line.command == "setup-code"_L1)
        return printSetupCode(config);
    if (line.command == "pairing-code"_L1)
        return printPairingCode(config, line);
    if (line.command == "simulate"_L1)
        return simulate(config, line);
    if (line.command == "retention"_L1)
        return manageRetention(config, line);
    if (line.command == "alerts"_L1)
        return manageAlerts(config, line);
    return manageUsers(config, line);
}

} // namespace

int run(int argc, char **argv) {
    // GLib's event loop wakes itself up whenever a timer or a socket changes: five more system calls per
    // request.
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"kioskd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(KIOSK_VERSION));

    const QStringList arguments = application.arguments().sliced(1);
    if (arguments.contains(u"--help"_s)) {
        print(usage());
        return ExitDone;
    }
    if (arguments.contains(u"--version"_s)) {
        print(u"kioskd "_s + QCoreApplication::applicationVersion());
        return ExitDone;
    }
    const auto line = parseCommandLine(arguments);
    if (!line)
        return complain(line.error().detail, ExitUsage);
    if (line->command == "openapi"_L1)
        return printOpenApi();
    const auto config = loadConfig(line->configPath, environment());
    if (!config)
        return complain(config.error().detail, ExitConfiguration);
    // Only the server writes the log file: a command that somebody else runs would leave a file that the
    // server cannot write, or rotate it under the server's hands.
    Config::Log logging = config->log;
    if (line->command != "serve"_L1)
        logging.directory.clear();
    logs::LogFeed feed;
    const LogSink log(logging, &feed);
    return dispatch(*config, *line, feed);
}

} // namespace kiosk::app
