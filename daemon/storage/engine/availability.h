// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <mutex>

namespace kiosk::storage {

/// Whether the database is there, and when to look again: after 100 ms, then twice as long each time up to 2
/// s.
class Availability {
public:
    [[nodiscard]] bool isUp() const { return m_up; }
    /// Says true when this is news.
    bool markUp();
    bool markDown();
    /// True once per pause while it is down: the caller should probe now.
    [[nodiscard]] bool probeIsDue();

private:
    std::atomic<bool> m_up = true;
    std::mutex m_mutex;
    std::chrono::milliseconds m_pause{100};
    std::chrono::steady_clock::time_point m_nextProbe;
};

} // namespace kiosk::storage
