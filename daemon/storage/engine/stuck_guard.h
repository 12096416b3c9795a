// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <mutex>

namespace kiosk::storage {

/// Lets another thread cut the socket of a connection whose call does not return: a frozen server answers no
/// time-out of libpq or the kernel, only shutdown() wakes the caller.
class StuckGuard {
public:
    /// Marks a call in progress for as long as it lives.
    class Call {
    public:
        explicit Call(StuckGuard &guard);
        ~Call();
        Call(const Call &) = delete;
        Call &operator=(const Call &) = delete;

    private:
        StuckGuard &m_guard;
    };

    /// Marks the job of a worker in progress for as long as it lives.
    class Job {
    public:
        explicit Job(StuckGuard &guard);
        ~Job();
        Job(const Job &) = delete;
        Job &operator=(const Job &) = delete;

    private:
        StuckGuard &m_guard;
    };

    /// Remembers the open socket; -1 before it is closed.
    void setSocket(int descriptor);
    /// Cuts the socket when the present call runs for longer than \a limit; says whether it did.
    bool breakIfLongerThan(std::chrono::milliseconds limit);
    /// Since the present job began, or since a call in it began or ended last. Zero without a job.
    [[nodiscard]] std::chrono::milliseconds standsStillFor() const;
    /// Whether the socket was cut since the last question.
    [[nodiscard]] bool takeWasCut() { return m_wasCut.exchange(false); }

private:
    void giveSign();

    std::mutex m_mutex;
    int m_socket = -1;
    std::atomic<std::chrono::steady_clock::rep> m_sign = 0; ///< Of the present job; 0 without one.
    std::atomic<std::chrono::steady_clock::rep> m_since = 0;
    std::atomic<bool> m_wasCut = false;
};

} // namespace kiosk::storage
