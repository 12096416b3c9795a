// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/alert_use_cases.h"
#include "daemon/domain/alerts/host_observer.h"
#include "daemon/domain/alerts/messages.h"
#include "daemon/jobs/runner/job_runner.h"

#include <functional>

namespace kiosk::jobs {

/// Looks at the shop, applies the rules, and remembers what they say. Two transactions, so that the machine
/// is looked at in the runner's thread, with what the database told.
class AlertJob final : public JobHandler {
public:
    static constexpr qint64 everySeconds = 30;
    AlertJob(Transactor &transactor, const Clock &clock, alerts::HostObserver &host,
             QList<alerts::Channel> channels, QObject &context);

    [[nodiscard]] QString kind() const override;
    [[nodiscard]] QFuture<Result<void>> run(const Job &job) override;

private:
    Transactor &m_transactor;
    const Clock &m_clock;
    alerts::HostObserver &m_host;
    QList<alerts::Channel> m_channels;
    QObject &m_context; ///< Lives in the runner's thread, as long as the job.
};

/// Adds the evaluation, every 30 seconds; what it changes is told to \a channels.
void addAlerts(JobRunner &runner, Transactor &transactor, const Clock &clock, alerts::HostObserver &host,
               const QList<alerts::Channel> &channels);

} // namespace kiosk::jobs
