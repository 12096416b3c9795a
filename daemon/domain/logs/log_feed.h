// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/logs/log_filter.h"
#include "daemon/domain/logs/log_tail.h"

#include <QtClassHelperMacros>
#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace kiosk::logs {

/// Hands the lines that are logged just now to those who follow the log. Any thread may publish, and never
/// waits for a follower: each has a bounded tail, which it empties itself. Costs one look at an atomic while
/// nobody follows.
class LogFeed {
    struct Follower {
        LogFilter filter;
        LogTail tail;
    };

public:
    /// One who follows, until it is destroyed. Must not outlive the feed.
    class Subscription {
    public:
        Subscription(LogFeed &feed, LogFilter filter);
        ~Subscription();
        Q_DISABLE_COPY_MOVE(Subscription)

        [[nodiscard]] std::optional<LogLine> take(LogTail::Time now);
        [[nodiscard]] qint64 dropped() const;

    private:
        LogFeed &m_feed;
        Follower m_follower;
    };

    /// While one exists, what its thread logs is not published: whoever sends lines to followers must not
    /// make new lines by it, without end.
    class Silence {
    public:
        Silence();
        ~Silence();
        Q_DISABLE_COPY_MOVE(Silence)

    private:
        bool m_outer;
    };

    LogFeed() = default;
    Q_DISABLE_COPY_MOVE(LogFeed)

    [[nodiscard]] bool isFollowed() const { return m_followed.load(std::memory_order_relaxed); }
    /// \a line must have no secrets any more.
    void publish(const LogLine &line);

private:
    std::mutex m_mutex;
    std::vector<Follower *> m_followers;
    std::atomic<bool> m_followed = false;
};

} // namespace kiosk::logs
