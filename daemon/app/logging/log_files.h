// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/logs/log_archive.h"

#include <chrono>

namespace kiosk::app {

/// How much of the log one search looks through.
struct SearchBudget {
    qint64 bytes = 8 * 1024 * 1024;
    std::chrono::milliseconds time{150};
};

/// The log files that LogSink writes, the open one and the closed ones, searched from the newest line back. A
/// search looks through a few megabytes and says where it stopped, so that a rare word in a year of logs
/// takes many short searches. Secrets are masked again before a line is compared or shown: what is masked
/// today was perhaps not when the line was written.
class LogFiles final : public logs::LogArchive {
public:
    /// \a directory is empty when the log goes to standard error.
    explicit LogFiles(QString directory, const SearchBudget &budget = {});

    [[nodiscard]] Result<logs::LogSlice> search(const logs::LogSearch &search) const override;

private:
    const QString m_directory;
    const SearchBudget m_budget;
};

} // namespace kiosk::app
