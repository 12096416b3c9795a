// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <optional>

namespace kiosk::host {

/// Whether systemd-timesyncd has heard of a time server within the day before \a now. \a folder is its
/// folder, in which the age of a file tells. Nothing where that service does not run: who else keeps the
/// clock cannot be asked without rights.
[[nodiscard]] std::optional<bool> clockIsKept(const QString &folder, const QDateTime &now);

} // namespace kiosk::host
