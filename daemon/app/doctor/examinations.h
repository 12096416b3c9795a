// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/app/config/config.h"
#include "daemon/app/doctor/finding.h"

/// Looks at one part of the installation each. None changes anything.
namespace kiosk::app {

[[nodiscard]] QList<Finding> examineFolders(const Config &config);
[[nodiscard]] QList<Finding> examineCertificates(const Config &config);
[[nodiscard]] QList<Finding> examineDatabase(const Config &config);
/// Whether the accepted policy is the one in the file.
[[nodiscard]] QList<Finding> examineRetention(const Config &config);
/// Whether the shop is open now by its own word.
[[nodiscard]] QList<Finding> examineHours(const Config &config);
/// Whether those who are told about alerts can be told.
[[nodiscard]] QList<Finding> examineAlerts(const Config &config);
[[nodiscard]] QList<Finding> examineServer(const Config &config);
/// The pages as a browser meets them: nginx, its certificate, and whether the shop's authority vouches for
/// it.
[[nodiscard]] QList<Finding> examineEdge(const Config &config);
[[nodiscard]] QList<Finding> examineTerminal(const Config &config);

} // namespace kiosk::app
