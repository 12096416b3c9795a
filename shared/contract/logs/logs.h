// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/contract/wire/values.h"
#include "shared/core/log_level.h"

#include <optional>

/// The daemon's log, for those who look after the system.
namespace kiosk::contract {

/// One line of the log; secrets are masked.
struct LogLine {
    std::optional<QDateTime> at;
    std::optional<LogLevel> level;
    std::optional<QString> category;
    QString message;
    std::optional<QString> requestId;
    std::optional<bool> cut;
};

/// Lines, newest first.
struct LogPage {
    QList<LogLine> lines;
    std::optional<QString> nextCursor;
    std::optional<QDateTime> reached;
};

/// What a stream of the log tells.
struct LogEvent {
    QString type;
    std::optional<LogLine> line;
    std::optional<qint64> dropped;
    std::optional<QString> reason;
};

} // namespace kiosk::contract

KIOSK_WIRE_TYPE(LogLine)
KIOSK_WIRE_TYPE(LogPage)
KIOSK_WIRE_TYPE(LogEvent)
