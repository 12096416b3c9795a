// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/logs/log_tail.h"

namespace kiosk::logs {

void LogTail::offer(const LogLine &line) {
    if (m_waiting.size() >= waitingAtMost) {
        m_waiting.pop_front();
        ++m_dropped;
    }
    m_waiting.push_back(line);
}

std::optional<LogLine> LogTail::take(Time now) {
    while (!m_given.empty() && now - m_given.front() >= std::chrono::seconds(1))
        m_given.pop_front();
    if (m_waiting.empty() || m_given.size() >= perSecond)
        return std::nullopt;
    std::optional<LogLine> line(std::move(m_waiting.front()));
    m_waiting.pop_front();
    m_given.push_back(now);
    return line;
}

} // namespace kiosk::logs
