// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/logs/log_line.h"

#include <chrono>
#include <deque>

namespace kiosk::logs {

/// Lines that wait for one who follows the log: a bounded number of them, handed out at a bounded rate. What
/// is too much is dropped, the oldest first, and counted.
class LogTail {
public:
    static constexpr size_t perSecond = 200;
    static constexpr size_t waitingAtMost = 400;
    using Time = std::chrono::steady_clock::time_point;

    void offer(const LogLine &line);
    /// The oldest line that waits; nothing when none does, or when within the second before \a now so many
    /// were given as a second may have.
    [[nodiscard]] std::optional<LogLine> take(Time now);
    /// Since the beginning.
    [[nodiscard]] qint64 dropped() const { return m_dropped; }

private:
    std::deque<LogLine> m_waiting;
    std::deque<Time> m_given; ///< Within the last second.
    qint64 m_dropped = 0;
};

} // namespace kiosk::logs
