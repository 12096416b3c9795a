// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <chrono>

namespace kiosk::http {

/// Failed attempts per key (an address): so many at once, then one more after each interval. Not the only
/// guard: the use cases count per account and code as well.
class RateLimiter {
public:
    struct Limits {
        int burst = 20;
        std::chrono::milliseconds interval{3000};
    };
    explicit RateLimiter(const Limits &limits)
        : m_limits(limits) {}

    /// Takes one attempt; nothing when there is one, else how long to wait for the next.
    [[nodiscard]] std::optional<std::chrono::seconds> take(const QString &key);
    /// The attempt succeeded and does not count.
    void giveBack(const QString &key);

private:
    using Clock = std::chrono::steady_clock;
    struct Bucket {
        double tokens = 0;
        Clock::time_point at;
    };
    void refill(Bucket &bucket, Clock::time_point now) const;
    void forgetFull(Clock::time_point now);

    Limits m_limits;
    QHash<QString, Bucket> m_buckets;
};

} // namespace kiosk::http
