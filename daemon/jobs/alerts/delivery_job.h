// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/domain/alerts/notifier.h"
#include "daemon/jobs/runner/job_runner.h"

#include <QDeadlineTimer>
#include <functional>
#include <memory>
#include <vector>

namespace kiosk::jobs {

/// Takes waiting messages to their channels, one after the other, oldest first. A message is noted as
/// delivered after it was: when the daemon dies in between, it goes out once more with the same id. A channel
/// that fails is left alone for a while, longer each time, up to ten minutes.
class DeliveryJob final : public JobHandler {
public:
    struct Ports {
        Transactor &transactor;
        const Clock &clock;
        std::vector<std::unique_ptr<alerts::Notifier>> &notifiers;
        std::function<alerts::Audience()> audience;
        QObject &context; ///< Lives in the runner's thread, as long as the job.
    };
    static constexpr qint64 everySeconds = 30;
    explicit DeliveryJob(Ports ports);

    [[nodiscard]] static QString jobKind() { return QStringLiteral("alert_delivery"); }
    /// The key under which at most one waits.
    [[nodiscard]] static QString jobKey() { return QStringLiteral("schedule:") + jobKind(); }
    [[nodiscard]] QString kind() const override { return jobKind(); }
    [[nodiscard]] QFuture<Result<void>> run(const Job &job) override;

private:
    struct State {
        int failures = 0; ///< In a row.
        QDateTime restsUntil;
    };
    [[nodiscard]] QFuture<Result<void>> deliverNext();
    [[nodiscard]] QFuture<Result<void>> deliver(const alerts::Message &message);
    [[nodiscard]] QFuture<Result<void>> settle(const alerts::Message &message, const Result<QString> &answer);
    [[nodiscard]] QList<alerts::Channel> awake(const QDateTime &now) const;

    Ports m_ports;
    QDeadlineTimer m_end;
    QMap<alerts::Channel, State> m_states;
};

/// Adds delivery, every 30 seconds and whenever something was written, and the weekly test.
void addAlertDelivery(JobRunner &runner, const DeliveryJob::Ports &ports);
/// The channels of \a notifiers.
[[nodiscard]] QList<alerts::Channel>
channelsOf(const std::vector<std::unique_ptr<alerts::Notifier>> &notifiers);

} // namespace kiosk::jobs
