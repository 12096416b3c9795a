// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

namespace kiosk::app {

/// One setting of a configuration file.
struct IniEntry {
    QString name; ///< section.key
    QString value;
    int line = 0;
};

/// Reads "[section]", "key = value", comments after # or ; at the start of a line, and nothing else; a value
/// is taken as it stands. A key given twice is an error, since one of the two would be ignored.
[[nodiscard]] Result<QList<IniEntry>> readIniFile(const QString &path);

} // namespace kiosk::app
