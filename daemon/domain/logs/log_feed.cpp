// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/logs/log_feed.h"

namespace kiosk::logs {

namespace {
// Belongs to the thread: what it logs while it serves a follower.
thread_local bool silent = false;
} // namespace

LogFeed::Silence::Silence()
    : m_outer(std::exchange(silent, true)) {}

LogFeed::Silence::~Silence() {
    silent = m_outer;
}

LogFeed::Subscription::Subscription(LogFeed &feed, LogFilter filter)
    : m_feed(feed)
    , m_follower{std::move(filter), {}} {
    const std::lock_guard lock(m_feed.m_mutex);
    m_feed.m_followers.push_back(&m_follower);
    m_feed.m_followed = true;
}

LogFeed::Subscription::~Subscription() {
    const std::lock_guard lock(m_feed.m_mutex);
    std::erase(m_feed.m_followers, &m_follower);
    m_feed.m_followed = !m_feed.m_followers.empty();
}

std::optional<LogLine> LogFeed::Subscription::take(LogTail::Time now) {
    const std::lock_guard lock(m_feed.m_mutex);
    return m_follower.tail.take(now);
}

qint64 LogFeed::Subscription::dropped() const {
    const std::lock_guard lock(m_feed.m_mutex);
    return m_follower.tail.dropped();
}

void LogFeed::publish(const LogLine &line) {
    if (silent)
        return;
    // Should anything below log, it must not come back here: the mutex is held.
    const Silence silence;
    const LogLine shown = shortened(line);
    const std::lock_guard lock(m_mutex);
    for (Follower *follower : m_followers)
        if (follower->filter.matches(shown))
            follower->tail.offer(shown);
}

} // namespace kiosk::logs
