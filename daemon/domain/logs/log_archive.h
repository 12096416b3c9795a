// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/logs/log_filter.h"
#include "shared/core/error.h"

#include <QList>

namespace kiosk::logs {

struct LogSearch {
    LogFilter filter;
    QString cursor; ///< Opaque; from LogSlice::nextCursor.
    int limit = 100;
};

/// Lines in the order of the log, the newest first.
struct LogSlice {
    QList<LogLine> lines;
    QString nextCursor;               ///< Empty at the end of the log.
    std::optional<QDateTime> reached; ///< Of the last line that was looked at and says its time.
};

/// The log that was kept.
class LogArchive {
public:
    virtual ~LogArchive() = default;
    /// Looks through a bounded part of the log; blocks meanwhile, and may be called by any thread. not_found
    /// when no log is kept, invalid_fields when the cursor is none or its file is no more.
    [[nodiscard]] virtual Result<LogSlice> search(const LogSearch &search) const = 0;
};

} // namespace kiosk::logs
