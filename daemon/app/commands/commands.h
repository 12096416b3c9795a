// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/app/cli/command_line.h"
#include "daemon/domain/logs/log_feed.h"

/// The subcommands of kioskd. Each prints its result on standard output, what went wrong on standard error,
/// and gives the exit code.
namespace kiosk::app {

int serve(const Config &config, logs::LogFeed &feed);
int migrate(const Config &config);
int printOpenApi();
int doctor(const Config &config);
int printOpeningHours(const Config &config);
int printSetupCode(const Config &config);
int printPairingCode(const Config &config, const CommandLine &line);
int simulate(const Config &config, const CommandLine &line);
int manageAlerts(const Config &config, const CommandLine &line);
int manageUsers(const Config &config, const CommandLine &line);
int manageRetention(const Config &config, const CommandLine &line);

/// The time zone of the shop, as its database knows it.
[[nodiscard]] Result<QTimeZone> readTimeZone(const Config &config);
/// Prints \a text and a line break on standard output.
void print(const QString &text);
/// Prints "kioskd: text" on standard error and gives \a code.
int complain(const QString &text, int code = ExitFailed);
/// complain() with the exit code that fits an error of the database.
int complain(const Error &error);

} // namespace kiosk::app
