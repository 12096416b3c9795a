// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/app/config/config.h"
#include "daemon/domain/alerts/host_observer.h"
#include "daemon/http/support/metrics.h"

#include <deque>
#include <functional>

namespace kiosk::app {

/// Looks at the machine for the alerts, keeps what was seen last, and tells it in /metrics.
class ShopWatch final : public alerts::HostObserver {
public:
    struct Ports {
        std::function<QList<DeviceId>()> connectedDevices;
        std::function<std::optional<bool>()> terminalAnswers; ///< Nothing: not asked yet, or none there.
        std::function<std::optional<QTimeZone>()> zone;       ///< Of the shop; nothing: not known yet.
    };
    ShopWatch(const Config &config, Ports ports, http::Metrics &metrics);

    [[nodiscard]] QList<DeviceId> connectedDevices() override;
    [[nodiscard]] alerts::HostFacts observe(const alerts::ShopFacts &shop, const QDateTime &now) override;
    void keep(const alerts::Observations &seen) override;
    /// What was seen last; null before the first look.
    [[nodiscard]] const alerts::Observations *seen() const { return m_seen ? &*m_seen : nullptr; }

private:
    /// When something that is seen again and again began.
    struct Since {
        std::optional<QDateTime> began;
        void see(bool holds, const QDateTime &now) {
            began = holds ? std::optional(began.value_or(now)) : std::nullopt;
        }
    };
    [[nodiscard]] QList<alerts::Volume> volumes() const;
    [[nodiscard]] std::optional<hours::Moment> hours(const QDateTime &now) const;
    [[nodiscard]] qint64 recentDeadlocks(qint64 total, const QDateTime &now);
    void tell(http::Metrics &metrics);

    const Config &m_config;
    Ports m_ports;
    QDateTime m_watchingSince;
    Since m_terminalAway;
    Since m_archiverFailing;
    Since m_bloated;
    Since m_clockUnkept;
    std::deque<std::pair<QDateTime, qint64>> m_deadlocks; ///< Of the last ten minutes, oldest first.
    std::optional<alerts::Observations> m_seen;
};

} // namespace kiosk::app
