// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/jobs/alerts/delivery_job.h"

#include "daemon/domain/alerts/message_repository.h"
#include "daemon/domain/alerts/message_use_cases.h"
#include "shared/core/logging.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kiosk::jobs {

namespace {

// Shorter than the lease of the job together with the longest attempt, so that it never runs twice at once.
constexpr auto longestRun = 25s;
constexpr auto longestRest = 15min;
constexpr qint64 leaseSeconds = 120;

QFuture<Result<void>> done() {
    return QtFuture::makeReadyValueFuture(Result<void>());
}

/// Writes the test of the week.
class WeeklyTest final : public JobHandler {
public:
    explicit WeeklyTest(DeliveryJob::Ports ports)
        : m_ports(std::move(ports)) {}
    [[nodiscard]] QString kind() const override { return u"alert_test"_s; }
    [[nodiscard]] QFuture<Result<void>> run(const Job &) override {
        return m_ports.transactor.run([channels = channelsOf(m_ports.notifiers), now = m_ports.clock.now(),
                                       zone = m_ports.audience().zone](UnitOfWork &unit) {
            return alerts::announceTest(unit, channels, now, zone);
        });
    }

private:
    DeliveryJob::Ports m_ports;
};

} // namespace

DeliveryJob::DeliveryJob(Ports ports)
    : m_ports(std::move(ports)) {}

QFuture<Result<void>> DeliveryJob::run(const Job &) {
    m_end = QDeadlineTimer(longestRun);
    return m_ports.transactor
        .run([channels = channelsOf(m_ports.notifiers), now = m_ports.clock.now()](UnitOfWork &unit) {
            return alerts::tidyMessages(unit, channels, now);
        })
        .then(&m_ports.context,
              [this](const Result<void> &tidied) {
                  return tidied ? deliverNext() : QtFuture::makeReadyValueFuture(tidied);
              })
        .unwrap();
}

QList<alerts::Channel> DeliveryJob::awake(const QDateTime &now) const {
    QList<alerts::Channel> channels = channelsOf(m_ports.notifiers);
    channels.removeIf([&](alerts::Channel channel) {
        const QDateTime until = m_states.value(channel).restsUntil;
        // A rest longer than any is of a clock that has been set back since.
        return until.isValid() && until > now && until <= now.addDuration(longestRest);
    });
    return channels;
}

QFuture<Result<void>> DeliveryJob::deliverNext() {
    const QDateTime now = m_ports.clock.now();
    const QList<alerts::Channel> channels = awake(now);
    if (m_end.hasExpired() || channels.isEmpty())
        return done();
    using Taken = Result<std::optional<alerts::Message>>;
    return m_ports.transactor
        .run([channels, now](UnitOfWork &unit) -> Taken {
            return unit.alertMessages().takeDue(channels, now, now.addSecs(leaseSeconds));
        })
        .then(&m_ports.context,
              [this](const Taken &taken) -> QFuture<Result<void>> {
                  if (!taken)
                      return QtFuture::makeReadyValueFuture(Result<void>(std::unexpected(taken.error())));
                  return *taken ? deliver(**taken) : done();
              })
        .unwrap();
}

QFuture<Result<void>> DeliveryJob::deliver(const alerts::Message &message) {
    const auto notifier = std::ranges::find_if(
        m_ports.notifiers, [&](const auto &one) { return one->channel() == message.channel; });
    return (*notifier)
        ->send(message, alerts::compose(message, m_ports.audience()))
        .then(&m_ports.context,
              [this, message](const Result<QString> &answer) { return settle(message, answer); })
        .unwrap();
}

QFuture<Result<void>> DeliveryJob::settle(const alerts::Message &message, const Result<QString> &answer) {
    const QDateTime now = m_ports.clock.now();
    State &state = m_states[message.channel];
    if (answer) {
        state = {};
        qCInfo(lcJobs).noquote() << "alert message" << message.id.toString() << "delivered by"
                                 << nameOf(message.channel) << *answer;
    } else {
        state.restsUntil = now.addDuration(retryPause(++state.failures, 0));
        qCWarning(lcJobs).noquote() << "alert message" << message.id.toString() << "attempt"
                                    << message.attempts << "failed:" << answer.error().detail;
    }
    return m_ports.transactor
        .run([id = message.id, answer, now, retryAt = state.restsUntil](UnitOfWork &unit) -> Result<void> {
            if (answer)
                unit.alertMessages().noteDelivered(id, now);
            else
                unit.alertMessages().noteFailed(id, answer.error().detail, retryAt);
            return {};
        })
        .then(&m_ports.context,
              [this](const Result<void> &noted) {
                  return noted ? deliverNext() : QtFuture::makeReadyValueFuture(noted);
              })
        .unwrap();
}

QList<alerts::Channel> channelsOf(const std::vector<std::unique_ptr<alerts::Notifier>> &notifiers) {
    QList<alerts::Channel> channels;
    for (const auto &notifier : notifiers)
        channels.append(notifier->channel());
    return channels;
}

void addAlertDelivery(JobRunner &runner, const DeliveryJob::Ports &ports) {
    runner.add(std::make_shared<DeliveryJob>(ports));
    runner.add(Schedule{.name = DeliveryJob::jobKind(),
                        .kind = DeliveryJob::jobKind(),
                        .everySeconds = DeliveryJob::everySeconds});
    auto test = std::make_shared<WeeklyTest>(ports);
    runner.add(Schedule{.name = test->kind(), .kind = test->kind(), .everySeconds = 1800});
    runner.add(std::move(test));
}

} // namespace kiosk::jobs
