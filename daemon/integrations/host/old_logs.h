// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiosk::host {

/// Removes the files of \a folder that rotation has set aside (kioskd.log.2, nginx-access.log.3 …), except
/// the newest of each, and gives the bytes that became free. What cannot be removed stays.
qint64 removeOldLogs(const QString &folder);

} // namespace kiosk::host
