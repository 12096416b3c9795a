// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/logs/log_line.h"

namespace kiosk::logs {

/// Which lines are wanted. A line that says nothing about what is asked for is not among them.
struct LogFilter {
    std::optional<QDateTime> from; ///< This time and later.
    std::optional<QDateTime> to;   ///< Before this time.
    std::optional<LogLevel> level; ///< This one and above.
    QString category;              ///< The whole name; empty for all.
    QString text;                  ///< In the message, the category or the request id; any case.
    QString requestId;             ///< The whole id; empty for all.

    [[nodiscard]] bool matches(const LogLine &line) const;
    /// All but the text, which may only be looked for in what is shown.
    [[nodiscard]] bool matchesFields(const LogLine &line) const;
    [[nodiscard]] bool matchesText(const LogLine &line) const;
    /// False when the bytes alone tell that the line is not wanted: most lines of a search are not worth
    /// being read as JSON.
    [[nodiscard]] bool mayMatch(const QByteArray &text) const;
};

} // namespace kiosk::logs
