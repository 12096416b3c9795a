// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/log_level.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>

namespace kiosk::logs {

/// One line of the daemon's log. Of a line that is not one of ours (torn by a full disk, in the form for
/// people) nothing is known but its text: only message is set.
struct LogLine {
    std::optional<QDateTime> at;
    std::optional<LogLevel> level;
    QString category;
    QString message;
    QString requestId;
    bool cut = false; ///< The message was longer.

    friend bool operator==(const LogLine &, const LogLine &) = default;
};

/// Characters of a message that are shown.
inline constexpr qsizetype shownMessage = 4000;

/// Reads one line of the file, without its line break. Whatever is not exactly a line of ours is plain text.
[[nodiscard]] LogLine parseLine(const QByteArray &text);

/// \a line with a message of at most shownMessage characters.
[[nodiscard]] LogLine shortened(LogLine line);

} // namespace kiosk::logs
