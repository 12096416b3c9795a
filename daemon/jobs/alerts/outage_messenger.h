// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/database_outage.h"
#include "daemon/domain/alerts/notifier.h"
#include "shared/core/clock.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

namespace kiosk::jobs {

/// Tells people outside, without the database, that it does not answer and that it answers again. A channel
/// that fails is tried again after longer and longer pauses, up to ten minutes, with the same message.
class OutageMessenger final : public QObject {
    Q_OBJECT
public:
    using Steady = alerts::DatabaseOutage::Steady;
    struct Ports {
        const Clock &clock;
        std::function<Steady()> steady; ///< Now, by a clock that nobody sets.
        std::vector<std::unique_ptr<alerts::Notifier>> &notifiers;
        std::function<alerts::Audience()> audience;
        /// Keeps, over a restart, what everybody was told while it is not over; nothing: forgets it.
        std::function<void(const std::optional<alerts::Told> &)> keep;
    };
    /// \a kept is what an earlier process kept.
    explicit OutageMessenger(Ports ports, const std::optional<alerts::Told> &kept = {},
                             const alerts::Thresholds &limits = {});

    /// Looks every few seconds by itself, too: a question may never be answered.
    void start();
    /// Takes what the database did when it was asked, and sends what is due.
    void look(bool answers);
    [[nodiscard]] std::chrono::seconds silence() const { return m_outage.silence(m_ports.steady()); }

private:
    /// Messages on their way to one channel.
    struct Line {
        alerts::Notifier *notifier = nullptr;
        QList<alerts::Message> waiting; ///< Oldest first.
        bool isSending = false;
        int failures = 0; ///< In a row.
        Steady restsUntil;
    };
    void add(const alerts::Told &told);
    void send(Line &line);
    void settle(Line &line, const alerts::Message &message, const Result<QString> &answer);

    const Ports m_ports;
    alerts::DatabaseOutage m_outage;
    std::vector<Line> m_lines;
    QTimer m_timer;
};

} // namespace kiosk::jobs
