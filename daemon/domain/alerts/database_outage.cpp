// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/domain/alerts/database_outage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::alerts {

DatabaseOutage::DatabaseOutage(const QDateTime &now, Steady start, const Thresholds &limits,
                               const MessageLimits &messages)
    : m_limit(limits.databaseDown)
    , m_perHour(std::size_t(messages.perHourSame))
    , m_answeredAt(now)
    , m_answered(start) {}

std::optional<Told> DatabaseOutage::see(bool answers, const QDateTime &now, Steady at) {
    if (answers) {
        m_answered = at;
        m_answeredAt = now;
    }
    const bool isNews = answers ? m_told.has_value() : !m_told && at - m_answered > m_limit;
    while (!m_recent.empty() && at - m_recent.front() >= 1h)
        m_recent.pop_front();
    if (!isNews || m_recent.size() >= m_perHour)
        return std::nullopt;
    m_recent.push_back(at);
    if (!answers) {
        m_told = Told{.kind = MessageKind::Raised,
                      .alert = AlertId::create(now),
                      .rule = rule,
                      .subject = {},
                      .severity = AlertSeverity::Critical,
                      .details = {{u"seconds"_s, qint64(silence(at).count())}},
                      .firstSeen = m_answeredAt,
                      .resolvedAt = {}};
        return m_told;
    }
    Told back = m_told.value_or(Told());
    m_told.reset();
    back.kind = MessageKind::Resolved;
    back.resolvedAt = now;
    return back;
}

} // namespace kiosk::alerts
