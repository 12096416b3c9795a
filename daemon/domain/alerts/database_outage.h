// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/alert_rules.h"
#include "daemon/domain/alerts/message_use_cases.h"

#include <chrono>
#include <deque>

namespace kiosk::alerts {

/// The one thing that cannot be an alert, since alerts live in the database: that it does not answer. A
/// daemon tells it by itself, once, and once more when the database answers again.
class DatabaseOutage {
public:
    using Steady = std::chrono::steady_clock::time_point;
    /// The key of its words, in the place of a rule's name.
    static constexpr QLatin1StringView rule{"database_down"};

    /// Silence counts from \a start, and by a clock that nobody sets.
    DatabaseOutage(const QDateTime &now, Steady start, const Thresholds &limits = {},
                   const MessageLimits &messages = {});
    /// Goes on after \a told, which an earlier process of this daemon has told.
    void resume(const Told &told) { m_told = told; }
    /// What is to be told now. Not being answered yet counts as no answer: only long silence matters.
    /// Whatever comes and goes is told as often in an hour as any other alert, and then as it is after that.
    [[nodiscard]] std::optional<Told> see(bool answers, const QDateTime &now, Steady at);
    /// Since the last answer.
    [[nodiscard]] std::chrono::seconds silence(Steady at) const {
        return std::chrono::duration_cast<std::chrono::seconds>(at - m_answered);
    }

private:
    std::chrono::seconds m_limit;
    std::size_t m_perHour;
    QDateTime m_answeredAt;
    Steady m_answered;
    std::optional<Told> m_told; ///< That it is away, until it was told that it is back.
    std::deque<Steady> m_recent;
};

} // namespace kiosk::alerts
