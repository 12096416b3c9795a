// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/http/support/rate_limiter.h"

namespace kiosk::http {

namespace {
constexpr qsizetype manyKeys = 4096;
}

void RateLimiter::refill(Bucket &bucket, Clock::time_point now) const {
    const std::chrono::duration<double> passed = now - bucket.at;
    const std::chrono::duration<double> interval = m_limits.interval;
    bucket.tokens = qMin(double(m_limits.burst), bucket.tokens + passed / interval);
    bucket.at = now;
}

void RateLimiter::forgetFull(Clock::time_point now) {
    m_buckets.removeIf([&](auto entry) {
        refill(entry.value(), now);
        return entry.value().tokens >= double(m_limits.burst);
    });
}

std::optional<std::chrono::seconds> RateLimiter::take(const QString &key) {
    const auto now = Clock::now();
    if (m_buckets.size() >= manyKeys)
        forgetFull(now);
    if (!m_buckets.contains(key))
        m_buckets.insert(key, {double(m_limits.burst), now});
    Bucket &bucket = m_buckets[key];
    refill(bucket, now);
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return std::nullopt;
    }
    const std::chrono::duration<double> wait = (1 - bucket.tokens) * m_limits.interval;
    return std::chrono::ceil<std::chrono::seconds>(wait);
}

void RateLimiter::giveBack(const QString &key) {
    if (const auto found = m_buckets.find(key); found != m_buckets.end())
        found->tokens = qMin(double(m_limits.burst), found->tokens + 1);
}

} // namespace kiosk::http
