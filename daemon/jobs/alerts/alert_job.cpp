// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/jobs/alerts/alert_job.h"

#include "daemon/domain/alerts/alert_repository.h"
#include "daemon/domain/alerts/alert_rules.h"
#include "daemon/domain/alerts/message_use_cases.h"
#include "daemon/domain/devices/device_repository.h"
#include "daemon/jobs/alerts/delivery_job.h"
#include "shared/core/logging.h"

using namespace Qt::StringLiterals;

namespace kiosk::jobs {

namespace {

Result<void> log(const Result<alerts::Changes> &changes) {
    if (!changes)
        return std::unexpected(changes.error());
    for (const alerts::Alert &alert : changes->raised)
        qCWarning(lcApp) << "alert raised:" << alert.rule << alert.subject << alert.details;
    for (const alerts::Alert &alert : changes->resolved)
        qCInfo(lcApp) << "alert resolved:" << alert.rule << alert.subject;
    return {};
}

Result<alerts::Changes> recordAndAnnounce(UnitOfWork &unit, const QList<alerts::Finding> &findings,
                                          const QList<alerts::Channel> &channels, const QDateTime &now) {
    auto changes = alerts::record(unit, findings, now);
    if (!changes)
        return changes;
    if (const auto announced = alerts::announce(unit, *changes, channels, now); !announced)
        return std::unexpected(announced.error());
    if (!channels.isEmpty() && !(changes->raised.isEmpty() && changes->resolved.isEmpty()))
        unit.jobs().enqueue({.kind = DeliveryJob::jobKind(),
                             .uniqueKey = DeliveryJob::jobKey(),
                             .payload = {},
                             .runAt = now});
    return changes;
}

} // namespace

AlertJob::AlertJob(Transactor &transactor, const Clock &clock, alerts::HostObserver &host,
                   QList<alerts::Channel> channels, QObject &context)
    : m_transactor(transactor)
    , m_clock(clock)
    , m_host(host)
    , m_channels(std::move(channels))
    , m_context(context) {}

QString AlertJob::kind() const {
    return u"alerts"_s;
}

QFuture<Result<void>> AlertJob::run(const Job &) {
    const QDateTime now = m_clock.now();
    const auto look = [connected = m_host.connectedDevices(), now](UnitOfWork &unit) {
        unit.devices().touch(connected, now);
        return Result<alerts::ShopFacts>(unit.alerts().observe(now));
    };
    const auto judge = [this, now](const Result<alerts::ShopFacts> &shop) -> QFuture<Result<void>> {
        if (!shop)
            return QtFuture::makeReadyValueFuture(Result<void>(std::unexpected(shop.error())));
        const alerts::Observations seen{.at = now, .shop = *shop, .host = m_host.observe(*shop, now)};
        m_host.keep(seen);
        return m_transactor
            .run([findings = alerts::evaluate(seen), channels = m_channels, now](UnitOfWork &unit) {
                return recordAndAnnounce(unit, findings, channels, now);
            })
            .then(log);
    };
    return m_transactor.run(look).then(&m_context, judge).unwrap();
}

void addAlerts(JobRunner &runner, Transactor &transactor, const Clock &clock, alerts::HostObserver &host,
               const QList<alerts::Channel> &channels) {
    auto job = std::make_shared<AlertJob>(transactor, clock, host, channels, runner);
    const QString kind = job->kind();
    runner.add(std::move(job));
    runner.add(Schedule{.name = kind, .kind = kind, .everySeconds = AlertJob::everySeconds});
}

} // namespace kiosk::jobs
