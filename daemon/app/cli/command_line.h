// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/app/config/config.h"

#include <QStringList>

namespace kiosk::app {

/// Exit codes a service manager understands (sysexits.h).
enum ExitCode { ExitDone = 0, ExitFailed = 1, ExitUsage = 64, ExitUnavailable = 69, ExitConfiguration = 78 };

/// "kioskd COMMAND [--config FILE] [--name value …]", taken apart.
struct CommandLine {
    QString command;
    QString configPath;
    QMap<QString, QString> options; ///< One without a value is there with an empty one.
    QStringList words;              ///< What stands without a name, after the command.
};

/// Takes \a arguments (without the program's name) apart; unknown options are errors that name them.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

/// What kioskd can do, for --help.
[[nodiscard]] QString usage();

/// Runs kioskd: parses, loads the configuration, calls the command, gives the exit code.
int run(int argc, char **argv);

} // namespace kiosk::app
